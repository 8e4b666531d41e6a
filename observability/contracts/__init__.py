"""Data contracts: what topics and marts promise, who answers for them, and whether a change breaks them."""
