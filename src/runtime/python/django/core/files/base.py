"""Files and contents (Django: `django.core.files.base`)."""

import os
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import Any


class File:
    """A file with a name."""

    DEFAULT_CHUNK_SIZE = 64 * 2**10

    def __init__(self, file: Any, name: str | None = None) -> None:
        if file is not None:
            self.file = file
        self.name = getattr(file, "name", None) if name is None else name
        if hasattr(file, "mode"):
            self.mode = file.mode

    def __str__(self) -> str:
        return self.name or ""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self or 'None'}>"

    def __bool__(self) -> bool:
        return bool(self.name)

    def __len__(self) -> int:
        return self.size

    @property
    def size(self) -> int:
        """How many bytes."""
        if hasattr(self.file, "size"):
            return self.file.size
        position = self.file.tell()
        self.file.seek(0, os.SEEK_END)
        size = self.file.tell()
        self.file.seek(position)
        return size

    def chunks(self, chunk_size: int | None = None) -> Iterator[Any]:
        """The content in pieces."""
        self.seek(0)
        while data := self.read(chunk_size or self.DEFAULT_CHUNK_SIZE):
            yield data

    def __iter__(self) -> Iterator[Any]:
        for chunk in self.chunks():
            yield from chunk.splitlines(True)

    def __enter__(self) -> File:
        return self

    def __exit__(self, *error: Any) -> None:
        self.close()

    def open(self, mode: str | None = None) -> File:
        """From the start."""
        if self.closed:
            raise ValueError("The file cannot be reopened.")
        self.seek(0)
        return self

    def close(self) -> None:
        """Close it."""
        self.file.close()

    @property
    def closed(self) -> bool:
        """Whether it is closed."""
        return not self.file or self.file.closed

    def read(self, *args: Any) -> Any:
        """Read on."""
        return self.file.read(*args)

    def write(self, *args: Any) -> Any:
        """Write on."""
        return self.file.write(*args)

    def seek(self, *args: Any) -> Any:
        """Go to a position."""
        return self.file.seek(*args)

    def tell(self) -> int:
        """The position."""
        return self.file.tell()

    def readlines(self, *args: Any) -> Any:
        """All lines."""
        return self.file.readlines(*args)


class ContentFile(File):
    """A content that is no file yet."""

    def __init__(self, content: Any, name: str | None = None) -> None:
        super().__init__(
            (StringIO if isinstance(content, str) else BytesIO)(content), name=name
        )
        self._size = len(content.encode() if isinstance(content, str) else content)

    def __str__(self) -> str:
        return "Raw content"

    def __bool__(self) -> bool:
        return True

    @property
    def size(self) -> int:
        return self._size

    def open(self, mode: str | None = None) -> ContentFile:
        self.seek(0)
        return self

    def close(self) -> None:
        """There is nothing to close."""
