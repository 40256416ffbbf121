"""Floor 1: what everything is about, as frozen values without any input or output."""
