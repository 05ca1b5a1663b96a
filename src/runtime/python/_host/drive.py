"""Performs a send: calls who is served, in order, and gathers the responses."""

import asyncio
import contextvars
from collections.abc import Awaitable
from typing import Any

from . import virtual_loop
from .wiring import Served

Responses = list[tuple[Any, Any]]


class Send:
    """A send that nobody watches. `RecordedSend` tells each step."""

    def __init__(
        self, signal: Any, sender: Any, named: dict[str, Any], robust: bool
    ) -> None:
        self.signal = signal
        self.sender = sender
        self.named = named
        self.robust = robust
        self.responses: Responses = []
        self._sync: list[Any] = []
        self._together: list[Any] = []

    def hold(self, served: Served) -> None:
        """Keep everybody who is served alive until the end."""
        self._sync = [held.get() for held in served.sync]
        self._together = [held.get() for held in served.together]

    def run_sync(self) -> bool:
        """Call the synchronous receivers. True when asynchronous ones follow."""
        for receiver in self._sync:
            try:
                response = receiver(
                    signal=self.signal, sender=self.sender, **self.named
                )
            except Exception as error:
                if not self.robust:
                    raise
                self.signal._log_robust_failure(receiver, error)
                response = error
            self.responses.append((receiver, response))
        return bool(self._together)

    async def run_together(self) -> None:
        """Run the asynchronous receivers at once."""
        started = [self._start(receiver) for receiver in self._together]
        self.responses += zip(self._together, await run_parallel(started), strict=True)

    def refuse(self, error: BaseException) -> None:
        """The asynchronous receivers cannot run."""

    def cancel(self, error: BaseException) -> None:
        """Cancelled after the synchronous receivers."""

    def _start(self, receiver: Any) -> Awaitable[Any]:
        if self.robust:
            return self._robustly(receiver)
        return receiver(signal=self.signal, sender=self.sender, **self.named)

    async def _robustly(self, receiver: Any) -> Any:
        try:
            return await receiver(signal=self.signal, sender=self.sender, **self.named)
        except Exception as error:
            self.signal._log_robust_failure(receiver, error)
            return error


async def run_parallel(coroutines: list[Any]) -> list[Any]:
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
            raise failures.exceptions[0] from None
        raise
    finally:
        virtual_loop.restore_context(context)
    return responses
