"""Methods that wait, made of methods that do not: `aadd` of `add`."""

from typing import Any

from asgiref.sync import sync_to_async

CREATING = ("create", "get_or_create", "update_or_create")
"""What managers of related objects make them with."""


def async_twins(names: tuple[str, ...]) -> dict[str, Any]:
    """`aadd` for `add`, and so on."""

    def made(name: str) -> Any:
        async def method(self: Any, *args: Any, **kwargs: Any) -> Any:
            return await sync_to_async(getattr(self, name))(*args, **kwargs)

        method.__name__ = f"a{name}"
        return method

    return {f"a{name}": made(name) for name in names}
