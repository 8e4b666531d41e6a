"""The embedded servers and the supervisor that starts, watches and stops them. Knows no domain."""
