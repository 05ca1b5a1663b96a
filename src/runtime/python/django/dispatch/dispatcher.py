"""django.dispatch.dispatcher: Django's checks and words; the engine decides."""

import asyncio
import logging
import threading
import weakref
from collections.abc import Callable, Iterable
from typing import Any

from _host import attention, previews, virtual_loop
from _host.drive import Send
from _host.entries import Remembered
from _host.handles import UNKNOWN, living
from _host.recorded_send import RecordedSend, record_refusal
from _host.wiring import Served, Wiring, _make_id
from asgiref.sync import refuse_inside_loop

logger = logging.getLogger("django.dispatch")
NONE_ID = _make_id(None)
Responses = list[tuple[Any, Any]]


class Signal:
    """django.dispatch.dispatcher.Signal"""

    def __init__(self, use_caching: bool = False) -> None:
        self._wiring = Wiring(self, use_caching)
        self.lock = threading.Lock()
        self.use_caching = use_caching
        self._bare = False

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "_live_receivers" in vars(cls):
            raise NotImplementedError(
                "Signal._live_receivers() cannot be overridden here; override send()."
            )

    def __getattr__(self, name: str) -> Any:
        # A subclass that does not call super().__init__() lacks what Django's lacks.
        known = "receivers" if name == "_wiring" else name
        raise AttributeError(
            f"{type(self).__name__!r} object has no attribute {known!r}", name=known
        )

    def connect(
        self,
        receiver: Any,
        sender: Any = None,
        weak: bool = True,
        dispatch_uid: Any = None,
    ) -> None:
        """django.dispatch.dispatcher.Signal.connect"""
        from django.conf import settings

        if settings.configured and settings.DEBUG:
            from django.utils.inspect import func_accepts_kwargs

            if not callable(receiver):
                raise TypeError("Signal receivers must be callable.")
            if not func_accepts_kwargs(receiver):
                raise ValueError(
                    "Signal receivers must accept keyword arguments (**kwargs)."
                )
        _ = self.lock
        self._wiring.connect(receiver, sender, weak, dispatch_uid)

    def disconnect(
        self, receiver: Any = None, sender: Any = None, dispatch_uid: Any = None
    ) -> bool | None:
        """django.dispatch.dispatcher.Signal.disconnect"""
        _ = self.lock
        return self._wiring.disconnect(receiver, sender, dispatch_uid)

    def has_listeners(self, sender: Any = None) -> bool:
        """django.dispatch.dispatcher.Signal.has_listeners"""
        served = self._look_up(sender)
        return bool(served.sync or served.together)

    def send(self, sender: Any, **named: Any) -> Responses:
        """django.dispatch.dispatcher.Signal.send"""
        if not (attention.recording or previews.looking):
            wiring = self._wiring
            if not wiring.known:
                return []
            # A sender that was served before: there is nothing to ask and to note.
            served = wiring.served.get(living.get(id(sender), UNKNOWN))
            if served is not None and served.getters is not None:
                hash(weakref.ref(sender) if self.use_caching else sender)
                return [
                    (each, each(signal=self, sender=sender, **named))
                    for each in [get() for get in served.getters]
                ]
        return self._send(sender, named, "send", False)

    def send_robust(self, sender: Any, **named: Any) -> Responses:
        """django.dispatch.dispatcher.Signal.send_robust"""
        return self._send(sender, named, "send_robust", True)

    def _log_robust_failure(self, receiver: Any, err: BaseException) -> None:
        """django.dispatch.dispatcher.Signal._log_robust_failure"""
        logger.error(
            "Error calling %s in Signal.send_robust() (%s)",
            receiver.__qualname__,
            err,
            exc_info=err,
        )

    async def asend(self, sender: Any, **named: Any) -> Responses:
        """django.dispatch.dispatcher.Signal.asend"""
        return await self._asend(sender, named, "asend", False)

    async def asend_robust(self, sender: Any, **named: Any) -> Responses:
        """django.dispatch.dispatcher.Signal.asend_robust"""
        return await self._asend(sender, named, "asend_robust", True)

    @property
    def receivers(self) -> list[Any]:
        """The connections in order, for those who look at them; may be replaced."""
        if self._bare:
            raise AttributeError(
                f"{type(self).__name__!r} object has no attribute 'receivers'"
            )
        return self._wiring.entries

    @receivers.deleter
    def receivers(self) -> None:
        """As `mock.patch` does before it puts the old list back."""
        self._bare = True

    @receivers.setter
    def receivers(self, entries: Iterable[Any]) -> None:
        self._bare = False
        self._wiring.assign(entries)

    @property
    def _dead_receivers(self) -> bool:
        return self._wiring.knows_of_a_death

    @property
    def sender_receivers_cache(self) -> Remembered:
        """Whom the signal has served, for those who clear it."""
        return Remembered(self._wiring.forget)

    def _live_receivers(self, sender: Any) -> tuple[list[Any], list[Any]]:
        served = self._look_up(sender)
        return [held.get() for held in served.sync], [
            held.get() for held in served.together
        ]

    def _look_up(self, sender: Any) -> Served:
        """Without a send only a cached signal asks anything of its sender."""
        if self.use_caching:
            hash(weakref.ref(sender))
        return self._wiring.serve(sender)

    def _serve(self, sender: Any) -> Served:
        if self._wiring.known:
            # Django looks the sender up in a cache at once, whose keys are weak or not.
            hash(weakref.ref(sender) if self.use_caching else sender)
        return self._wiring.serve(sender)

    def _send(
        self, sender: Any, named: dict[str, Any], mode: str, robust: bool
    ) -> Responses:
        if previews.looking:
            return []
        served = self._settle(sender, named, mode)
        if not attention.is_recorded(self._wiring, sender, served):
            if not robust and not served.together:
                receivers = [held.get() for held in served.sync]
                return [
                    (each, each(signal=self, sender=sender, **named))
                    for each in receivers
                ]
            sending: Send = Send(self, sender, named, robust)
        else:
            sending = RecordedSend(self, sender, named, robust)
            sending.open(self._wiring, mode)
        sending.hold(served)
        if sending.run_sync():
            try:
                refuse_inside_loop()
            except RuntimeError as error:
                sending.refuse(error)
                raise
            virtual_loop.run_async(sending.run_together())
        return sending.responses

    async def _asend(
        self, sender: Any, named: dict[str, Any], mode: str, robust: bool
    ) -> Responses:
        served = self._settle(sender, named, mode)
        if not attention.is_recorded(self._wiring, sender, served):
            sending: Send = Send(self, sender, named, robust)
        else:
            sending = RecordedSend(self, sender, named, robust)
            sending.open(self._wiring, mode)
        sending.hold(served)
        # As in Django: no other thread for nothing.
        try:
            more = (
                await virtual_loop.elsewhere(sending.run_sync)
                if served.sync
                else sending.run_sync()
            )
        except asyncio.CancelledError as error:
            sending.cancel(error)
            raise
        if more:
            await sending.run_together()
        return sending.responses

    def _settle(self, sender: Any, named: dict[str, Any], mode: str) -> Served:
        """Who is served by this send."""
        try:
            return self._serve(sender)
        except TypeError as error:
            record_refusal(self._wiring, sender, named, mode, error)
            raise


def receiver(signal: Any, **kwargs: Any) -> Callable[[Any], Any]:
    """django.dispatch.dispatcher.receiver"""

    def _decorator(func: Any) -> Any:
        signals = signal if isinstance(signal, (list, tuple)) else [signal]
        for each in signals:
            each.connect(func, **kwargs)
        return func

    return _decorator
