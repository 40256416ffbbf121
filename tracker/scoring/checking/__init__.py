"""Claims held against figures from cited sources: what they prove, of whom they come, and what follows."""
