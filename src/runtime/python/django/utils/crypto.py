"""Random text and safe comparison."""

import hashlib
import hmac
import secrets
from typing import Any

from django.conf import settings

from .encoding import force_bytes

RANDOM_STRING_CHARS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def get_random_string(length: int, allowed_chars: str = RANDOM_STRING_CHARS) -> str:
    """Random characters."""
    return "".join(secrets.choice(allowed_chars) for _ in range(length))


def constant_time_compare(first: Any, second: Any) -> bool:
    """Equality that does not tell by its duration where the difference is."""
    return secrets.compare_digest(force_bytes(first), force_bytes(second))


def salted_hmac(
    key_salt: Any, value: Any, secret: Any = None, *, algorithm: str = "sha1"
) -> hmac.HMAC:
    """The HMAC of the value under a key made of salt and secret."""
    secret = settings.SECRET_KEY if secret is None else secret
    digest = hashlib.new(
        algorithm, force_bytes(key_salt) + force_bytes(secret)
    ).digest()
    return hmac.new(digest, msg=force_bytes(value), digestmod=algorithm)
