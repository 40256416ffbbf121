"""Which figure is a target, which time is its own, and what speaks for and against a claim."""
