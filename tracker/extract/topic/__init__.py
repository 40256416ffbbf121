"""What a claim is about: names in its sentence and before it, headings, the document's own company."""
