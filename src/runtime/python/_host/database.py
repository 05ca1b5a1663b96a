"""The way to the engine's tables: queries, and plans whose steps are performed here."""

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from django.core.exceptions import SynchronousOnlyOperation

from . import bridge, cause, errors
from .cells import dumps
from .previews import preview

_select = bridge.answer("models_select")
_begin = bridge.answer("models_begin")
_next = bridge.answer("models_next")
_fail = bridge.code("models_fail")
_declare = bridge.code("models_declare")
_start = bridge.code("operation_start")
_finish = bridge.code("operation_finish")

Performer = Callable[[dict[str, Any]], dict[str, Any] | None]


def moment() -> dict[str, Any]:
    """In which span and line of the person's code this happens."""
    where = cause.place()
    return {
        "parent": cause.current.get() or None,
        "place": where and {"file": where[0], "line": where[1]},
    }


def declare(spec: dict[str, Any]) -> None:
    """Tell the engine of a model."""
    _declare(dumps({"spec": spec, **moment()}))


def refuse_inside_loop() -> None:
    """The database is synchronous (Django: `async_unsafe`)."""
    if asyncio.events._get_running_loop() is not None:
        raise SynchronousOnlyOperation(
            "You cannot call this from an async context - use a thread or"
            " sync_to_async."
        )


without_tables = False
"""Nobody ran `migrate`: for recordings of projects that forgot it."""

schema_is_made = False
"""The apps are loaded and their tables made: what is declared now has none."""

tableless: dict[str, str] = {}
"""Models without a table, until a schema editor makes it: label and table."""


def open_connection() -> None:
    """The first use opens the connection."""
    from django.db import connection

    refuse_inside_loop()
    connection.ensure_connection()


def select(query: dict[str, Any]) -> list[list[Any]]:
    """The rows of a query, as cells."""
    open_connection()
    if without_tables or query["model"] in tableless:
        _refuse_table(query["model"])
    answer = _select(dumps(query))
    if answer["type"] == "refused":
        refuse(answer)
    return answer["value"]


def _refuse_table(label: str) -> NoReturn:
    from django.apps import apps
    from django.db import OperationalError

    table = tableless.get(label) or apps.get_model(label)._meta.db_table
    raise OperationalError(f"no such table: {table}")


def before_statement(label: str | None = None) -> None:
    """The database is about to be used, for a table of that model."""
    open_connection()
    if label is not None and (without_tables or label in tableless):
        _refuse_table(label)


def title(
    kind: str, model: Any, text: str, instance: Any = None, silent: bool = False
) -> dict[str, Any]:
    """How an operation is shown."""
    return {
        "kind": kind,
        "model": model._meta.label,
        "title": text,
        "instance": None if instance is None else preview(instance),
        "silent": silent,
    }


def carry_out(
    plan: str,
    request: dict[str, Any],
    operation: dict[str, Any] | None = None,
    performers: dict[str, Performer] | None = None,
    refusals: dict[str, Callable[[dict[str, Any]], BaseException]] | None = None,
    late: bool = False,
) -> Any:
    """Walk a plan of the engine to its end; its value.

    `performers` do the steps, by their kind; `refusals` make the exceptions of some
    kinds of refusal, others are made of the names of `django.db.utils`. When `late`, a
    performer calls `before_statement` itself.
    """
    if not late:
        parts = [part["model"] for part in request.get("parts", ())]
        for label in parts or [request.get("model") or request.get("through")]:
            before_statement(label)
    answer = _begin(
        plan, dumps({"operation": operation, "request": request, **moment()})
    )
    while answer["type"] == "step":
        step, number = answer["step"], answer["plan"]
        try:
            with cause.inside(step["span"] or 0):
                perform = (
                    _callback if step["do"] == "callback" else performers[step["do"]]
                )
                outcome = perform(step)
            said = "" if outcome is None else dumps(outcome)
        except BaseException as error:
            _fail(number, json.dumps(errors.error_preview(error)))
            raise
        answer = _next(number, said)
    if answer["type"] == "refused":
        refuse(answer, refusals)
    return answer.get("value")


def refuse(
    answer: dict[str, Any],
    refusals: dict[str, Callable[[dict[str, Any]], BaseException]] | None = None,
) -> NoReturn:
    """Raise the exception of a refusal."""
    from django.db import utils

    kind = answer["kind"]
    if refusals and kind in refusals:
        raise refusals[kind](answer)
    if kind == "TransactionManagementError":
        from django.db.transaction import TransactionManagementError

        raise TransactionManagementError(answer["message"])
    if kind in ("ValueError", "RuntimeError"):
        raise {"ValueError": ValueError, "RuntimeError": RuntimeError}[kind](
            answer["message"]
        )
    raise getattr(utils, kind)(answer["message"])


def _callback(step: dict[str, Any]) -> None:
    from django.db import transaction

    transaction.run_callback(step["callback"], step["robust"])


@contextmanager
def operation(what: dict[str, Any]) -> Iterator[None]:
    """What happens inside belongs to this operation."""
    span = _start(dumps({**what, **moment()}))
    error = None
    try:
        with cause.inside(span):
            yield
    except BaseException as failure:
        error = errors.error_preview(failure)
        raise
    finally:
        _finish(span, json.dumps(error))
