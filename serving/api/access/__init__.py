"""Who may do what: keys and tokens, the scope that a route needs, rate limits."""
