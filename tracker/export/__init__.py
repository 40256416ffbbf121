"""Floor 3: rows of plain values to bytes, one file a format, behind one registry. See docs/formats.md."""
