"""What a check finds."""

from typing import Any

DEBUG, INFO, WARNING, ERROR, CRITICAL = 10, 20, 30, 40, 50


class CheckMessage:
    """A mistake, or something like one."""

    def __init__(
        self,
        level: int,
        msg: str,
        hint: str | None = None,
        obj: Any = None,
        id: str | None = None,
    ) -> None:
        self.level = level
        self.msg = msg
        self.hint = hint
        self.obj = obj
        self.id = id

    def __str__(self) -> str:
        meta = getattr(self.obj, "_meta", None)
        who = (
            "?"
            if self.obj is None
            else meta.label
            if meta is not None
            else str(self.obj)
        )
        number = f"({self.id}) " if self.id else ""
        hint = f"\n\tHINT: {self.hint}" if self.hint else ""
        return f"{who}: {number}{self.msg}{hint}"

    def is_serious(self, level: int = ERROR) -> bool:
        """Whether it stops commands."""
        return self.level >= level


class Warning(CheckMessage):
    """Something to think about."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(WARNING, *args, **kwargs)


class Error(CheckMessage):
    """A mistake."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(ERROR, *args, **kwargs)


class Critical(CheckMessage):
    """A mistake with which nothing works."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(CRITICAL, *args, **kwargs)
