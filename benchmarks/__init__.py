"""Ratios against named peers and floors, run side by side; never a test."""
