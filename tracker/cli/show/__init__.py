"""How values look on a screen or at a pipe. Nothing here decides anything."""
