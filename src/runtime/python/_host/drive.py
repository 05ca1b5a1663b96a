"""Performs a send: the engine says who is next, Python calls and says how it went.

Exceptions stay in Python; the engine hears their description.
"""

import asyncio
import contextvars
import json
import logging
from collections.abc import Awaitable, Coroutine, Generator
from typing import Any

from . import bridge, cause, previews, trace, virtual_loop
from .changes import Watch
from .errors import error_preview
from .handles import sender_key
from .previews import preview
from .senders import sender_info
from .wiring import Served, Wiring, said

_open = bridge.code("send_open")
_start = bridge.code("send_start")
_returned_none = bridge.code("send_returned_none")
_tell = bridge.code("send_tell")
_call = bridge.code("send_call")
_receiver = bridge.code("send_receiver")
_calls = bridge.answer("send_calls")

_CALL, _GATHER = 1, 3
"""What the engine asks for (`send-bridge.ts`); `LOG` follows each failure that was caught."""

nesting: contextvars.ContextVar[int] = contextvars.ContextVar("nesting", default=0)
"""How many sends enclose the running code."""

Responses = list[tuple[Any, Any]]



def open_send(wiring: Wiring, sender: Any, named: dict[str, Any], mode: str) -> int:
    """Start a recorded send; gives its span."""
    span = _open(
        said(
            signal=wiring.number,
            senderKey=sender_key(sender),
            sender=sender_info(sender),
            mode=mode,
            arguments=previews.named(named),
            nesting=nesting.get(),
        )
    )
    if span == 0:
        raise RecursionError("maximum recursion depth exceeded")
    return span


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


class Send:
    """A send that nobody watches."""

    def __init__(self, signal: Any, sender: Any, named: dict[str, Any], robust: bool) -> None:
        self.named = {"signal": signal, "sender": sender, **named}
        self.robust = robust
        self.responses: Responses = []
        self._sync: list[Any] = []
        self._together: list[Any] = []

    def hold(self, served: Served) -> None:
        """Keep everybody who is served alive until the end."""
        self._sync = [held.get() for held in served.sync]
        self._together = [held.get() for held in served.together]

    def run_sync(self) -> bool:
        """Call the synchronous receivers in order. True when asynchronous ones follow."""
        for receiver in self._sync:
            try:
                response = receiver(**self.named)
            except Exception as error:
                if not self.robust:
                    raise
                log_failure(receiver, error)
                response = error
            self.responses.append((receiver, response))
        return bool(self._together)

    async def run_together(self) -> None:
        """Run the asynchronous receivers at once."""
        started = [self._one(receiver) for receiver in self._together]
        self.responses += zip(self._together, await _run_parallel(started), strict=True)

    def refuse(self, error: BaseException) -> None:
        """The asynchronous receivers cannot run."""

    def _one(self, receiver: Any) -> Awaitable[Any]:
        return self._robustly(receiver) if self.robust else receiver(**self.named)

    async def _robustly(self, receiver: Any) -> Any:
        try:
            return await receiver(**self.named)
        except Exception as error:
            log_failure(receiver, error)
            return error


