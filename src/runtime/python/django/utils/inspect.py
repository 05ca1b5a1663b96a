"""django.utils.inspect: does a callable take keyword arguments?"""

import annotationlib
import functools
import inspect
import types
from collections.abc import Callable
from typing import Any

_HAS_ARGS, _HAS_KWARGS = inspect.CO_VARARGS, inspect.CO_VARKEYWORDS


@functools.lru_cache(maxsize=512)
def _has_kwargs(func: Callable[..., Any], remove_first: bool) -> bool:
    # In Django as here the cache keeps its functions alive: with DEBUG a weakly
    # connected local function survives until 512 others were looked at.
    if type(func) is types.FunctionType and not func.__dict__:
        # Nothing wraps it or says otherwise: its code tells, much sooner.
        code = func.__code__
        return bool(code.co_flags & _HAS_KWARGS) and (
            not remove_first
            or code.co_argcount + code.co_kwonlyargcount > 0
            or bool(code.co_flags & _HAS_ARGS)
        )
    # As in Django: names that only type checkers know do not matter.
    signature = inspect.signature(
        func, annotation_format=annotationlib.Format.FORWARDREF
    )
    parameters = tuple(signature.parameters.values())[1 if remove_first else 0 :]
    return any(each.kind is each.VAR_KEYWORD for each in parameters)


def func_accepts_kwargs(func: Callable[..., Any]) -> bool:
    """Whether `func` has a `**kwargs`."""
    is_method = inspect.ismethod(func)
    return _has_kwargs(func.__func__ if is_method else func, remove_first=is_method)
