"""Floor 2: a file becomes a Transcript: its raw text, a clean view of it, turns, blocks and sentences."""
