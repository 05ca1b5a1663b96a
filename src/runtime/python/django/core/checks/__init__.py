"""Looking for mistakes before anything runs."""

from .messages import (
    CRITICAL,
    DEBUG,
    ERROR,
    INFO,
    WARNING,
    CheckMessage,
    Critical,
    Error,
    Warning,
)
from .registry import Tags, register, run_checks

__all__ = [
    "CRITICAL",
    "DEBUG",
    "ERROR",
    "INFO",
    "WARNING",
    "CheckMessage",
    "Critical",
    "Error",
    "Tags",
    "Warning",
    "register",
    "run_checks",
]
