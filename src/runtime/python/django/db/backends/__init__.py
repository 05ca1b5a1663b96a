"""Backends: one, in memory."""
