"""Alert rules of Prometheus, service levels, and what Alertmanager does with the alerts."""
