"""django.utils.inspect: does a callable take keyword arguments?"""

import functools
import inspect
from collections.abc import Callable
from typing import Any


@functools.lru_cache(maxsize=512)
def _get_func_parameters(
    func: Callable[..., Any], remove_first: bool
) -> tuple[Any, ...]:
    # In Django as here the cache keeps its functions alive: with DEBUG a weakly
    # connected local function survives until 512 others were looked at.
    parameters = tuple(inspect.signature(func).parameters.values())
    return parameters[1:] if remove_first else parameters


def _get_callable_parameters(meth_or_func: Callable[..., Any]) -> tuple[Any, ...]:
    is_method = inspect.ismethod(meth_or_func)
    func = meth_or_func.__func__ if is_method else meth_or_func
    return _get_func_parameters(func, remove_first=is_method)


def func_accepts_kwargs(func: Callable[..., Any]) -> bool:
    """Whether `func` has a `**kwargs`."""
    return any(p.kind is p.VAR_KEYWORD for p in _get_callable_parameters(func))
