"""Sessions, kept in memory."""
