"""Exceptions that all layers share."""

import operator
from collections.abc import Iterator
from typing import Any

from django.utils.hashable import make_hashable

NON_FIELD_ERRORS = "__all__"


class FieldDoesNotExist(Exception):
    """The model has no field of that name."""


class AppRegistryNotReady(Exception):
    """Models or apps are used before they are loaded."""


class ObjectDoesNotExist(Exception):
    """No row matches; base of every `Model.DoesNotExist`."""

    silent_variable_failure = True


class ObjectNotUpdated(Exception):
    """A forced update matched no row."""


class MultipleObjectsReturned(Exception):
    """Several rows match where one was asked for."""


class SuspiciousOperation(Exception):
    """A person did something suspicious."""


class SuspiciousFileOperation(SuspiciousOperation):
    """A name of a file leads out of its folder."""


class DisallowedHost(SuspiciousOperation):
    """The Host header is not allowed."""


class BadRequest(Exception):
    """The request is malformed."""


class PermissionDenied(Exception):
    """The person may not do that."""


class ViewDoesNotExist(Exception):
    """The view does not exist."""


class MiddlewareNotUsed(Exception):
    """The middleware is not used in this configuration."""


class ImproperlyConfigured(Exception):
    """Something in the settings is wrong."""


class FieldError(Exception):
    """A field of a query or a model is wrong."""


class FieldFetchBlocked(FieldError):
    """Fetching of a field on demand is not allowed."""


class EmptyResultSet(Exception):
    """A query matches nothing by construction."""


class FullResultSet(Exception):
    """A condition matches everything by construction."""


class SynchronousOnlyOperation(Exception):
    """Synchronous code was called from an async context."""


class ValidationError(Exception):
    """One message, a list of them, or a dict of lists by field (Django:
    `ValidationError`)."""

    def __init__(
        self, message: Any, code: str | None = None, params: Any = None
    ) -> None:
        super().__init__(message, code, params)
        if isinstance(message, ValidationError):
            if hasattr(message, "error_dict"):
                message = message.error_dict
            elif not hasattr(message, "message"):
                message = message.error_list
            else:
                message, code, params = message.message, message.code, message.params
        if isinstance(message, dict):
            self.error_dict = {
                field: _as_error(messages).error_list
                for field, messages in message.items()
            }
        elif isinstance(message, list):
            self.error_list: list[ValidationError] = []
            for part in map(_as_error, message):
                if hasattr(part, "error_dict"):
                    for errors in part.error_dict.values():
                        self.error_list.extend(errors)
                else:
                    self.error_list.extend(part.error_list)
        else:
            self.message = message
            self.code = code
            self.params = params
            self.error_list = [self]

    @property
    def message_dict(self) -> dict[str, list[str]]:
        """Messages by field; only where fields are known."""
        return dict(self.error_dict and self)

    @property
    def messages(self) -> list[str]:
        """All messages."""
        if hasattr(self, "error_dict"):
            return [text for texts in dict(self).values() for text in texts]
        return list(self)

    def update_error_dict(self, error_dict: dict[str, Any]) -> dict[str, Any]:
        """Add these errors to a dict of errors by field."""
        if hasattr(self, "error_dict"):
            for field, errors in self.error_dict.items():
                error_dict.setdefault(field, []).extend(errors)
        else:
            error_dict.setdefault(NON_FIELD_ERRORS, []).extend(self.error_list)
        return error_dict

    def __iter__(self) -> Iterator[Any]:
        if hasattr(self, "error_dict"):
            for field, errors in self.error_dict.items():
                yield field, list(ValidationError(errors))
        else:
            for error in self.error_list:
                message = error.message
                if error.params:
                    message %= error.params
                yield str(message)

    def __str__(self) -> str:
        return repr(dict(self) if hasattr(self, "error_dict") else list(self))

    def __repr__(self) -> str:
        return f"ValidationError({self})"

    def __eq__(self, other: object) -> bool:
        return (
            hash(self) == hash(other)
            if isinstance(other, ValidationError)
            else NotImplemented
        )

    def __hash__(self) -> int:
        if hasattr(self, "message"):
            return hash((self.message, self.code, make_hashable(self.params)))
        if hasattr(self, "error_dict"):
            return hash(make_hashable(self.error_dict))
        return hash(tuple(sorted(self.error_list, key=operator.attrgetter("message"))))


def _as_error(message: Any) -> Any:
    return message if isinstance(message, ValidationError) else ValidationError(message)
