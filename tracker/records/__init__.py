"""Floor 3: text to model values and back: decisions, verdicts and observations as people keep and exchange them."""
