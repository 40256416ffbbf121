"""Floor 4: one verb a file, one transaction a step. No screen and no clock: days and times are arguments."""
