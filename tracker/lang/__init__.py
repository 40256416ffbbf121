"""Floor 2: languages. Words are data (YAML), rules are values, arithmetic is functions; no language knows another."""
