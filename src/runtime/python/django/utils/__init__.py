"""Small tools that projects import from Django."""
