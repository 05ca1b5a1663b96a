"""Background tasks: only their signals are here."""
