"""Any value as a small plain description (`Preview` in engine/trace/preview.ts).

Looking at a value must not change the run: a person's `__repr__` may raise, loop over
itself, query or print. While `looking` is True nothing is sent, recorded or printed.
"""

import functools
import json
import types
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import Any

from .limits import LookLimit, repr_in_time

MAX_TEXT = 240
MAX_PARTS = 24
MAX_DEPTH = 3
# Longer integers are not printed: Python itself refuses beyond 4300 digits.
MAX_BITS = 600

looking = False
"""True while a preview runs code of the person."""

exact: Callable[[Any], Any] | None = None
"""Set while a recording is made (`recording.py`): every preview then carries this
too."""


def preview(value: Any, *, depth: int = MAX_DEPTH) -> dict[str, Any]:
    """The description of `value`. Bounded in every direction; never raises an
    `Exception`."""
    try:
        made = _describe(value, depth, ())
    except Exception as error:
        made = {
            "kind": "object",
            "text": _unprintable(value, error),
            "type": _type(value),
        }
    return made if exact is None else with_exact(made, value)


def with_exact(made: dict[str, Any], value: Any) -> dict[str, Any]:
    """`made`, in a recording with the exact value beside it."""
    if exact is not None:
        with quietly():
            made["exact"] = exact(value)
    return made


