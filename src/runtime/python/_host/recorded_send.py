"""A send whose every step goes into the trace.

The engine says who is next, Python calls and says how it went. Exceptions stay in
Python; the engine hears their description.
"""

from collections.abc import Coroutine
from typing import Any

from . import bridge, cause, naming, previews, trace
from .changes import Watch
from .drive import Send, run_parallel
from .errors import error_preview
from .handles import sender_key
from .senders import sender_info
from .turns import Turn, enter, leave, nesting
from .wiring import Served, Wiring

_open = bridge.code("send_open")
_start = bridge.code("send_start")
_returned_none = bridge.code("send_returned_none")
_returned_value = bridge.code("send_returned_value")
_tell = bridge.code("send_tell")
_calls = bridge.answer("send_calls")

_KIND, _CALL, _GATHER = 3, 1, 3
_SPAN_SHIFT, _SPAN, _RECEIVER_SHIFT = 2, (1 << 22) - 1, 24
"""What the engine asks for, in one number (`send-bridge.ts`).

A log is due after each failure that was caught.
"""


class RecordedSend(Send):
    """Performs the engine's steps and reports the outcome of each."""

    def open(self, wiring: Wiring, mode: str) -> None:
        """Tell that the send starts."""
        naming.look_for_name(wiring)
        self._receivers: dict[int, Any] = {}
        self._calls: list[tuple[int, int]] = []
        self.depth = nesting.get() + 1
        self._span = _open(
            f'{{"signal":{wiring.number},"mode":"{mode}",'
            f"{_told_sender(wiring, self.sender)},"
            f'"arguments":{previews.named_as_json(self.named)},'
            f'"nesting":{nesting.get()},{cause.moment()}}}'
        )
        if self._span == 0:
            raise RecursionError("maximum recursion depth exceeded")

    def hold(self, served: Served) -> None:
        self._receivers = {
            held.number: held.get()
            for part in (served.sync, served.together)
            for held in part
        }

    def run_sync(self) -> bool:
        step = _start(self._span)
        while step & _KIND == _CALL:
            receiver = self._receivers[step >> _RECEIVER_SHIFT]
            watch = Watch(self.named.get("instance"))
            try:
                before = enter(step >> _SPAN_SHIFT & _SPAN, self.depth)
                try:
                    response = receiver(
                        signal=self.signal, sender=self.sender, **self.named
                    )
                finally:
                    leave(before)
            except BaseException as error:
                caught = self.robust and isinstance(error, Exception)
                step = self._say(_raised(error, caught, watch))
                if not caught:
                    raise
                self._log(receiver, error)
                step = self._say({"type": "over"})
                response = error
            else:
                step = self._end(response, watch)
            self.responses.append((receiver, response))
        if step == _GATHER:
            # At once: before the tasks start another send may have its turn.
            self._calls = _calls()
        return step == _GATHER

    async def run_together(self) -> None:
        started: list[Coroutine[Any, Any, Any]] = []
        try:
            for call, number in self._calls:
                receiver = self._receivers[number]
                # As in Django: only a robust send calls inside the task.
                awaitable = None if self.robust else self.call(receiver)
                started.append(self._run_one(call, receiver, awaitable))
                self._together.append(receiver)
            responses = await run_parallel(started)
        except BaseException as error:
            for coroutine in started:
                coroutine.close()
            self.refuse(error)
            raise
        self._say({"type": "over"})
        self.responses += zip(self._together, responses, strict=True)

    def refuse(self, error: BaseException) -> None:
        self._say({"type": "failed", "error": error_preview(error)})

    def cancel(self, error: BaseException) -> None:
        if self._calls:
            self.refuse(error)

    async def _run_one(self, call: int, receiver: Any, awaitable: Any) -> Any:
        self._say({"type": "began", "call": call})
        watch = Watch(self.named.get("instance"))
        try:
            response = await Turn(self, call, receiver, awaitable)
        except BaseException as error:
            caught = self.robust and isinstance(error, Exception)
            self._say(
                {"type": "ended", "call": call, "ending": _raised(error, caught, watch)}
            )
            if not caught:
                raise
            self.signal._log_robust_failure(receiver, error)
            return error
        self._say(
            {
                "type": "ended",
                "call": call,
                "ending": _returned(response, watch.changes()),
            }
        )
        return response

    def call(self, receiver: Any) -> Any:
        return receiver(signal=self.signal, sender=self.sender, **self.named)

    def _end(self, response: Any, watch: Watch) -> int:
        changes = watch.changes()
        if not changes:
            if response is None:
                return _returned_none(self._span)
            return _returned_value(self._span, previews.as_json(response))
        return self._say(_returned(response, changes))

    def _log(self, receiver: Any, error: BaseException) -> None:
        try:
            self.signal._log_robust_failure(receiver, error)
        except BaseException as failure:
            self.refuse(failure)
            raise

    def _say(self, outcome: dict[str, Any]) -> int:
        return _tell(self._span, previews.encode(outcome))


def _told_sender(wiring: Wiring, sender: Any) -> str:
    """Key and description of the sender, as members of a JSON object."""
    key = wiring.sender_key(sender)
    own = sender_key(sender)
    known = _classes.get(own) if own == key else None
    if known is not None:
        return known
    told = f'"senderKey":{key},"sender":{previews.encode(sender_info(sender))}'
    # What is said of a class, or of `None`, stays the same; a recording says more.
    is_kind = sender is None or isinstance(sender, type)
    if is_kind and previews.exact is None and own == key:
        _classes[key] = told
    return told


_classes: dict[int, str] = {}
"""By the number of the class, which no other thing ever gets."""


def record_refusal(
    wiring: Wiring, sender: Any, named: dict[str, Any], mode: str, error: Exception
) -> None:
    """The signal cannot use this sender: a send without receivers that fails."""
    span = trace.next_span()
    trace.record(
        "send.started",
        span=span,
        signal=wiring.number,
        sender=sender_info(sender),
        mode=mode,
        arguments=previews.named(named),
        receivers=[],
        skipped=[],
    )
    trace.record("send.aborted", span=span, error=error_preview(error))


def _returned(value: Any, changes: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "returned", "value": previews.preview(value), "changes": changes}


def _raised(error: BaseException, caught: bool, watch: Watch) -> dict[str, Any]:
    return {
        "type": "raised",
        "error": error_preview(error),
        "caught": caught,
        "changes": watch.changes(),
    }
