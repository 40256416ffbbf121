"""What a sentence takes from those before it: a deadline, a frame, a question, a list's heading."""
