"""The live picture: a binary frame a second of the ships that changed, from bronze's commits."""
