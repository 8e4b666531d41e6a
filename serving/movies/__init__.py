"""The film slate for people: files for BI, and a report."""
