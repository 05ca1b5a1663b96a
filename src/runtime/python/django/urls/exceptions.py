"""What goes wrong with addresses."""

from django.http import Http404


class NoReverseMatch(Exception):
    """No address has that name and these arguments."""

    silent_variable_failure = True


class Resolver404(Http404):
    """No pattern matches the address."""
