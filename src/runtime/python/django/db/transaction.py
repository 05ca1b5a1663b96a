"""Atomic blocks and callbacks after the commit (Django: `django.db.transaction`).

The engine keeps the blocks; here are the names and the callbacks themselves.
"""

import itertools
import json
import logging
from collections.abc import Callable
from contextlib import ContextDecorator, contextmanager
from functools import wraps
from typing import Any

from _host import bridge, cause, database, virtual_loop
from _host.cells import dumps

from .utils import (
    DEFAULT_DB_ALIAS,
    ConnectionDoesNotExist,
    DatabaseError,
    Error,
    ProgrammingError,
)

_enter = bridge.answer("transaction_enter")
_defer = bridge.code("transaction_defer")
_waiting = bridge.answer("transaction_waiting")
_inside = bridge.code("transaction_inside")
_broken = bridge.code("transaction_broken")
_break = bridge.code("transaction_break")
_savepoint = bridge.code("savepoint_make")
_release = bridge.answer("savepoint_release")
_roll_back = bridge.answer("savepoint_roll_back")

_callbacks: dict[int, Callable[[], object]] = {}
_numbers = itertools.count(1)
_log = logging.getLogger("django.db.backends.base")


class TransactionManagementError(ProgrammingError):
    """A transaction is used wrongly."""


def check_alias(using: str | None) -> str:
    """The alias. There is one database."""
    alias = using or DEFAULT_DB_ALIAS
    if alias != DEFAULT_DB_ALIAS:
        raise ConnectionDoesNotExist(f"The connection '{alias}' doesn't exist.")
    return alias


def get_connection(using: str | None = None) -> Any:
    """The connection."""
    from . import connection

    check_alias(using)
    return connection


def in_atomic_block() -> bool:
    """Whether an atomic block is open, for the connection of this thread."""
    return _inside() == 1 and not virtual_loop.is_apart()


class Atomic(ContextDecorator):
    """All or nothing (Django: `Atomic`). Made by `atomic()`."""

    def __init__(self, using: str | None, savepoint: bool, durable: bool) -> None:
        self.using = using
        self.savepoint = savepoint
        self.durable = durable
        self._insides: list[Any] = []

    def __enter__(self) -> None:
        database.refuse_inside_loop()
        from . import connection

        check_alias(self.using)
        connection.ensure_connection()
        answer = _enter(
            bool(self.savepoint), bool(self.durable), dumps(database.moment())
        )
        if answer["type"] == "refused":
            database.refuse(answer)
        inside = cause.inside(answer["value"] or cause.current.get())
        inside.__enter__()
        self._insides.append(inside)

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        self._insides.pop().__exit__(kind, error, trace)
        database.carry_out("leave", {"failed": kind is not None})


def atomic(using: Any = None, savepoint: bool = True, durable: bool = False) -> Any:
    """A block or a function whose changes of the database are made together or not
    at all.
    """
    if callable(using):
        return Atomic(DEFAULT_DB_ALIAS, savepoint, durable)(using)
    return Atomic(using, savepoint, durable)


def on_commit(
    func: Callable[[], object], using: str | None = None, robust: bool = False
) -> None:
    """Call `func` when the outermost block has committed, or now if there is none."""
    check_alias(using)
    if not callable(func):
        raise TypeError("on_commit()'s callback must be a callable.")
    database.refuse_inside_loop()
    number = next(_numbers)
    hook = {"callback": number, "robust": bool(robust), "name": _name(func)}
    _callbacks[number] = func
    if _defer(dumps({"hook": hook, **database.moment()})) == 0:
        del _callbacks[number]
        if _broken():
            raise TransactionManagementError(
                "on_commit() cannot be used in manual transaction management"
            )
        _call(func, robust, "Error calling %s in on_commit() (%s).")


def waiting_callbacks() -> list[tuple[set[Any], Callable[[], object], bool]]:
    """Savepoints, callback and `robust` of what waits for the commit."""
    if virtual_loop.is_apart():
        return []
    return [
        (set(hook["savepoints"]), _callbacks[hook["callback"]], hook["robust"])
        for hook in _waiting()["value"]
    ]


