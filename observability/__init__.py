"""What watches the pipeline: complex events, lineage, data contracts, metrics and alerts."""
