"""The commands: arguments in, one call to a domain, a short answer out."""
