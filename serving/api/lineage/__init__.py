"""Lineage: from any gold row down to the messages that it comes from, as bytes and decoded."""
