"""What one sentence holds: times, figures, cues and clauses, and how they stand to each other."""
