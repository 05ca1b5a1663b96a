"""Apps that come with Django."""
