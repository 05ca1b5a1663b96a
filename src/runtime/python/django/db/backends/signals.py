"""django.db.backends.signals: a connection to a database was opened."""

from django.dispatch import Signal

connection_created = Signal()
