"""The part of asgiref that Django code meets, without threads."""
