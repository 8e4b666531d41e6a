"""The read model: published snapshots as DuckDB sees them, what REST, GraphQL and sharing read alike."""
