"""Where sessions are kept: here always in memory."""
