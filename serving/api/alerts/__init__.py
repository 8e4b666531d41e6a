"""Alerts as a queue of work: those of gold and collision risks, joined with what people did about them."""
