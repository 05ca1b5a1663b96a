"""Watches real Django's signals, output and log while a scenario runs."""

import contextvars
import functools
import inspect
import io
import logging
import re
import sys
from collections.abc import Callable
from typing import Any

import exact

ALWAYS = {"pre_save", "post_save", "pre_delete", "post_delete", "m2m_changed"}
AUTH = {"user_logged_in", "user_logged_out", "user_login_failed"}
MIGRATE = {"pre_migrate", "post_migrate"}
# Arguments that are too deep, or depend on the version, to be compared.
HIDDEN = {"plan", "apps", "stdout"}
HOMES = [
    "django.db.models.signals",
    "django.core.signals",
    "django.db.backends.signals",
    "django.contrib.auth.signals",
    "django.test.signals",
    "django.tasks.signals",
]
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")
# Those of tasks have no hyphens.
_UUID = re.compile(
    r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|(?<=\bid=)[A-Za-z0-9]{32}\b"
)
# Python 3.14 words this one differently.
_UNHASHABLE = re.compile(
    r"cannot use '[^']*' as a \w+ key \((unhashable type: '[^']*')\)"
)

_send: contextvars.ContextVar[int | None] = contextvars.ContextVar("send", default=None)


class Tracer:
    """Collects events; nothing in them depends on the machine or the moment."""

    def __init__(self, labels: list[str], folder: str) -> None:
        self.labels = set(labels)
        self.folder = folder
        self.events: list[dict[str, Any]] = []
        self.output = Output(self)
        self._uuids: dict[str, int] = {}
        self._sends = 0
        self._logs = Logs(self)
        self._on = True

    def emit(self, ev: str, **fields: Any) -> None:
        """Add an event."""
        if self._on:
            self.events.append({"ev": ev, **self.worded(fields)})

    def worded(self, value: Any) -> Any:
        """The value with texts that are equal on every machine."""
        if isinstance(value, dict):
            return {name: self.worded(each) for name, each in value.items()}
        if isinstance(value, list):
            return [self.worded(each) for each in value]
        if not isinstance(value, str):
            return value
        text = _UNHASHABLE.sub(r"\1", _ADDRESS.sub("", value)).replace(
            self.folder, "<project>"
        )
        return _UUID.sub(self._numbered, text)

    def error(self, error: BaseException) -> str:
        """An exception in one line."""
        return self.worded(exact.error(error))

    def tables(self) -> dict[str, Any]:
        """All rows of the project."""
        return self.worded(exact.tables(self.labels))

    def install(self) -> None:
        """Watch from now on."""
        from django.dispatch import Signal

        self._live = Signal._live_receivers
        self._saved = {name: vars(Signal)[name] for name in ("_live_receivers", *MODES)}
        Signal._live_receivers = self._watched(self._live)
        for name in MODES:
            setattr(Signal, name, self._send_hook(name, self._saved[name]))
        logging.getLogger().addHandler(self._logs)
        logging.getLogger().setLevel(logging.INFO)
        self._stdout, sys.stdout = sys.stdout, self.output

    def uninstall(self) -> None:
        """Watch no more."""
        from django.dispatch import Signal

        self._on = False
        sys.stdout = self._stdout
        logging.getLogger().removeHandler(self._logs)
        for name, function in self._saved.items():
            setattr(Signal, name, function)

    def is_own(self, function: Any) -> bool:
        """Whether it is defined in the project."""
        module = module_of(function) or ""
        return module == "__main__" or module.split(".")[0] in self.labels

    def _numbered(self, match: re.Match[str]) -> str:
        number = self._uuids.setdefault(match.group(), len(self._uuids) + 1)
        return f"<uuid:{number}>"

    def _watched(self, live: Callable[..., Any]) -> Callable[..., Any]:
        def live_receivers(signal: Any, sender: Any) -> Any:
            found = live(signal, sender)
            send = _send.get()
            if send is None or not self._on:
                return found
            return tuple(
                [
                    Watched(self, each, send, late) if self.is_own(each) else each
                    for each in part
                ]
                for part, late in zip(found, (False, True), strict=True)
            )

        return live_receivers

    def _send_hook(self, mode: str, original: Callable[..., Any]) -> Callable[..., Any]:
        if inspect.iscoroutinefunction(original):

            @functools.wraps(original)
            async def later(signal: Any, sender: Any, **named: Any) -> Any:
                with Send(self, mode, signal, sender, named):
                    return unwrapped(await original(signal, sender, **named))

            return later

        @functools.wraps(original)
        def hook(signal: Any, sender: Any, **named: Any) -> Any:
            with Send(self, mode, signal, sender, named):
                return unwrapped(original(signal, sender, **named))

        return hook

    def open_send(
        self, mode: str, signal: Any, sender: Any, named: dict[str, Any]
    ) -> int | None:
        """Emit a send if it is worth it; its number."""
        name, builtin = self._name(signal)
        if not self._on or not self._is_wanted(signal, name, builtin, sender):
            return None
        self._sends += 1
        hidden = HIDDEN if name in MIGRATE else ()
        kwargs = {
            n: f"<{n}>" if n in hidden else exact.value(v) for n, v in named.items()
        }
        self.emit(
            "send",
            id=self._sends,
            signal=name,
            how=mode,
            sender=exact.value(sender),
            kwargs=kwargs,
        )
        return self._sends

    def _name(self, signal: Any) -> tuple[str, bool]:
        own = [
            n for n in sys.modules if n == "__main__" or n.split(".")[0] in self.labels
        ]
        for builtin, modules in (
            (True, HOMES),
            (False, sorted(own, key=lambda n: (n == "__main__", n))),
        ):
            for module in modules:
                for name, value in vars(sys.modules.get(module, object)).items():
                    if value is signal:
                        return name, builtin
        return "<anonymous>", False

    def _is_wanted(self, signal: Any, name: str, builtin: bool, sender: Any) -> bool:
        if not builtin or name in AUTH:
            return True
        meta = getattr(sender, "_meta", None)
        if meta is not None:
            if meta.app_label not in self.labels | {"auth"}:
                return False
            if name in ALWAYS:
                return True
        if name in MIGRATE and getattr(sender, "label", None) not in self.labels:
            return False
        try:
            return any(
                self.is_own(each)
                for part in self._live(signal, sender)
                for each in part
            )
        except TypeError:
            return True


