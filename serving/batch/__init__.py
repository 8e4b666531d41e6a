"""The batch tools: voyages and emissions over any Delta or Parquet table, by DuckDB here or by Spark."""
