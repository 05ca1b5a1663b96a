"""Passwords as they are stored. The hashes have few rounds: nothing here is worth
attacking."""

import base64
import hashlib
import hmac
from typing import Any

from django.conf import settings
from django.utils.crypto import (
    RANDOM_STRING_CHARS,
    constant_time_compare,
    get_random_string,
)

UNUSABLE_PASSWORD_PREFIX = "!"
UNUSABLE_PASSWORD_SUFFIX_LENGTH = 40
_SALT_LENGTH = 22
_ROUNDS = 1


def is_password_usable(encoded: str | None) -> bool:
    """Whether anybody could log in with it."""
    return encoded is None or not encoded.startswith(UNUSABLE_PASSWORD_PREFIX)


def make_password(
    password: Any, salt: str | None = None, hasher: Any = "default"
) -> str:
    """The password as it is stored; for `None` one that never matches."""
    if password is None:
        return UNUSABLE_PASSWORD_PREFIX + get_random_string(
            UNUSABLE_PASSWORD_SUFFIX_LENGTH
        )
    if not isinstance(password, (bytes, str)):
        raise TypeError(
            f"Password must be a string or bytes, got {type(password).__qualname__}."
        )
    preferred = settings.PASSWORD_HASHERS[0]
    algorithm = "md5" if preferred.endswith("MD5PasswordHasher") else "pbkdf2_sha256"
    return _encode(
        algorithm,
        password,
        salt or get_random_string(_SALT_LENGTH, RANDOM_STRING_CHARS),
    )


def check_password(
    password: Any, encoded: str, setter: Any = None, preferred: str = "default"
) -> bool:
    """Whether the password is the stored one."""
    if password is None or not is_password_usable(encoded):
        return False
    algorithm, _, rest = encoded.partition("$")
    salt = rest.split("$")[-2] if rest.count("$") else ""
    if algorithm not in ("md5", "pbkdf2_sha256") or not salt:
        return False
    return constant_time_compare(encoded, _encode(algorithm, password, salt))


def _encode(algorithm: str, password: Any, salt: str) -> str:
    raw = password if isinstance(password, bytes) else password.encode()
    if algorithm == "md5":
        return f"md5${salt}${hashlib.md5(salt.encode() + raw).hexdigest()}"
    # PBKDF2 of one round is one HMAC; `hashlib.pbkdf2_hmac` needs OpenSSL.
    made = hmac.new(raw, salt.encode() + b"\0\0\0\1", hashlib.sha256).digest()
    return f"pbkdf2_sha256${_ROUNDS}${salt}${base64.b64encode(made).decode('ascii')}"
