"""Floor 5: the command line. One file a command, `show/` renders, `review/` asks; only app.py reads the clock."""
