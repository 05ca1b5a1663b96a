"""Validators of user names."""

from django.core.validators import RegexValidator


class ASCIIUsernameValidator(RegexValidator):
    """English letters."""

    regex = r"^[\w.@+-]+\Z"
    message = (
        "Enter a valid username. This value may contain only unaccented lowercase a-z"
        " and"
        " uppercase A-Z letters, numbers, and @/./+/-/_ characters."
    )
    flags = 256


class UnicodeUsernameValidator(RegexValidator):
    """Letters of all languages."""

    regex = r"^[\w.@+-]+\Z"
    message = (
        "Enter a valid username. This value may contain only letters, numbers, and"
        " @/./+/-/_"
        " characters."
    )