MODES = ("send", "send_robust", "asend", "asend_robust")


class Send:
    """One send, from its event to its end."""

    def __init__(self, tracer: Tracer, *send: Any) -> None:
        self._tracer, self._asked = tracer, send

    def __enter__(self) -> None:
        self._number = self._tracer.open_send(*self._asked)
        self._before = _send.get()
        _send.set(self._number)

    def __exit__(self, kind: Any, error: BaseException | None, where: Any) -> None:
        _send.set(self._before)
        if self._number is not None:
            more = {} if error is None else {"error": exact.error(error)}
            self._tracer.emit("end", send=self._number, **more)


class Watched:
    """Stands in for a receiver during one send."""

    def __init__(self, tracer: Tracer, function: Any, send: int, late: bool) -> None:
        self._tracer, self.function, self._send, self._late = (
            tracer,
            function,
            send,
            late,
        )

    def __getattr__(self, name: str) -> Any:
        return getattr(self.function, name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return (self._call_later if self._late else self._call)(*args, **kwargs)

    def _call(self, *args: Any, **kwargs: Any) -> Any:
        self._emit("call")
        try:
            value = self.function(*args, **kwargs)
        except BaseException as error:
            self._emit("raise", error=exact.error(error))
            raise
        self._emit("return", value=exact.value(value))
        return value

    async def _call_later(self, *args: Any, **kwargs: Any) -> Any:
        self._emit("call")
        try:
            value = await self.function(*args, **kwargs)
        except BaseException as error:
            self._emit("raise", error=exact.error(error))
            raise
        self._emit("return", value=exact.value(value))
        return value

    def _emit(self, ev: str, **fields: Any) -> None:
        name, module = exact.name_of(self.function), module_of(self.function)
        self._tracer.emit(ev, send=self._send, receiver=name, module=module, **fields)


class Output(io.TextIOBase):
    """Stands in for `sys.stdout`, line by line."""

    encoding = "utf-8"

    def __init__(self, tracer: Tracer) -> None:
        self._tracer, self._waiting = tracer, ""

    def write(self, text: str) -> int:
        """Emit every full line."""
        *lines, self._waiting = (self._waiting + text).split("\n")
        for line in lines:
            self._tracer.emit("out", text=line)
        return len(text)

    def finish(self) -> None:
        """Emit what has no end of line yet."""
        if self._waiting:
            self.write("\n")


class Logs(logging.Handler):
    """Emits what is logged, information and worse."""

    def __init__(self, tracer: Tracer) -> None:
        super().__init__(logging.INFO)
        self._tracer = tracer

    def emit(self, record: logging.LogRecord) -> None:
        """Emit one record."""
        if record.name.split(".")[0] not in ("asyncio", "concurrent"):
            self._tracer.emit(
                "log",
                level=record.levelname,
                logger=record.name,
                message=record.getMessage(),
            )


def module_of(function: Any) -> str | None:
    """Where a receiver is defined."""
    while isinstance(function, functools.partial):
        function = function.func
    if hasattr(function, "__qualname__"):
        return getattr(function, "__module__", None)
    return type(function).__module__


def unwrapped(responses: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Responses with the receivers themselves."""
    return [
        (r.function if isinstance(r, Watched) else r, value) for r, value in responses
    ]
