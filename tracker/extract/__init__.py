"""Floor 3: from a transcript to candidates, by rules alone; every candidate says which rules and which words."""
