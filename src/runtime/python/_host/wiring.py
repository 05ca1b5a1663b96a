"""What connects a signal of Python with its rows in the engine."""

import contextlib
import sys
import weakref
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from . import bridge, cause, handles, naming, previews, trace
from .entries import Entries
from .handles import Held, HeldWeakly
from .limits import Limit
from .receivers import name_of, receiver_info
from .senders import sender_info

_create = bridge.code("signal_create")
_connect = bridge.code("signal_connect")
_disconnect = bridge.code("signal_disconnect")
_died = bridge.code("signal_died")
_rows = bridge.answer("signal_rows")
_replace = bridge.code("signal_replace")
_forget = bridge.code("signal_forget")
_serve = bridge.answer("signal_serve")


class Connection(tuple[Any, ...]):
    """One entry of `Signal.receivers`.

    Lookup key, receiver or weak reference, reference to the sender, is-async.
    """

    registration: int
    receiver: Held
    contrib: bool


class Served(NamedTuple):
    """Who is called for one sender, in order."""

    sync: tuple[Held, ...]
    together: tuple[Held, ...]
    own: bool
    """A receiver of the person is among them."""
    getters: tuple[Callable[[], Any], ...] | None
    """What gives the receivers, if all of them are synchronous."""


NOBODY = Served((), (), False, ())


