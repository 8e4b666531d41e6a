"""What is served: every public table as a collection, by subject."""
