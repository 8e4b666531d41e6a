"""Exports: all rows of a request as a file, written while it is sent."""
