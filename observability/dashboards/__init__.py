"""Grafana's dashboards: declared here as data, written as JSON by Grafana's own SDK."""
