"""What settings name by aliases, made when it is first asked for."""

from collections.abc import Iterator
from typing import Any


class ConnectionDoesNotExist(Exception):
    """The settings have no such alias."""


class BaseConnectionHandler:
    """By alias what the setting `settings_name` says."""

    settings_name: str
    exception_class: type[Exception] = ConnectionDoesNotExist

    def __init__(self) -> None:
        self._connections: dict[str, Any] = {}

    def __getitem__(self, alias: str) -> Any:
        if alias not in self._connections:
            if alias not in self.settings:
                raise self.exception_class(f"The connection '{alias}' doesn't exist.")
            self._connections[alias] = self.create_connection(alias)
        return self._connections[alias]

    def __iter__(self) -> Iterator[str]:
        return iter(self.settings)

    def all(self, initialized_only: bool = False) -> list[Any]:
        """All of them, or those that are made."""
        return [
            self[alias]
            for alias in self
            if not initialized_only or alias in self._connections
        ]

    @property
    def settings(self) -> Any:
        """The setting as it is now."""
        from django.conf import settings

        return getattr(settings, self.settings_name)

    def create_connection(self, alias: str) -> Any:
        """What the alias stands for."""
        raise NotImplementedError("Subclasses must implement create_connection().")

    def forget(self) -> None:
        """Make all anew: the setting has changed."""
        self._connections.clear()


class ConnectionProxy:
    """Stands for one alias."""

    def __init__(self, connections: BaseConnectionHandler, alias: str) -> None:
        vars(self).update(_connections=connections, _alias=alias)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connections[self._alias], name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._connections[self._alias], name, value)

    def __delattr__(self, name: str) -> None:
        delattr(self._connections[self._alias], name)

    def __contains__(self, key: Any) -> bool:
        return key in self._connections[self._alias]

    def __eq__(self, other: object) -> bool:
        return bool(self._connections[self._alias] == other)

    __hash__ = None  # type: ignore[assignment]
