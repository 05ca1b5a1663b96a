"""The base of user models (Django: `django.contrib.auth.base_user`)."""

import unicodedata
from typing import Any, ClassVar

from django.contrib.auth.hashers import (
    check_password,
    is_password_usable,
    make_password,
)
from django.db import models


class BaseUserManager(models.Manager):
    """What managers of users share."""

    @classmethod
    def normalize_email(cls, email: str | None) -> str:
        """The domain in small letters."""
        email = email or ""
        name, at, domain = email.strip().rpartition("@")
        return f"{name}@{domain.lower()}" if at else email

    def get_by_natural_key(self, username: str | None) -> Any:
        """The user of that name."""
        return self.get(**{self.model.USERNAME_FIELD: username})

    async def aget_by_natural_key(self, username: str | None) -> Any:
        """`get_by_natural_key`, asynchronous."""
        return await self.aget(**{self.model.USERNAME_FIELD: username})


class AbstractBaseUser(models.Model):
    """A user with a password."""

    password = models.CharField("password", max_length=128)
    last_login = models.DateTimeField("last login", blank=True, null=True)

    is_active = True
    REQUIRED_FIELDS: ClassVar[list[Any]] = []
    _password: str | None = None

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.get_username()

    def save(self, **kwargs: Any) -> None:
        """As any model."""
        super().save(**kwargs)
        self._password = None

    def get_username(self) -> str:
        """The name one logs in with."""
        return getattr(self, self.USERNAME_FIELD)

    def clean(self) -> None:
        """One spelling of the name."""
        setattr(self, self.USERNAME_FIELD, self.normalize_username(self.get_username()))

    def natural_key(self) -> tuple[str]:
        """The name."""
        return (self.get_username(),)

    @property
    def is_anonymous(self) -> bool:
        """Somebody."""
        return False

    @property
    def is_authenticated(self) -> bool:
        """Somebody."""
        return True

    def set_password(self, raw_password: str | None) -> None:
        """Keep the hash; saving is up to the caller."""
        self.password = make_password(raw_password)
        self._password = raw_password

    def check_password(self, raw_password: str) -> bool:
        """Whether this is the password."""
        return check_password(raw_password, self.password)

    async def acheck_password(self, raw_password: str) -> bool:
        """`check_password`, asynchronous."""
        return self.check_password(raw_password)

    def set_unusable_password(self) -> None:
        """Nobody can log in with it."""
        self.password = make_password(None)

    def has_usable_password(self) -> bool:
        """Whether one can log in with it."""
        return is_password_usable(self.password)

    @classmethod
    def get_email_field_name(cls) -> str:
        """The field of the address."""
        return getattr(cls, "EMAIL_FIELD", "email")

    @classmethod
    def normalize_username(cls, username: Any) -> Any:
        """One spelling of the name."""
        return (
            unicodedata.normalize("NFKC", username)
            if isinstance(username, str)
            else username
        )

    def get_session_auth_hash(self) -> str:
        """Changes with the password."""
        from django.utils.crypto import salted_hmac

        salt = "django.contrib.auth.models.AbstractBaseUser.get_session_auth_hash"
        return salted_hmac(salt, self.password, algorithm="sha256").hexdigest()
