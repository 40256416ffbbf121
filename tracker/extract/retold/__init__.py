"""Whose words a speaker or a report retells: names before and behind a verb of telling, pronouns, quotations."""
