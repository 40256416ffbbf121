"""What each picture shows, as pure functions of claims, verdicts and a day."""
