"""Files as forms receive them (Django: `django.core.files.uploadedfile`)."""

import os
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from .base import File
from .utils import validate_file_name

LONGEST_NAME = 255


class UploadedFile(File):
    """A file that came with a request."""

    def __init__(
        self,
        file: Any = None,
        name: str | None = None,
        content_type: str | None = None,
        size: int | None = None,
        charset: str | None = None,
        content_type_extra: Any = None,
    ) -> None:
        super().__init__(file, name)
        self.size, self.content_type = size, content_type
        self.charset, self.content_type_extra = charset, content_type_extra

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.name} ({self.content_type})>"

    def __bool__(self) -> bool:
        return bool(self.name)

    @property
    def name(self) -> str | None:
        """The last part of the path that came with it."""
        return self._name

    @name.setter
    def name(self, name: str | None) -> None:
        if name is not None:
            name = os.path.basename(name)
            if len(name) > LONGEST_NAME:
                root, extension = os.path.splitext(name)
                extension = extension[:LONGEST_NAME]
                name = root[: LONGEST_NAME - len(extension)] + extension
            name = validate_file_name(name)
        self._name = name


class InMemoryUploadedFile(UploadedFile):
    """A file whose content came along."""

    def __init__(
        self,
        file: Any,
        field_name: str | None,
        name: str | None,
        content_type: str | None,
        size: int | None,
        charset: str | None,
        content_type_extra: Any = None,
    ) -> None:
        super().__init__(file, name, content_type, size, charset, content_type_extra)
        self.field_name = field_name

    def open(self, mode: str | None = None) -> InMemoryUploadedFile:
        self.file.seek(0)
        return self

    def chunks(self, chunk_size: int | None = None) -> Iterator[Any]:
        self.file.seek(0)
        yield self.read()

    def multiple_chunks(self, chunk_size: int | None = None) -> bool:
        return False


class SimpleUploadedFile(InMemoryUploadedFile):
    """A name and a content."""

    def __init__(
        self, name: str, content: bytes | None, content_type: str = "text/plain"
    ) -> None:
        content = content or b""
        super().__init__(
            BytesIO(content), None, name, content_type, len(content), None, None
        )

    @classmethod
    def from_dict(cls, file_dict: dict[str, Any]) -> SimpleUploadedFile:
        """From `filename`, `content` and `content-type`."""
        return cls(
            file_dict["filename"],
            file_dict["content"],
            file_dict.get("content-type", "text/plain"),
        )
