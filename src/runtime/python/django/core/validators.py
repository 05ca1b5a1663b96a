"""Validators (Django: `django.core.validators`)."""

import ipaddress
import math
import re
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

from django.utils.translation import ngettext_lazy

from .exceptions import ValidationError

EMPTY_VALUES = (None, "", [], (), {})


class _ComparedByParts:
    """Validators that are equal if all that they were told is."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and vars(self) == vars(other)

    __hash__ = object.__hash__


class RegexValidator:
    """The text must (or must not) match."""

    regex: Any = ""
    message: Any = "Enter a valid value."
    code = "invalid"
    inverse_match = False
    flags: Any = 0

    def __init__(
        self,
        regex: Any = None,
        message: Any = None,
        code: str | None = None,
        inverse_match: bool | None = None,
        flags: Any = None,
    ) -> None:
        if regex is not None:
            self.regex = regex
        if message is not None:
            self.message = message
        if code is not None:
            self.code = code
        if inverse_match is not None:
            self.inverse_match = inverse_match
        if flags is not None:
            self.flags = flags
        if self.flags and not isinstance(self.regex, str):
            raise TypeError(
                "If the flags are set, regex must be a regular expression string."
            )

    def _matches(self, value: Any) -> bool:
        # Compiled on first use: most validators of a run never see a value.
        if isinstance(self.regex, str):
            self.regex = re.compile(self.regex, self.flags)
        return bool(self.regex.search(str(value)))

    def __call__(self, value: Any) -> None:
        if self._matches(value) == self.inverse_match:
            raise ValidationError(self.message, code=self.code, params={"value": value})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RegexValidator) and (
            getattr(self.regex, "pattern", self.regex),
            getattr(self.regex, "flags", self.flags),
            self.message,
            self.code,
            self.inverse_match,
        ) == (
            getattr(other.regex, "pattern", other.regex),
            getattr(other.regex, "flags", other.flags),
            other.message,
            other.code,
            other.inverse_match,
        )

    __hash__ = object.__hash__


class URLValidator(RegexValidator):
    """A web address."""

    regex = (
        r"^(?:[a-z0-9.+-]*)://(?:[^\s:@/]+(?::[^\s:@/]*)?@)?"
        r"(?:(?:0|25[0-5]|2[0-4][0-9]|1[0-9]?[0-9]?|[1-9][0-9]?)"
        r"(?:\.(?:0|25[0-5]|2[0-4][0-9]|1[0-9]?[0-9]?|[1-9][0-9]?)){3}"
        r"|\[[0-9a-f:.]+\]"
        r"|(?:[a-z\u00a1-\uffff0-9](?:[a-z\u00a1-\uffff0-9-]{0,61}[a-z\u00a1-\uffff0-9])?"
        r"(?:\.(?!-)[a-z\u00a1-\uffff0-9-]{1,63}(?<!-))*"
        r"\.(?!-)(?:[a-z\u00a1-\uffff-]{2,63}|xn--[a-z0-9]{1,59})(?<!-)\.?|localhost))"
        r"(?::[0-9]{1,5})?(?:[/?#][^\s]*)?\Z"
    )
    flags = re.IGNORECASE
    message = "Enter a valid URL."
    schemes = ("http", "https", "ftp", "ftps")
    max_length = 2048

    def __init__(self, schemes: Any = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        if schemes is not None:
            self.schemes = schemes

    def __call__(self, value: Any) -> None:
        refused = ValidationError(self.message, code=self.code, params={"value": value})
        if not isinstance(value, str) or len(value) > self.max_length:
            raise refused
        if value.split("://")[0].lower() not in self.schemes or not self._matches(
            value
        ):
            raise refused
        try:
            host = urlsplit(value).hostname
        except ValueError:
            raise refused  # noqa: B904
        if host is None or len(host) > 253:
            raise refused


class EmailValidator(_ComparedByParts):
    """An e-mail address."""

    message: Any = "Enter a valid email address."
    code = "invalid"
    user_regex = (
        r"(^[-!#$%&'*+/=?^_`{}|~0-9A-Z]+(\.[-!#$%&'*+/=?^_`{}|~0-9A-Z]+)*\Z"
        r'|^"([\001-\010\013\014\016-\037!#-\[\]-\177]|\\[\001-\011\013\014\016-\177])*"\Z)'
    )
    domain_regex = (
        r"((?:[A-Z0-9](?:[A-Z0-9-]{0,61}[A-Z0-9])?\.)+)(?:[A-Z0-9-]{2,63}(?<!-))\Z"
    )
    domain_allowlist = ("localhost",)

    def __init__(
        self, message: Any = None, code: str | None = None, allowlist: Any = None
    ) -> None:
        if message is not None:
            self.message = message
        if code is not None:
            self.code = code
        if allowlist is not None:
            self.domain_allowlist = allowlist

    def __call__(self, value: Any) -> None:
        text = str(value)
        user, at, domain = text.rpartition("@")
        well_formed = (
            at and len(text) <= 320 and re.match(self.user_regex, user, re.IGNORECASE)
        )
        if not (well_formed and self._is_domain(domain)):
            raise ValidationError(self.message, code=self.code, params={"value": value})

    def _is_domain(self, domain: str) -> bool:
        if domain in self.domain_allowlist or re.match(
            self.domain_regex, domain, re.IGNORECASE
        ):
            return True
        literal = re.match(r"\[([A-F0-9:.]+)\]\Z", domain, re.IGNORECASE)
        if literal:
            try:
                ipaddress.ip_address(literal[1])
            except ValueError:
                return False
            return True
        try:
            encoded = domain.encode("idna").decode("ascii")
        except UnicodeError:
            return False
        return bool(re.match(self.domain_regex, encoded, re.IGNORECASE))


validate_email = EmailValidator()
validate_slug = RegexValidator(
    r"^[-a-zA-Z0-9_]+\Z",
    "Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.",
    "invalid",
)
validate_unicode_slug = RegexValidator(
    r"^[-\w]+\Z",
    "Enter a valid “slug” consisting of Unicode letters, numbers, underscores, or"
    " hyphens.",
    "invalid",
)
integer_validator = RegexValidator(r"^-?\d+\Z", "Enter a valid integer.", "invalid")


def validate_integer(value: Any) -> None:
    """A whole number, as text."""
    integer_validator(value)


def int_list_validator(
    sep: str = ",",
    message: Any = None,
    code: str = "invalid",
    allow_negative: bool = False,
) -> RegexValidator:
    """Whole numbers with something between them."""
    sign = "(?:-)?" if allow_negative else ""
    return RegexValidator(
        rf"^{sign}\d+(?:{re.escape(sep)}{sign}\d+)*\Z",
        message,
        code,
    )


validate_comma_separated_integer_list = int_list_validator(
    message="Enter only digits separated by commas."
)


def validate_ipv4_address(value: Any) -> None:
    """Four numbers."""
    _validate_ip(value, ipaddress.IPv4Address, "IPv4")


def validate_ipv6_address(value: Any) -> None:
    """Eight groups."""
    _validate_ip(value, ipaddress.IPv6Address, "IPv6")


def validate_ipv46_address(value: Any) -> None:
    """Either kind."""
    _validate_ip(value, ipaddress.ip_address, "IPv4 or IPv6")


def _validate_ip(value: Any, kind: Any, protocol: str) -> None:
    try:
        kind(value)
    except ValueError:
        raise ValidationError(  # noqa: B904
            "Enter a valid %(protocol)s address.",
            code="invalid",
            params={"protocol": protocol, "value": value},
        )


def ip_address_validators(protocol: str, unpack_ipv4: bool) -> list[Any]:
    """The validators of `GenericIPAddressField`."""
    if protocol != "both" and unpack_ipv4:
        raise ValueError(
            "You can only use `unpack_ipv4` if `protocol` is set to 'both'"
        )
    found = {
        "both": validate_ipv46_address,
        "ipv4": validate_ipv4_address,
        "ipv6": validate_ipv6_address,
    }
    try:
        return [found[protocol.lower()]]
    except KeyError:
        raise ValueError(  # noqa: B904
            f"The protocol '{protocol}' is unknown. Supported: {list(found)}"
        )


class BaseValidator:
    """Compares with a limit."""

    message: Any = "Ensure this value is %(limit_value)s (it is %(show_value)s)."
    code = "limit_value"

    def __init__(self, limit_value: Any, message: Any = None) -> None:
        self.limit_value = limit_value
        if message:
            self.message = message

    def __call__(self, value: Any) -> None:
        cleaned = self.clean(value)
        limit = self.limit_value() if callable(self.limit_value) else self.limit_value
        if self.compare(cleaned, limit):
            raise ValidationError(
                self.message,
                code=self.code,
                params={"limit_value": limit, "show_value": cleaned, "value": value},
            )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and (
            self.limit_value,
            self.message,
            self.code,
        ) == (
            other.limit_value,
            other.message,
            other.code,
        )

    __hash__ = object.__hash__

    def compare(self, a: Any, b: Any) -> bool:
        """Whether the value is wrong."""
        return a is not b

    def clean(self, x: Any) -> Any:
        """What is compared."""
        return x


class MaxValueValidator(BaseValidator):
    """Not more than the limit."""

    message = "Ensure this value is less than or equal to %(limit_value)s."
    code = "max_value"

    def compare(self, a: Any, b: Any) -> bool:
        return a > b


class MinValueValidator(BaseValidator):
    """Not less than the limit."""

    message = "Ensure this value is greater than or equal to %(limit_value)s."
    code = "min_value"

    def compare(self, a: Any, b: Any) -> bool:
        return a < b


class StepValueValidator(BaseValidator):
    """A multiple of the step."""

    message = "Ensure this value is a multiple of step size %(limit_value)s."
    code = "step_size"

    def __init__(
        self, limit_value: Any, message: Any = None, offset: Any = None
    ) -> None:
        super().__init__(limit_value, message)
        self.offset = offset
        if offset is not None:
            self.message = (
                "Ensure this value is a multiple of step size %(limit_value)s, starting"
                " from %(offset)s, e.g. %(offset)s, %(valid_value1)s, %(valid_value2)s,"
                " and so on."
            )

    def __call__(self, value: Any) -> None:
        try:
            super().__call__(value)
        except ValidationError as error:
            if self.offset is not None:
                limit, shown = error.params["limit_value"], error.params["show_value"]
                offset = type(shown)(self.offset)
                error.params = {
                    "limit_value": limit,
                    "offset": offset,
                    "valid_value1": offset + limit,
                    "valid_value2": offset + 2 * limit,
                }
            raise

    def compare(self, a: Any, b: Any) -> bool:
        rest = math.remainder(a - (self.offset or 0), b)
        return not math.isclose(rest, 0, abs_tol=1e-9)


class MinLengthValidator(BaseValidator):
    """Not shorter than the limit."""

    message = ngettext_lazy(
        "Ensure this value has at least %(limit_value)d character (it has"
        " %(show_value)d).",
        "Ensure this value has at least %(limit_value)d characters (it has"
        " %(show_value)d).",
        "limit_value",
    )
    code = "min_length"

    def compare(self, a: Any, b: Any) -> bool:
        return a < b

    def clean(self, x: Any) -> Any:
        return len(x)


class MaxLengthValidator(BaseValidator):
    """Not longer than the limit."""

    message = ngettext_lazy(
        "Ensure this value has at most %(limit_value)d character (it has"
        " %(show_value)d).",
        "Ensure this value has at most %(limit_value)d characters (it has"
        " %(show_value)d).",
        "limit_value",
    )
    code = "max_length"

    def compare(self, a: Any, b: Any) -> bool:
        return a > b

    def clean(self, x: Any) -> Any:
        return len(x)


class DecimalValidator(_ComparedByParts):
    """Not more digits than there is room for."""

    def __init__(self, max_digits: int | None, decimal_places: int | None) -> None:
        self.max_digits, self.decimal_places = max_digits, decimal_places

    def __call__(self, value: Any) -> None:
        _, digits, exponent = value.as_tuple()
        if exponent in ("F", "n", "N"):
            raise ValidationError(
                "Enter a number.", code="invalid", params={"value": value}
            )
        if exponent >= 0:
            total = len(digits) + (exponent if digits != (0,) else 0)
            decimals = 0
        else:
            decimals = abs(exponent)
            total = max(len(digits), decimals)
        self._check(total, self.max_digits, "max_digits", value)
        self._check(decimals, self.decimal_places, "max_decimal_places", value)
        if self.max_digits is not None and self.decimal_places is not None:
            whole = self.max_digits - self.decimal_places
            self._check(total - decimals, whole, "max_whole_digits", value)

    messages: ClassVar[dict[str, Any]] = {
        code: ngettext_lazy(
            f"Ensure that there are no more than %(max)s {one}{rest}.",
            f"Ensure that there are no more than %(max)s {one}s{rest}.",
            "max",
        )
        for code, one, rest in (
            ("max_digits", "digit", " in total"),
            ("max_decimal_places", "decimal place", ""),
            ("max_whole_digits", "digit", " before the decimal point"),
        )
    }

    def _check(self, count: int, limit: int | None, code: str, value: Any) -> None:
        if limit is not None and count > limit:
            raise ValidationError(
                self.messages[code], code=code, params={"max": limit, "value": value}
            )


class FileExtensionValidator(_ComparedByParts):
    """Only these kinds of files."""

    def __init__(
        self,
        allowed_extensions: Any = None,
        message: Any = None,
        code: str | None = None,
    ) -> None:
        self.allowed_extensions = allowed_extensions and [
            each.lower() for each in allowed_extensions
        ]
        self.message = message or (
            "File extension “%(extension)s” is not allowed. Allowed extensions are:"
            " %(allowed_extensions)s."
        )
        self.code = code or "invalid_extension"

    def __call__(self, value: Any) -> None:
        extension = Path(value.name).suffix[1:].lower()
        if (
            self.allowed_extensions is not None
            and extension not in self.allowed_extensions
        ):
            raise ValidationError(
                self.message,
                code=self.code,
                params={
                    "extension": extension,
                    "allowed_extensions": ", ".join(self.allowed_extensions),
                    "value": value,
                },
            )


class ProhibitNullCharactersValidator(_ComparedByParts):
    """No null characters."""

    message: Any = "Null characters are not allowed."
    code = "null_characters_not_allowed"

    def __call__(self, value: Any) -> None:
        if "\x00" in str(value):
            raise ValidationError(self.message, code=self.code, params={"value": value})
