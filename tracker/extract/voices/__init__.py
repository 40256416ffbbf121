"""Who speaks: labels, and in turns without one hand-overs, thanks, questions and answers."""
