"""Fields of text."""

import binascii
import ipaddress
import uuid
from base64 import b64decode, b64encode
from typing import Any, ClassVar

from django.core import validators
from django.core.exceptions import ValidationError

from .base import Field


class Text(Field):
    """What the fields share whose column is text."""

    is_text = True

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        return value if isinstance(value, str) or value is None else str(value)


class WrittenText(Text):
    """Text as a person writes it."""

    def __init__(
        self, *args: Any, db_collation: str | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.db_collation = db_collation

    def to_python(self, value: Any) -> Any:
        return value if isinstance(value, str) or value is None else str(value)

    def get_prep_value(self, value: Any) -> Any:
        return self.to_python(Field.get_prep_value(self, value))


class Measured(Field):
    """What the fields share whose length `full_clean()` checks."""

    @property
    def validators(self) -> list[Any]:
        found = super().validators
        if self.max_length is not None:
            found.append(validators.MaxLengthValidator(self.max_length))
        return found


class CharField(Measured, WrittenText):
    """Django: `CharField`.

    The length is checked by `full_clean()` only, as on SQLite.
    """

    @property
    def description(self) -> str:
        """Whether there is an end to it."""
        if self.max_length is None:
            return "String (unlimited)"
        return "String (up to %(max_length)s)"


class TextField(WrittenText):
    """Django: `TextField`."""

    description = "Text"


class EmailField(CharField):
    """Django: `EmailField`."""

    default_validators: ClassVar[list[Any]] = [validators.validate_email]
    description = "Email address"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 254)
        super().__init__(*args, **kwargs)


class URLField(CharField):
    """Django: `URLField`."""

    default_validators: ClassVar[list[Any]] = [validators.URLValidator()]
    description = "URL"

    def __init__(
        self, verbose_name: Any = None, name: str | None = None, **kwargs: Any
    ) -> None:
        kwargs.setdefault("max_length", 200)
        super().__init__(verbose_name, name, **kwargs)


class SlugField(CharField):
    """Django: `SlugField`."""

    default_validators: ClassVar[list[Any]] = [validators.validate_slug]
    description = "Slug (up to %(max_length)s)"

    def __init__(
        self,
        *args: Any,
        max_length: int = 50,
        db_index: bool = True,
        allow_unicode: bool = False,
        **kwargs: Any,
    ) -> None:
        self.allow_unicode = allow_unicode
        if allow_unicode:
            self.default_validators = [validators.validate_unicode_slug]
        super().__init__(*args, max_length=max_length, db_index=db_index, **kwargs)


class FilePathField(Text):
    """Django: `FilePathField`; the choices of files are not made."""

    description = "File path"

    def __init__(
        self,
        verbose_name: Any = None,
        name: str | None = None,
        path: Any = "",
        match: str | None = None,
        recursive: bool = False,
        allow_files: bool = True,
        allow_folders: bool = False,
        **kwargs: Any,
    ) -> None:
        self.path, self.match, self.recursive = path, match, recursive
        self.allow_files, self.allow_folders = allow_files, allow_folders
        kwargs.setdefault("max_length", 100)
        super().__init__(verbose_name, name, **kwargs)


class GenericIPAddressField(Text):
    """Django: `GenericIPAddressField`."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "Enter a valid %(protocol)s address."
    }
    description = "IP address"

    def __init__(
        self,
        verbose_name: Any = None,
        name: str | None = None,
        protocol: str = "both",
        unpack_ipv4: bool = False,
        *args: Any,
        **kwargs: Any,
    ) -> None:
        self.unpack_ipv4, self.protocol = unpack_ipv4, protocol
        kwargs["max_length"] = 39
        super().__init__(verbose_name, name, *args, **kwargs)
        self.default_validators = validators.ip_address_validators(
            protocol, unpack_ipv4
        )

    def to_python(self, value: Any) -> Any:
        if value is None:
            return None
        text = (value if isinstance(value, str) else str(value)).strip()
        if ":" in text:
            try:
                address = ipaddress.IPv6Address(text)
            except ValueError:
                raise ValidationError(  # noqa: B904
                    self.error_messages["invalid"],
                    code="invalid",
                    params={
                        "protocol": "IPv4 or IPv6"
                        if self.protocol == "both"
                        else "IPv6"
                    },
                )
            mapped = address.ipv4_mapped
            if mapped is not None:
                return str(mapped) if self.unpack_ipv4 else f"::ffff:{mapped}"
            return str(address)
        return text

    def get_prep_value(self, value: Any) -> Any:
        value = Field.get_prep_value(self, value)
        if value is None:
            return None
        if ":" in str(value):
            try:
                return self.to_python(value)
            except ValidationError:
                pass
        return str(value)


class UUIDField(Field):
    """Django: `UUIDField`."""

    empty_strings_allowed = False
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "“%(value)s” is not a valid UUID."
    }
    description = "Universally unique identifier"

    def __init__(self, verbose_name: Any = None, **kwargs: Any) -> None:
        kwargs["max_length"] = 32
        super().__init__(verbose_name, **kwargs)

    def to_python(self, value: Any) -> Any:
        if value is None or isinstance(value, uuid.UUID):
            return value
        try:
            return uuid.UUID(**{"int" if isinstance(value, int) else "hex": value})
        except AttributeError, ValueError:
            raise ValidationError(  # noqa: B904
                self.error_messages["invalid"], code="invalid", params={"value": value}
            )

    def get_prep_value(self, value: Any) -> Any:
        return self.to_python(super().get_prep_value(value))

    def from_cell(self, cell: Any) -> Any:
        return None if cell is None else uuid.UUID(cell)


class BinaryField(Measured):
    """Django: `BinaryField`."""

    description = "Raw binary data"
    empty_values: ClassVar[list[Any]] = [None, b""]
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "“%(value)s” is not a valid binary value."
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)

    def get_db_prep_value(
        self, value: Any, connection: Any, prepared: Any = False
    ) -> Any:
        value = super().get_db_prep_value(value, connection, prepared)
        return value if value is None else bytes(memoryview(value))

    def get_default(self) -> Any:
        if self.has_default() and not callable(self.default):
            return self.default
        default = super().get_default()
        return b"" if default == "" else default

    def value_to_string(self, obj: Any) -> str:
        """Base64."""
        return b64encode(self.value_from_object(obj)).decode("ascii")

    def to_python(self, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return memoryview(b64decode(value.encode("ascii"), validate=True))
        except UnicodeEncodeError, binascii.Error:
            raise ValidationError(  # noqa: B904
                self.error_messages["invalid"], code="invalid", params={"value": value}
            )
