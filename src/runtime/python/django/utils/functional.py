"""Values that are made when they are needed."""

import copy
import operator
from collections.abc import Callable
from functools import cached_property, total_ordering, wraps
from typing import Any

__all__ = [
    "LazyObject",
    "Promise",
    "SimpleLazyObject",
    "cached_property",
    "classproperty",
    "empty",
    "keep_lazy",
    "keep_lazy_text",
    "lazy",
    "lazystr",
    "new_method_proxy",
    "partition",
]


class classproperty:  # noqa: N801
    """A property of the class, without an instance."""

    def __init__(self, method: Callable[[Any], Any] | None = None) -> None:
        self.fget = method

    def __get__(self, instance: Any, cls: type | None = None) -> Any:
        return self.fget(cls)

    def getter(self, method: Callable[[Any], Any]) -> classproperty:
        """Use another function."""
        self.fget = method
        return self


class Promise:
    """Base of all results of `lazy`."""


def lazy(function: Callable[..., Any], *resultclasses: type) -> Callable[..., Any]:
    """`function`, called each time its result is used as one of `resultclasses`."""

    @total_ordering
    class Lazy(Promise):
        def __init__(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
            self._args = args
            self._kw = kwargs

        def _made(self) -> Any:
            return function(*self._args, **self._kw)

        def __str__(self) -> str:
            return str(self._made())

        def __repr__(self) -> str:
            return repr(self._made())

        def __eq__(self, other: object) -> bool:
            return self._made() == (
                other._made() if isinstance(other, Promise) else other
            )

        def __lt__(self, other: Any) -> bool:
            return self._made() < (
                other._made() if isinstance(other, Promise) else other
            )

        def __hash__(self) -> int:
            return hash(self._made())

        def __format__(self, form: str) -> str:
            return format(self._made(), form)

        def __add__(self, other: Any) -> Any:
            return self._made() + other

        def __radd__(self, other: Any) -> Any:
            return other + self._made()

        def __mod__(self, other: Any) -> Any:
            return self._made() % other

        def __mul__(self, other: Any) -> Any:
            return self._made() * other

        def __deepcopy__(self, memo: dict[int, Any]) -> Lazy:
            return self

    def pass_on(name: str) -> Callable[..., Any]:
        def method(self: Lazy, *args: Any, **kwargs: Any) -> Any:
            return getattr(self._made(), name)(*args, **kwargs)

        return method

    for kind in resultclasses:
        for base in kind.mro():
            for name in vars(base):
                if not hasattr(Lazy, name):
                    setattr(Lazy, name, pass_on(name))

    @wraps(function)
    def make(*args: Any, **kwargs: Any) -> Lazy:
        return Lazy(args, kwargs)

    return make


def lazystr(text: Any) -> Any:
    """Text that is made when it is used."""
    return lazy(str, str)(text)


def keep_lazy(*resultclasses: type) -> Callable[..., Any]:
    """Decorator: the result is lazy as soon as one argument is."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        later = lazy(function, *resultclasses)

        @wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            if any(isinstance(each, Promise) for each in (*args, *kwargs.values())):
                return later(*args, **kwargs)
            return function(*args, **kwargs)

        return wrapper

    return decorate


def keep_lazy_text(function: Callable[..., Any]) -> Callable[..., Any]:
    """`keep_lazy` for functions that give text."""
    return keep_lazy(str)(function)


empty = object()


def new_method_proxy(function: Callable[..., Any]) -> Callable[..., Any]:
    """A method that works on the wrapped object."""

    def inner(self: LazyObject, *args: Any) -> Any:
        if self._wrapped is empty:
            self._setup()
        return function(self._wrapped, *args)

    return inner


class LazyObject:
    """Stands for an object that is made by `_setup` when first used."""

    _wrapped: Any = None

    def __init__(self) -> None:
        self._wrapped = empty

    def _setup(self) -> None:
        raise NotImplementedError(
            "subclasses of LazyObject must provide a _setup() method"
        )

    __getattr__ = new_method_proxy(getattr)

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "_wrapped":
            self.__dict__["_wrapped"] = value
            return
        if self._wrapped is empty:
            self._setup()
        setattr(self._wrapped, name, value)

    def __delattr__(self, name: str) -> None:
        if name == "_wrapped":
            raise TypeError("can't delete _wrapped.")
        if self._wrapped is empty:
            self._setup()
        delattr(self._wrapped, name)

    def __copy__(self) -> Any:
        return type(self)() if self._wrapped is empty else copy.copy(self._wrapped)

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        if self._wrapped is not empty:
            return copy.deepcopy(self._wrapped, memo)
        made = type(self)()
        memo[id(self)] = made
        return made

    __bytes__ = new_method_proxy(bytes)
    __str__ = new_method_proxy(str)
    __bool__ = new_method_proxy(bool)
    __dir__ = new_method_proxy(dir)
    __class__ = property(new_method_proxy(operator.attrgetter("__class__")))
    __eq__ = new_method_proxy(operator.eq)
    __lt__ = new_method_proxy(operator.lt)
    __gt__ = new_method_proxy(operator.gt)
    __ne__ = new_method_proxy(operator.ne)
    __hash__ = new_method_proxy(hash)
    __getitem__ = new_method_proxy(operator.getitem)
    __setitem__ = new_method_proxy(operator.setitem)
    __delitem__ = new_method_proxy(operator.delitem)
    __iter__ = new_method_proxy(iter)
    __len__ = new_method_proxy(len)
    __contains__ = new_method_proxy(operator.contains)


class SimpleLazyObject(LazyObject):
    """A `LazyObject` whose object is made by a function."""

    def __init__(self, func: Callable[[], Any]) -> None:
        self.__dict__["_setupfunc"] = func
        super().__init__()

    def _setup(self) -> None:
        self._wrapped = self.__dict__["_setupfunc"]()

    __add__ = new_method_proxy(operator.add)

    @new_method_proxy
    def __radd__(self, other: Any) -> Any:
        return other + self

    def __copy__(self) -> Any:
        if self._wrapped is empty:
            return SimpleLazyObject(self.__dict__["_setupfunc"])
        return copy.copy(self._wrapped)

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        if self._wrapped is not empty:
            return copy.deepcopy(self._wrapped, memo)
        made = SimpleLazyObject(self.__dict__["_setupfunc"])
        memo[id(self)] = made
        return made

    def __repr__(self) -> str:
        shown = self.__dict__["_setupfunc"] if self._wrapped is empty else self._wrapped
        return f"<{type(self).__name__}: {shown!r}>"


def partition(
    predicate: Callable[[Any], Any], values: Any
) -> tuple[list[Any], list[Any]]:
    """The values for which the predicate is false, and those for which it is true."""
    parts: tuple[list[Any], list[Any]] = [], []
    for value in values:
        parts[bool(predicate(value))].append(value)
    return parts
