"""The batch tools: voyages and emissions over any Delta or Parquet table, through Spark Connect."""