class RecordedSend(Send):
    """A send whose every step goes into the trace."""

    def __init__(
        self, signal: Any, sender: Any, named: dict[str, Any], robust: bool, span: int
    ) -> None:
        super().__init__(signal, sender, named, robust)
        self._span = span
        self._receivers: dict[int, Any] = {}
        self._inside = nesting.get() + 1

    def hold(self, served: Served) -> None:
        self._receivers = {
            held.number: held.get() for part in (served.sync, served.together) for held in part
        }

    def run_sync(self) -> bool:
        step = _start(self._span)
        while step == _CALL:
            call, receiver = _call(), self._receivers[_receiver()]
            watch = Watch(self.named.get("instance"))
            try:
                before = self._enter(call)
                try:
                    response = receiver(**self.named)
                finally:
                    self._leave(before)
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
        return step == _GATHER

    async def run_together(self) -> None:
        started: list[Coroutine[Any, Any, Any]] = []
        try:
            for call, number in _calls():
                receiver = self._receivers[number]
                # As in Django: only robust sends call inside the task, and catch what that raises.
                awaitable = None if self.robust else receiver(**self.named)
                started.append(self._one_recorded(call, receiver, awaitable))
                self._together.append(receiver)
            responses = await _run_parallel(started)
        except BaseException as error:
            for coroutine in started:
                coroutine.close()
            self.refuse(error)
            raise
        self._say({"type": "over"})
        self.responses += zip(self._together, responses, strict=True)

    def refuse(self, error: BaseException) -> None:
        self._say({"type": "failed", "error": error_preview(error)})

    async def _one_recorded(self, call: int, receiver: Any, awaitable: Any) -> Any:
        self._say({"type": "began", "call": call})
        watch = Watch(self.named.get("instance"))
        try:
            response = await _Stepwise(self, call, receiver, awaitable)
        except BaseException as error:
            caught = self.robust and isinstance(error, Exception)
            self._say({"type": "ended", "call": call, "ending": _raised(error, caught, watch)})
            if not caught:
                raise
            log_failure(receiver, error)
            return error
        self._say({"type": "ended", "call": call, "ending": _returned(response, watch)})
        return response

    def _enter(self, call: int) -> tuple[int, int]:
        before = (cause.current.get(), nesting.get())
        cause.current.set(call)
        nesting.set(self._inside)
        return before

    def _leave(self, before: tuple[int, int]) -> None:
        cause.current.set(before[0])
        nesting.set(before[1])

    def _end(self, response: Any, watch: Watch) -> int:
        changes = watch.changes()
        if response is None and not changes:
            return _returned_none(self._span)
        return self._say({"type": "returned", "value": preview(response), "changes": changes})

    def _log(self, receiver: Any, error: BaseException) -> None:
        try:
            log_failure(receiver, error)
        except BaseException as failure:
            self.refuse(failure)
            raise

    def _say(self, outcome: dict[str, Any]) -> int:
        return _tell(self._span, json.dumps(outcome))


class _Stepwise:
    """Awaits a receiver, inside its call at each step: the tasks of a send share one context."""

    def __init__(self, send: RecordedSend, call: int, receiver: Any, awaitable: Any) -> None:
        self._send = send
        self._call = call
        self._receiver = receiver
        self._awaitable = awaitable

    def __await__(self) -> Generator[Any, Any, Any]:
        send = self._send
        before = send._enter(self._call)
        try:
            awaitable = self._awaitable or self._receiver(**send.named)
            steps = awaitable.__await__()
            waits_for = next(steps)
        except StopIteration as end:
            return end.value
        finally:
            send._leave(before)
        while True:
            try:
                value = yield waits_for
            except BaseException as error:
                advance, given = steps.throw, error
            else:
                advance, given = steps.send, value
            before = send._enter(self._call)
            try:
                waits_for = advance(given)
            except StopIteration as end:
                return end.value
            finally:
                send._leave(before)


def log_failure(receiver: Any, error: BaseException) -> None:
    """Django: `django.dispatch.dispatcher.log_robust_failure`."""
    logging.getLogger("django.dispatch").error(
        "Error calling %s in Signal.send_robust() (%s)",
        receiver.__qualname__,
        error,
        exc_info=error,
    )


async def _run_parallel(coroutines: list[Any]) -> list[Any]:
    """Run all at once in one shared context (Django: `_run_parallel`)."""
    responses: list[Any] = [None] * len(coroutines)
    context = contextvars.copy_context()

    async def run(number: int, coroutine: Awaitable[Any]) -> None:
        responses[number] = await coroutine

    try:
        async with asyncio.TaskGroup() as group:
            for number, coroutine in enumerate(coroutines):
                group.create_task(run(number, coroutine), context=context)
    except BaseExceptionGroup as failures:
        if len(failures.exceptions) == 1:
            raise failures.exceptions[0]
        raise
    finally:
        virtual_loop.restore_context(context)
    return responses


def _returned(value: Any, watch: Watch) -> dict[str, Any]:
    return {"type": "returned", "value": preview(value), "changes": watch.changes()}


def _raised(error: BaseException, caught: bool, watch: Watch) -> dict[str, Any]:
    return {
        "type": "raised",
        "error": error_preview(error),
        "caught": caught,
        "changes": watch.changes(),
    }
