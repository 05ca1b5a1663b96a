"""Numbers for the objects of a run: only these cross to the engine."""

import contextlib
import itertools
import weakref
from collections.abc import Callable
from typing import Any

ANY = 0
"""The number of "any sender", which connects with `sender=None`."""

UNKNOWN = -1
"""The number of nothing."""

_numbers = itertools.count(1)


class Held:
    """One object under a number the engine knows it by.

    `get` gives the object, or `None` once it was collected.
    """

    __slots__ = ("get", "number", "reference")

    def __init__(self, thing: Any) -> None:
        self.number = next(_numbers)
        self.reference = thing
        self.get: Callable[[], Any] = lambda: thing


class HeldWeakly(Held):
    """Does not keep its object alive; tells `on_death` its number when it goes."""

    __slots__ = ()

    def __init__(self, thing: Any, on_death: Callable[[int], None]) -> None:
        number = self.number = next(_numbers)
        # A bound method is made anew at each access: what must live is its object.
        is_method = hasattr(thing, "__self__") and hasattr(thing, "__func__")
        kind = weakref.WeakMethod if is_method else weakref.ref
        self.reference = self.get = kind(thing, lambda _: on_death(number))


def receiver_key(receiver: Any, dispatch_uid: Any) -> str:
    """What the engine compares (Django: `_make_id`, or the `dispatch_uid`)."""
    if dispatch_uid:
        return f"uid:{_uid_number(dispatch_uid)}"
    return f"id:{identity(receiver)}"


def sender_key(sender: Any) -> int:
    """The number of a sender; equal for the same object only."""
    return ANY if sender is None else identity(sender)


def identity(thing: Any) -> int:
    """A number for the object, the same for each access to a bound method."""
    if not hasattr(thing, "__func__"):
        return _number(thing)
    pair = (_number(thing.__self__), _number(thing.__func__))
    if pair not in _pairs:
        _pairs[pair] = next(_numbers)
    return _pairs[pair]


living: dict[int, int] = {}
"""Numbers of senders and receivers by address, as long as they live. Whatever is
found under `id(thing)` is the number of that very thing."""

_by_address: dict[int, int] = {}
_watched: dict[int, weakref.ref[Any]] = {}
_pairs: dict[tuple[int, int], int] = {}
_uids: list[tuple[Any, int]] = []


def _number(thing: Any) -> int:
    address = id(thing)
    number = _by_address.get(address)
    if number is not None:
        return number
    number = _by_address[address] = next(_numbers)

    def forget(_: object) -> None:
        # The next object may get the same address.
        _by_address.pop(address, None)
        _watched.pop(address, None)
        living.pop(address, None)

    # Strings and the like cannot be watched; as in Django their address decides.
    with contextlib.suppress(TypeError):
        _watched[address] = weakref.ref(thing, forget)
        living[address] = number
    return number


def _uid_number(uid: Any) -> int:
    """Uids are compared with `==` and need not be hashable, as in Django."""
    for known, number in _uids:
        if known == uid:
            return number
    _uids.append((uid, next(_numbers)))
    return _uids[-1][1]
