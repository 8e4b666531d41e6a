"""Films: what a slate might bring."""
