"""Files and contents (Django: `django.core.files.base`)."""

import os
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO, StringIO, UnsupportedOperation
from typing import Any

from django.utils.functional import cached_property

from .utils import FileProxyMixin


class File(FileProxyMixin):
    """A file with a name."""

    DEFAULT_CHUNK_SIZE = 64 * 2**10

    def __init__(self, file: Any, name: str | None = None) -> None:
        self.file = file
        self.name = getattr(file, "name", None) if name is None else name
        if hasattr(file, "mode"):
            self.mode = file.mode

    def __str__(self) -> str:
        return self.name or ""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.name or 'None'}>"

    def __bool__(self) -> bool:
        return True

    def __len__(self) -> int:
        return self.size

    @cached_property
    def size(self) -> int:
        """How many bytes; of a text, how many characters."""
        if hasattr(self.file, "size"):
            return self.file.size
        if hasattr(self.file, "name"):
            with suppress(OSError, TypeError):
                return os.path.getsize(self.file.name)
        if not (hasattr(self.file, "tell") and hasattr(self.file, "seek")):
            raise AttributeError("Unable to determine the file's size.")
        position = self.file.tell()
        self.file.seek(0, os.SEEK_END)
        size = self.file.tell()
        self.file.seek(position)
        return size

    def chunks(self, chunk_size: int | None = None) -> Iterator[Any]:
        """The content in pieces."""
        with suppress(AttributeError, UnsupportedOperation):
            self.seek(0)
        while data := self.read(chunk_size or self.DEFAULT_CHUNK_SIZE):
            yield data

    def multiple_chunks(self, chunk_size: int | None = None) -> bool:
        """Whether there are several pieces."""
        return self.size > (chunk_size or self.DEFAULT_CHUNK_SIZE)

    def __iter__(self) -> Iterator[Any]:
        """Line by line, also where a line goes on in the next piece."""
        rest: Any = None
        for chunk in self.chunks():
            lines = (chunk if rest is None else rest + chunk).splitlines(True)
            rest = lines.pop()
            yield from lines
        if rest is not None:
            yield rest

    def __enter__(self) -> File:
        return self

    def __exit__(self, *error: Any) -> None:
        self.close()

    def open(self, mode: str | None = None, *args: Any, **kwargs: Any) -> File:
        """From the start."""
        if not self.closed:
            self.seek(0)
        elif self.name and os.path.exists(self.name):
            self.file = open(  # noqa: SIM115
                self.name, mode or self.mode, *args, **kwargs
            )
        else:
            raise ValueError("The file cannot be reopened.")
        return self

    def close(self) -> None:
        """Close it."""
        self.file.close()


class ContentFile(File):
    """A content that is no file yet."""

    def __init__(self, content: Any, name: str | None = None) -> None:
        kind: Any = StringIO if isinstance(content, str) else BytesIO
        super().__init__(kind(content), name=name)
        self.size = len(content)

    def __str__(self) -> str:
        return "Raw content"

    def open(self, mode: str | None = None) -> ContentFile:
        self.seek(0)
        return self

    def close(self) -> None:
        """There is nothing to close."""

    def write(self, data: Any) -> int:
        """The size is counted anew."""
        self.__dict__.pop("size", None)
        return self.file.write(data)
