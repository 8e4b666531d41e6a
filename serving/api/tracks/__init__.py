"""Tracks: a vessel's positions over time, simplified and written as lines."""
