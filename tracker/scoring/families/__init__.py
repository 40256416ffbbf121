"""Promises said more than once: which claims belong together, and how a promise moved with time."""
