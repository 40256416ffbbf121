"""Floor 3: status, cohorts, rates, amounts, times: pure functions of claims, verdicts and a day."""
