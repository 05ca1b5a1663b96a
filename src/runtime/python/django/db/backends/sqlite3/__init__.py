"""The backend by the name that projects know."""