def run_callback(number: int, robust: bool) -> None:
    """Perform the engine's step: the commit has happened."""
    func = _callbacks.pop(number)
    _call(func, robust, "Error calling %s in on_commit() during transaction (%s).")


def _call(func: Callable[[], object], robust: bool, message: str) -> None:
    if not robust:
        func()
        return
    try:
        func()
    except Exception as error:
        name = getattr(func, "__qualname__", func)
        _log.error(message, name, error, exc_info=error)


def _name(func: Callable[[], object]) -> str:
    return getattr(func, "__qualname__", None) or type(func).__name__


def get_autocommit(using: str | None = None) -> bool:
    """Whether each statement is committed at once."""
    check_alias(using)
    return not in_atomic_block()


def set_autocommit(autocommit: bool, using: str | None = None) -> None:
    """Only the state that is there already can be asked for."""
    from .utils import not_supported

    check_alias(using)
    if in_atomic_block():
        raise TransactionManagementError(
            "This is forbidden when an 'atomic' block is active."
        )
    if not autocommit:
        raise not_supported("Manual transaction management with set_autocommit(False)")


def commit(using: str | None = None) -> None:
    """Forbidden inside a block; outside everything is committed already."""
    set_autocommit(True, using)


def rollback(using: str | None = None) -> None:
    """Forbidden inside a block; outside there is nothing to roll back."""
    set_autocommit(True, using)


def get_rollback(using: str | None = None) -> bool:
    """Whether the block will be rolled back."""
    check_alias(using)
    _require_block()
    return _broken() == 1


def set_rollback(rollback: bool, using: str | None = None) -> None:
    """Decide how the block will end."""
    check_alias(using)
    _require_block()
    _break(bool(rollback))


def _require_block() -> None:
    if not in_atomic_block():
        raise TransactionManagementError(
            "The rollback flag doesn't work outside of an 'atomic' block."
        )


def savepoint(using: str | None = None) -> int | None:
    """Mark a state to come back to; nothing outside of a block."""
    check_alias(using)
    _refuse_when_broken()
    return _savepoint(json.dumps(database.moment())) or None


def savepoint_rollback(sid: int | None, using: str | None = None) -> None:
    """Come back to the state of the savepoint."""
    check_alias(using)
    if sid is not None:
        _refuse_when_broken()
        _or_refuse(_roll_back(sid))


def savepoint_commit(sid: int | None, using: str | None = None) -> None:
    """Forget the savepoint; what came after it stays."""
    check_alias(using)
    if sid is not None:
        _refuse_when_broken()
        _or_refuse(_release(sid))


def _or_refuse(answer: dict[str, Any]) -> None:
    if answer["type"] == "refused":
        database.refuse(answer)


def _refuse_when_broken() -> None:
    if in_atomic_block() and _broken():
        raise TransactionManagementError(_BROKEN)


_BROKEN = (
    "An error occurred in the current transaction. You can't execute queries until the"
    " end of the 'atomic' block."
)


def clean_savepoints(using: str | None = None) -> None:
    """Nothing to clean: savepoints have numbers of their own."""
    check_alias(using)


def non_atomic_requests(using: Any = None) -> Any:
    """There are no requests: the function stays as it is."""
    if callable(using):
        return using
    return lambda func: wraps(func)(func)


@contextmanager
def mark_for_rollback_on_error(using: str | None = None) -> Any:
    """An error inside leaves a surrounding block broken."""
    try:
        yield
    except Exception:
        if in_atomic_block():
            _break(True)
        raise


__all__ = [
    "Atomic",
    "DatabaseError",
    "Error",
    "ProgrammingError",
    "TransactionManagementError",
    "atomic",
    "clean_savepoints",
    "commit",
    "get_autocommit",
    "get_rollback",
    "mark_for_rollback_on_error",
    "non_atomic_requests",
    "on_commit",
    "rollback",
    "savepoint",
    "savepoint_commit",
    "savepoint_rollback",
    "set_autocommit",
    "set_rollback",
]
