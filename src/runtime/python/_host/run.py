"""One run of the person's project, phase by phase, as `worker/session.ts` asks for
it."""

import ast
import contextlib
import inspect
import linecache
import sys
import types
from collections.abc import Callable
from typing import Any

import _importing

from . import cause, errors, logs, naming, output, progress, trace, virtual_loop
from .limits import Limit, TimeLimit
from .previews import preview

DONE, RAISED, ENDED = 0, 1, 2
"""How a phase or line ended: well, with an exception, by a limit."""

_main = types.ModuleType("__main__")


def begin() -> None:
    """Make the interpreter ours for this run, and load what nearly every project will
    ask for: none of it is the person's time."""
    virtual_loop.install()
    progress.begin()
    output.capture()
    logs.capture()
    _importing.project.on_import = lambda name: trace.record(
        "module.imported", module=name
    )
    _importing.project.on_imported = naming.name_signals
    _importing.project.on_code = progress.watch
    _main.__file__ = _importing.PROJECT + "main.py"
    sys.modules["__main__"] = _main
    import django.db.models  # noqa: F401

    from . import project  # noqa: F401


def setup() -> int:
    """Load the apps and their models, as `django.setup()` does."""

    def load() -> None:
        from . import project

        project.setup()
        project.make_tables()

    return _phase("setup", load)


def main() -> int:
    """Run `main.py` as `__main__`."""

    def execute() -> None:
        if "main.py" in _importing.project.files:
            text = _importing.project.files["main.py"]
            code = _importing.compiled(_importing.PROJECT + "main.py", text)
            progress.watch(code)
            exec(code, _main.__dict__)
            naming.name_signals(_main)

    return _phase("main", execute)


def open_session() -> int:
    """The lines that follow see what `main.py` left, and the models by their names."""

    def offer() -> None:
        from . import project

        for name, value in project.shell_names().items():
            _main.__dict__.setdefault(name, value)

    return _phase("session", offer)


def replay(number: int, text: str) -> int:
    """Run a line of the session again; when it fails, that ends the session's phase."""
    ending, error = _line(number, text)
    if error is not None:
        _told(lambda: trace.record("error.raised", phase="session", error=error))
    return ending


def line(number: int, text: str) -> int:
    """Run a line of the session as the prompt does."""
    return _line(number, text)[0]


def _line(number: int, text: str) -> tuple[int, dict[str, Any] | None]:
    span = trace.next_span()
    trace.record("line.started", span=span, line=number, text=text)
    described = error = None
    ending = DONE
    try:
        with cause.inside(span):
            value = _evaluate(text)
            described = None if value is None else preview(value)
    except Limit as limit:
        error, ending = _limited(limit), ENDED
    except BaseException as failure:
        error, ending = errors.error_preview(failure, whole=True), RAISED
    _told(
        lambda: trace.record("line.finished", span=span, value=described, error=error)
    )
    return ending, error


def _phase(name: str, body: Callable[[], None]) -> int:
    ending = DONE
    try:
        trace.record("phase.started", phase=name)
        body()
    except Limit as limit:
        _limited(limit)
        ending = ENDED
    except SystemExit as leaving:
        if leaving.code not in (None, 0):
            _raised(name, leaving)
            ending = RAISED
    except BaseException as error:
        _raised(name, error)
        ending = RAISED
    _told(output.finish)
    return ending


def _raised(phase: str, error: BaseException) -> None:
    _told(
        lambda: trace.record(
            "error.raised", phase=phase, error=errors.error_preview(error, whole=True)
        )
    )


def _limited(limit: BaseException) -> dict[str, Any]:
    error = errors.error_preview(limit)
    if isinstance(limit, TimeLimit):
        where = error["trail"] and error["trail"][-1]
        place = (where["file"], where["line"]) if where else None
        _told(lambda: trace.record_limit("RUN_SECONDS", place))
    return error


def _told(body: Callable[[], None]) -> None:
    """Record something at the end; a full trace has already said that it is full."""
    with contextlib.suppress(Limit):
        body()


def _evaluate(text: str) -> Any:
    lines = [part + "\n" for part in text.splitlines()]
    linecache.cache[errors.CONSOLE] = (len(text), None, lines, errors.CONSOLE)
    tree = ast.parse(text, errors.CONSOLE)
    last = (
        tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    )
    if tree.body:
        _execute(tree)
    if isinstance(last, ast.Expr):
        value = _execute(ast.Expression(last.value))
        if value is not None:
            _main.__dict__["_"] = value
        return value
    return None


def _execute(tree: ast.Module | ast.Expression) -> Any:
    mode = "eval" if isinstance(tree, ast.Expression) else "exec"
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    code = compile(tree, errors.CONSOLE, mode, flags, dont_inherit=True)
    progress.watch(code)
    value = eval(code, _main.__dict__)
    if code.co_flags & inspect.CO_COROUTINE:
        from .virtual_loop import run_async

        return run_async(value)
    return value
