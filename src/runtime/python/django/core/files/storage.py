"""Where files are kept (Django: `django.core.files.storage`):
in the interpreter's memory.
"""

import os
import pathlib
import posixpath
from contextlib import suppress
from typing import Any
from urllib.parse import quote

from django.core.exceptions import SuspiciousFileOperation
from django.utils.crypto import get_random_string
from django.utils.text import get_valid_filename

from .base import File
from .utils import validate_file_name


class Storage:
    """What storages share."""

    def open(self, name: str, mode: str = "rb") -> File:
        """The file of that name."""
        return self._open(name, mode)

    def save(
        self, name: str | None, content: Any, max_length: int | None = None
    ) -> str:
        """Store the content; the name it got."""
        if name is None:
            name = content.name
        if not hasattr(content, "chunks"):
            content = File(content, name)
        validate_file_name(name, allow_relative_path=True)
        name = self.get_available_name(name, max_length=max_length)
        # Storages of one's own may have named it, and may do so again.
        validate_file_name(name, allow_relative_path=True)
        name = self._save(name, content)
        validate_file_name(name, allow_relative_path=True)
        return name

    def is_name_available(self, name: str, max_length: int | None = None) -> bool:
        """Whether the name is free and short enough."""
        return not self.exists(name) and not (max_length and len(name) > max_length)

    def get_valid_name(self, name: str) -> str:
        """Without characters that make trouble."""
        return get_valid_filename(name)

    def get_alternative_name(self, file_root: str, file_ext: str) -> str:
        """The name with something random in it."""
        return f"{file_root}_{get_random_string(7)}{file_ext}"

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """The name, or one like it that is free."""
        name = str(name).replace("\\", "/")
        folder, base = _parts(name)
        validate_file_name(base)
        extension = "".join(pathlib.PurePath(base).suffixes)
        root = base.removesuffix(extension)
        while not self.is_name_available(name, max_length=max_length):
            name = posixpath.join(folder, self.get_alternative_name(root, extension))
            excess = 0 if max_length is None else len(name) - max_length
            if excess > 0:
                root = root[:-excess]
                if not root:
                    raise SuspiciousFileOperation(
                        f'Storage can not find an available filename for "{name}".'
                        " Please make sure that the corresponding file field"
                        ' allows sufficient "max_length".'
                    )
                other = self.get_alternative_name(root, extension)
                name = posixpath.join(folder, other)
        return name

    def generate_filename(self, filename: str) -> str:
        """The name, cleaned; the folder stays."""
        folder, name = _parts(str(filename).replace("\\", "/"))
        return posixpath.normpath(posixpath.join(folder, self.get_valid_name(name)))


def _parts(name: str) -> tuple[str, str]:
    folder, base = posixpath.split(name)
    if ".." in pathlib.PurePath(folder).parts:
        raise SuspiciousFileOperation(f"Detected path traversal attempt in '{folder}'")
    return folder, base


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
        base = self.location
        path = os.path.abspath(os.path.join(base, name))
        if path != base and not path.startswith(base.rstrip("/") + "/"):
            raise SuspiciousFileOperation(
                f"The joined path ({path}) is located outside of the base path"
                f" component ({base})"
            )
        return path

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
        path = self.path(name)
        with suppress(FileNotFoundError):
            (os.rmdir if os.path.isdir(path) else os.remove)(path)

    def listdir(self, path: str) -> tuple[list[str], list[str]]:
        """Folders and files."""
        with os.scandir(self.path(path)) as entries:
            found = list(entries)
        return [e.name for e in found if e.is_dir()], [
            e.name for e in found if not e.is_dir()
        ]

    def _open(self, name: str, mode: str) -> File:
        return File(open(self.path(name), mode))

    def _save(self, name: str, content: Any) -> str:
        path = self.path(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            for chunk in content.chunks():
                file.write(chunk.encode() if isinstance(chunk, str) else chunk)
        return os.path.relpath(path, self.location)


class InMemoryStorage(FileSystemStorage):
    """All storages are in memory here."""


default_storage = FileSystemStorage()
