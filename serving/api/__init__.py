"""The HTTP API: gold for people and programs, from one process without Spark."""
