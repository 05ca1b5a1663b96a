"""Files as forms receive them."""

from io import BytesIO
from typing import Any

from .base import File


class UploadedFile(File):
    """A file that came with a request."""

    def __init__(
        self,
        file: Any = None,
        name: str | None = None,
        content_type: str | None = None,
        size: int | None = None,
        **extra: Any,
    ) -> None:
        super().__init__(file, name)
        self.content_type, self._size = content_type, size

    @property
    def size(self) -> int:
        return super().size if self._size is None else self._size


class SimpleUploadedFile(UploadedFile):
    """A name and a content."""

    def __init__(
        self, name: str, content: bytes | None, content_type: str = "text/plain"
    ) -> None:
        content = content or b""
        super().__init__(BytesIO(content), name, content_type, len(content))
