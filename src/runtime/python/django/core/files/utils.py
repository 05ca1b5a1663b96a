"""Names of files, and what stands in for one (Django: `django.core.files.utils`)."""

import os
import pathlib
from typing import Any

from django.core.exceptions import SuspiciousFileOperation

FORWARDED = (
    "encoding",
    "fileno",
    "flush",
    "isatty",
    "newlines",
    "read",
    "readinto",
    "readline",
    "readlines",
    "seek",
    "tell",
    "truncate",
    "write",
    "writelines",
)


def validate_file_name(name: Any, allow_relative_path: bool = False) -> Any:
    """The name. Raises `SuspiciousFileOperation` if it leads out of its folder."""
    if os.path.basename(name) in {"", ".", ".."}:
        raise SuspiciousFileOperation(f"Could not derive file name from '{name}'")
    if allow_relative_path:
        path = pathlib.PurePosixPath(str(name).replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts:
            raise SuspiciousFileOperation(
                f"Detected path traversal attempt in '{name}'"
            )
    elif name != os.path.basename(name):
        raise SuspiciousFileOperation(f"File name '{name}' includes path elements")
    return name


class FileProxyMixin:
    """Hands on to the `file` inside what files can do."""

    file: Any

    for _name in FORWARDED:
        vars()[_name] = property(lambda self, _name=_name: getattr(self.file, _name))
    del _name

    @property
    def closed(self) -> bool:
        return not self.file or self.file.closed

    def readable(self) -> bool:
        return not self.closed and _asked(self.file, "readable", True)

    def writable(self) -> bool:
        otherwise = "w" in getattr(self.file, "mode", "")
        return not self.closed and _asked(self.file, "writable", otherwise)

    def seekable(self) -> bool:
        return not self.closed and _asked(self.file, "seekable", True)

    def __iter__(self) -> Any:
        return iter(self.file)


def _asked(file: Any, question: str, otherwise: bool) -> bool:
    return getattr(file, question)() if hasattr(file, question) else otherwise
