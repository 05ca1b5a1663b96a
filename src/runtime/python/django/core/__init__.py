"""Parts of Django that belong to no layer."""
