"""Where a column goes: from model to model by SQL, and to everything that reads the last of them."""
