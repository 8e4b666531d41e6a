"""The live picture: one small binary frame a second of the ships that changed, straight from bronze's commits."""
