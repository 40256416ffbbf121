"""Floor 3: the ledger. The only place that knows SQL; it takes and returns model values, never table rows."""
