"""Reviewing at the keyboard: what is shown of a candidate, and what a key does."""
