"""The commands that exist here."""
