"""How does a server write its log? Lines on standard error: moment, level, event, and where an exception came from.

A traceback shows code alone, never the values of variables: visitors' words are among them.
"""

import logging
import sys

import structlog


def configure_logs() -> None:
    """Let every logger of this process write so."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
            ),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
    )
