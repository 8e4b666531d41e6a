"""The exporter: what Prometheus cannot ask the daemons themselves."""