class Wiring:
    """The engine's side of one signal."""

    def __init__(self, signal: object, use_caching: bool) -> None:
        frame = sys._getframe(2)
        while frame.f_code.co_name == "__init__" and frame.f_back is not None:
            frame = frame.f_back
        self.module: str = frame.f_globals.get("__name__", "")
        self.builtin = self.module.partition(".")[0] == "django"
        self.use_caching = use_caching
        self._number = 0
        self._name = ""
        self.known: dict[int, Connection] = {}
        """By registration. Without connections a send does not look at its sender."""
        self.served: dict[int, Served] = {}
        """Who is called for the senders that were looked up, until a row moves."""
        self._alike: weakref.WeakKeyDictionary[Any, int] = weakref.WeakKeyDictionary()
        """Numbers under which a caching signal serves its senders."""
        self._died = False
        self._entries: Entries | None = None
        naming.expect_name(self, signal)
        if not self.builtin:
            self._create()

    @property
    def number(self) -> int:
        """The engine's number. Django's own signals start with their first event."""
        if self._number == 0:
            self._create()
        return self._number

    @property
    def name(self) -> str:
        """The variable that holds the signal, as far as it is known."""
        if self.builtin and not self._name:
            naming.look_for_name(self)
        return self._name

    def _create(self) -> None:
        self._number = _create(
            said(
                name=self.name,
                module=self.module,
                builtin=self.builtin,
                useCaching=self.use_caching,
            )
        )

    def __getstate__(self) -> dict[str, Any]:
        """What pickle meets first in a signal."""
        return {"receivers": [tuple(each) for each in self.connections()]}

    def take_name(self, name: str, module: str) -> None:
        """The signal is held by a variable of that name."""
        self._name, self.module = name, module
        if self._number != 0:
            trace.record("signal.named", signal=self._number, name=name, module=module)

    def connect(
        self, receiver: Any, sender: Any, weak: bool, dispatch_uid: Any
    ) -> None:
        """Django: `Signal.connect` after its checks."""
        naming.look_for_name(self)
        if len(self.known) >= trace.LIMITS["MAX_RECEIVERS"]:
            trace.end("MAX_RECEIVERS")
        info = receiver_info(receiver)
        key = handles.receiver_key(receiver, dispatch_uid)
        registration = 0

        def died(handle: int) -> None:
            self._bury(registration, handle)

        held = HeldWeakly(receiver, died) if weak else Held(receiver)
        from_whom = _hold_sender(sender, died)
        registration = _connect(
            said(
                signal=self.number,
                key=key,
                senderKey=handles.sender_key(sender),
                receiver=held.number,
                sender=from_whom and from_whom.number,
                weak=bool(weak),
                isAsync=info["isAsync"],
                receiverInfo=info,
                senderInfo=None if sender is None else sender_info(sender),
                uid=str(dispatch_uid) if dispatch_uid else None,
            )
        )
        if registration == 0:
            self._rows_moved()
            return
        entry = (
            (dispatch_uid or _make_id(receiver), _make_id(sender)),
            held.reference,
            from_whom and from_whom.reference,
            info["isAsync"],
        )
        connection = self.known[registration] = Connection(entry)
        connection.registration = registration
        connection.receiver = held
        connection.contrib = info["contrib"]
        self._rows_moved()

    def disconnect(self, receiver: Any, sender: Any, dispatch_uid: Any) -> bool:
        """Django: `Signal.disconnect`."""
        removed = _disconnect(
            said(
                signal=self.number,
                key=handles.receiver_key(receiver, dispatch_uid),
                senderKey=handles.sender_key(sender),
                name=str(dispatch_uid) if receiver is None else name_of(receiver),
            )
        )
        self.known.pop(removed, None)
        self._rows_moved()
        return removed != 0

    def serve(self, sender: Any) -> Served:
        """Who is called for the sender. Remembered until a row moves."""
        if not self.known:
            return NOBODY
        key = self.sender_key(sender)
        served = self.served.get(key)
        if served is None:
            numbers = _serve(self.number, key)
            self._prune()
            held = {each.receiver.number: each for each in self.known.values()}
            sync, together = ([held[number] for number in part] for part in numbers)
            served = self.served[key] = Served(
                tuple(each.receiver for each in sync),
                tuple(each.receiver for each in together),
                any(not each.contrib for each in sync + together),
                None if together else tuple(each.receiver.get for each in sync),
            )
        return served

    def sender_key(self, sender: Any) -> int:
        """The number under which the sender is served. A caching signal takes a sender
        for an equal one that it knows, as Django's cache does."""
        key = handles.sender_key(sender)
        if not self.use_caching or not self.known:
            return key
        return self._alike.setdefault(sender, key)

    @property
    def entries(self) -> Entries:
        """`Signal.receivers`: one list, which follows what is connected."""
        if self._entries is None:
            self._entries = Entries(self.replace)
        self._entries.show(self.connections())
        return self._entries

    def assign(self, connections: Iterable[Any]) -> None:
        """The person assigned another list to `Signal.receivers`."""
        if self._entries is not None and self._entries is not connections:
            self._entries.retire()
            self._entries = None
        self.replace(connections)

    def connections(self) -> list[Connection]:
        """The entries of `Signal.receivers`, in order."""
        if not self.known:
            return []
        return [self.known[number] for number in _rows(self.number)]

    def replace(self, connections: Iterable[Any]) -> None:
        """The person changed `Signal.receivers`."""
        kept = list(connections)
        if not all(isinstance(each, Connection) for each in kept):
            raise NotImplementedError(
                "Signal.receivers takes only entries it gave before; use connect()."
            )
        if len({each.registration for each in kept}) < len(kept):
            raise NotImplementedError(
                "Signal.receivers holds each entry once here; use connect()."
            )
        _replace(
            said(signal=self.number, registrations=[each.registration for each in kept])
        )
        if not self.use_caching:
            self.served.clear()
        before, self.known = self.known, {each.registration: each for each in kept}
        while before:
            # As a list lets go of what it holds: the last one first.
            before.popitem()

    def forget(self) -> None:
        """Look everybody up again (Django: `sender_receivers_cache.clear()`)."""
        self._look_up_again()
        if self.known:
            _forget(self.number)

    @property
    def knows_of_a_death(self) -> bool:
        """A receiver or sender was collected, and nobody looked yet."""
        return self._died

    def _look_up_again(self) -> None:
        self.served.clear()
        self._alike.clear()

    def _rows_moved(self) -> None:
        self._look_up_again()
        self._prune()
        if self._entries is not None:
            self._entries.show(self.connections())

    def _bury(self, registration: int, handle: int) -> None:
        self._died = True
        self._look_up_again()
        # Nobody would hear an exception of a weak reference's callback.
        with contextlib.suppress(Limit):
            _died(self._number, registration, handle, cause.current.get())

    def _prune(self) -> None:
        """Forget what the engine swept."""
        if self._died:
            self._died = False
            left = _rows(self.number)
            self.known = {number: self.known[number] for number in left}


def _hold_sender(sender: Any, died: Callable[[int], None]) -> HeldWeakly | None:
    if sender is None:
        return None
    try:
        return HeldWeakly(sender, died)
    except TypeError:
        # A string or a list: nothing tells of its end.
        return None


def _make_id(target: Any) -> Any:
    if hasattr(target, "__func__"):
        return (id(target.__self__), id(target.__func__))
    return id(target)


def said(**what: Any) -> str:
    """What the engine is told: JSON, with the span and the line it happens in."""
    return f"{previews.encode(what)[:-1]},{cause.moment()}}}"