def named(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Arguments by name, as `NamedPreview`s in the same order."""
    return [{"name": name, "value": preview(value)} for name, value in values.items()]


def as_json(value: Any) -> str:
    """What `json.dumps` makes of its preview; much sooner for the values of most
    sends."""
    if exact is None:
        kind = type(value)
        if value is None:
            return _NONE
        if kind is int and -_SMALL < value < _SMALL:
            return f'{{"kind":"number","text":"{value}","type":"int"}}'
        if kind is bool:
            return f'{{"kind":"boolean","text":"{value}","type":"bool"}}'
        if kind is str and len(value) < MAX_TEXT // 10:
            return f'{{"kind":"string","text":{encode(repr(value))},"type":"str"}}'
    return encode(preview(value))


def named_as_json(values: Mapping[str, Any]) -> str:
    """The same of `named`."""
    if not values:
        return "[]"
    parts = [
        f'{{"name":{_quoted(name)},"value":{as_json(value)}}}'
        for name, value in values.items()
    ]
    return f"[{','.join(parts)}]"


encode = json.JSONEncoder(check_circular=False).encode
"""Previews are trees: nothing has to look for circles."""
_quoted = functools.lru_cache(maxsize=256)(encode)
_NONE = '{"kind":"none","text":"None","type":"NoneType"}'
_SMALL = 1 << 53


def text_of(value: Any) -> str:
    """What `repr(value)` prints, without side effects and cut to a limit."""
    return _cut(_text(value, MAX_DEPTH, ()))[0]


@contextmanager
def quietly(instance: Any = None) -> Iterator[None]:
    """Run the person's code so that it leaves no trace, not even in `instance`: its
    `__str__` may load what was deferred, or count how often it is asked."""
    global looking
    before, looking = looking, True
    owned: list[tuple[dict[str, Any], dict[str, Any]]] = []
    if instance is not None:
        state = instance._state
        cache = vars(state).get("fields_cache", {})
        owned = [(each, dict(each)) for each in (vars(instance), cache, vars(state))]
    try:
        yield
    finally:
        looking = before
        for now, kept in owned:
            if not _is_same(now, kept):
                now.clear()
                now.update(kept)


def _is_same(now: dict[str, Any], kept: dict[str, Any]) -> bool:
    """Are the same things under the same names?"""
    return len(now) == len(kept) and all(
        name in now and now[name] is value for name, value in kept.items()
    )


def _describe(value: Any, depth: int, around: tuple[int, ...]) -> dict[str, Any]:
    text, cut = _cut(_text(value, depth, around))
    made: dict[str, Any] = {"kind": _kind(value), "text": text, "type": _type(value)}
    if cut:
        made["cut"] = True
    if type(value) in _SCALARS:
        return made
    if _is_model_instance(value):
        made["pk"] = _key(value)
        made["model"] = type(value)._meta.label
    elif isinstance(value, type) and _meta(value) is not None:
        made["model"] = value._meta.label
    if depth > 0 and id(value) not in around:
        found = _parts(value)
        if found is not None:
            parts = list(islice(found, MAX_PARTS + 1))
            if len(parts) > MAX_PARTS:
                made["cut"] = True
            made["parts"] = [
                {
                    "name": name,
                    "value": _describe(part, depth - 1, (*around, id(value))),
                }
                for name, part in parts[:MAX_PARTS]
            ]
    return made


def _kind(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float, complex)):
        return "number"
    if isinstance(value, (str, bytes, bytearray)):
        return "string"
    if isinstance(value, type):
        return "class"
    if _is_model_instance(value):
        return "instance"
    if isinstance(value, BaseException):
        return "exception"
    if isinstance(value, (list, tuple)):
        return "sequence"
    if isinstance(value, dict):
        return "mapping"
    if isinstance(value, (set, frozenset)):
        return "set"
    if isinstance(value, _CALLABLES):
        return "callable"
    return "object"


_CALLABLES = (
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodType,
    functools.partial,
)


def _parts(value: Any) -> Iterator[tuple[str, Any]] | None:
    kind = _kind(value)
    if kind == "sequence":
        return ((str(number), part) for number, part in enumerate(value))
    if kind == "set":
        return ((str(number), part) for number, part in enumerate(_in_order(value)))
    if kind == "mapping":
        return ((_cut(_text(key, 1, ()))[0], part) for key, part in value.items())
    if kind == "instance":
        own = vars(value)
        fields = type(value)._meta.concrete_fields
        return ((f.attname, own[f.attname]) for f in fields if f.attname in own)
    return None


def _in_order(values: Any) -> list[Any]:
    some = list(islice(values, MAX_PARTS + 1))
    try:
        return sorted(some)
    except TypeError:
        return some


def _text(value: Any, depth: int, around: tuple[int, ...]) -> str:
    """The text of a value; built-in containers are walked only as far as is shown."""
    kind = type(value)
    if kind is str or kind is bytes:
        return repr(value if len(value) <= MAX_TEXT else value[:MAX_TEXT])
    if isinstance(value, int) and value.bit_length() > MAX_BITS:
        return f"<int of {value.bit_length()} bits>"
    if kind in _SCALARS:
        return repr(value)
    if kind in _BRACKETS:
        return _container_text(value, depth, around)
    if _is_queryset(value) and value._result_cache is None:
        return f"<QuerySet of {value.model._meta.label}, not evaluated>"
    if kind in _slow:
        return _endless(value)
    with quietly(value if _is_model_instance(value) else None):
        try:
            text = repr_in_time(value)
        except Exception as error:
            return _unprintable(value, error)
        except LookLimit:
            _slow.add(kind)
            return _endless(value)
    return text if type(text) is str else _unprintable(value, TypeError("no text"))


_slow: set[type] = set()
"""Their values are not asked a second time."""


_SCALARS = frozenset({type(None), bool, int, float, str, bytes})
"""Most values are of these: no code of the person is asked, nothing is inside."""
_BRACKETS = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    dict: ("{", "}"),
    set: ("{", "}"),
    frozenset: ("frozenset({", "})"),
}


def _container_text(value: Any, depth: int, around: tuple[int, ...]) -> str:
    opening, closing = _BRACKETS[type(value)]
    if not value:
        return repr(value)
    if depth <= 0 or id(value) in around:
        return f"{opening}...{closing}"
    inside = (*around, id(value))
    shown: list[str] = []
    length = 0
    parts = value.items() if type(value) is dict else value
    if type(value) in (set, frozenset):
        parts = _in_order(value)
    for part in islice(parts, MAX_TEXT):
        if type(value) is dict:
            key, value_of = (_text(each, depth - 1, inside) for each in part)
            text = f"{key}: {value_of}"
        else:
            text = _text(part, depth - 1, inside)
        shown.append(text)
        length += len(text) + 2
        if length > MAX_TEXT:
            break
    comma = "," if type(value) is tuple and len(value) == 1 else ""
    return f"{opening}{', '.join(shown)}{comma}{closing}"


def _cut(text: str) -> tuple[str, bool]:
    if len(text) <= MAX_TEXT:
        return text, False
    return text[: MAX_TEXT - 1] + "…", True


def _key(instance: Any) -> str | None:
    key = vars(instance).get(type(instance)._meta.pk.attname)
    return None if key is None else _cut(str(key))[0]


def _type(value: Any) -> str:
    return type(value).__name__


def _unprintable(value: Any, error: BaseException) -> str:
    return f"<{_type(value)} whose repr raised {type(error).__name__}>"


def _endless(value: Any) -> str:
    return f"<{_type(value)} whose repr took too long>"


def _meta(model: Any) -> Any:
    return getattr(model, "_meta", None) if isinstance(model, type) else None


def _is_model_instance(value: Any) -> bool:
    return "_state" in getattr(value, "__dict__", ()) and _meta(type(value)) is not None


def _is_queryset(value: Any) -> bool:
    return hasattr(type(value), "_chain") and "_result_cache" in getattr(
        value, "__dict__", ()
    )
