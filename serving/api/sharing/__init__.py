"""Delta Sharing: the open protocol by which pandas, Spark and Power BI read published tables."""
