"""Decorators for methods."""

from collections.abc import Callable
from functools import partial, update_wrapper, wraps
from typing import Any


def method_decorator(decorator: Any, name: str = "") -> Callable[[Any], Any]:
    """A decorator of functions, for a method or (by `name`) a method of a class."""
    decorators = list(decorator) if hasattr(decorator, "__iter__") else [decorator]

    def decorate(thing: Any) -> Any:
        if not isinstance(thing, type):
            return _for_method(decorators, thing)
        if not (name and hasattr(thing, name)):
            raise ValueError(
                "The keyword argument `name` must be the name of a method of the"
                " decorated"
                f" class: {thing}. Got '{name}' instead."
            )
        setattr(thing, name, _for_method(decorators, getattr(thing, name)))
        return thing

    return decorate


def _for_method(decorators: list[Any], method: Any) -> Any:
    @wraps(method)
    def wrapper(self: Any, *args: Any, **kwargs: Any) -> Any:
        bound = wraps(method)(partial(method.__get__(self, type(self))))
        for each in reversed(decorators):
            bound = each(bound)
        return bound(*args, **kwargs)

    for each in reversed(decorators):
        update_wrapper(wrapper, each(lambda *args, **kwargs: None), assigned=())
    return wrapper
