"""Messages for tests: one builder a contract, valid as they are, changed by keyword."""
