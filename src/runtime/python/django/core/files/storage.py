"""Where files are kept (Django: `django.core.files.storage`):
in the interpreter's memory.
"""

import os
import posixpath
import re
from contextlib import suppress
from typing import Any
from urllib.parse import quote

from django.utils.crypto import get_random_string

from .base import File


class Storage:
    """What storages share."""

    def save(
        self, name: str | None, content: Any, max_length: int | None = None
    ) -> str:
        """Store the content; the name it got."""
        if name is None:
            name = content.name
        if not hasattr(content, "chunks"):
            content = File(content, name)
        return self._save(self.get_available_name(name, max_length=max_length), content)

    def get_valid_name(self, name: str) -> str:
        """Without characters that make trouble."""
        return re.sub(r"(?u)[^-\w.]", "", str(name).strip().replace(" ", "_"))

    def generate_filename(self, filename: str) -> str:
        """The name, cleaned; the folder stays."""
        folder, name = posixpath.split(str(filename).replace("\\", "/"))
        return posixpath.normpath(posixpath.join(folder, self.get_valid_name(name)))

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """The name, or one like it that is free."""
        folder, base = posixpath.split(str(name).replace("\\", "/"))
        root, extension = posixpath.splitext(base)
        while self.exists(name) or (max_length and len(name) > max_length):
            name = posixpath.join(folder, f"{root}_{get_random_string(7)}{extension}")
            if max_length and len(name) > max_length:
                root = root[: len(root) - (len(name) - max_length)]
        return name

    def open(self, name: str, mode: str = "rb") -> File:
        """The file of that name."""
        return self._open(name, mode)


class FileSystemStorage(Storage):
    """Files below a folder."""

    def __init__(
        self, location: Any = None, base_url: str | None = None, **options: Any
    ) -> None:
        self._location, self._base_url = location, base_url

    @property
    def location(self) -> str:
        """The folder."""
        from django.conf import settings

        return os.path.abspath(self._location or settings.MEDIA_ROOT or "")

    @property
    def base_url(self) -> str:
        """Where the files can be had."""
        from django.conf import settings

        url = self._base_url if self._base_url is not None else settings.MEDIA_URL
        return url if not url or url.endswith("/") else url + "/"

    def path(self, name: str) -> str:
        """Where the file is."""
        return os.path.join(self.location, name)

    def url(self, name: str) -> str:
        """Where the file can be had."""
        url = quote(str(name).replace("\\", "/"), safe="/~!*()'")
        base = self.base_url
        if not base.startswith(("/", "http://", "https://")):
            base = "/" + base
        return base + url.lstrip("/")

    def exists(self, name: str) -> bool:
        """Whether there is such a file."""
        return os.path.lexists(self.path(name))

    def size(self, name: str) -> int:
        """How many bytes."""
        return os.path.getsize(self.path(name))

    def delete(self, name: str) -> None:
        """Delete the file."""
        if not name:
            raise ValueError("The name must be given to delete().")
        with suppress(FileNotFoundError):
            os.remove(self.path(name))

    def listdir(self, path: str) -> tuple[list[str], list[str]]:
        """Folders and files."""
        with os.scandir(self.path(path)) as entries:
            found = list(entries)
        return [e.name for e in found if e.is_dir()], [
            e.name for e in found if not e.is_dir()
        ]

    def _open(self, name: str, mode: str) -> File:
        return File(open(self.path(name), mode), name)

    def _save(self, name: str, content: Any) -> str:
        path = self.path(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            for chunk in content.chunks():
                file.write(chunk.encode() if isinstance(chunk, str) else chunk)
        return str(name).replace("\\", "/")


class InMemoryStorage(FileSystemStorage):
    """All storages are in memory here."""


default_storage = FileSystemStorage()
