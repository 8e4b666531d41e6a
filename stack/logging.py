"""This process's own log: one JSON object per line on stderr."""

import logging
import sys

import structlog


def log_json(*, verbose: bool) -> None:
    """Log JSON with the UTC time; ``verbose`` includes events of the level debug."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG if verbose else logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
