"""Fields of files (Django: `django.db.models.fields.files`).

The files live in memory.
"""

import posixpath
from typing import Any

from django.core.exceptions import FieldError
from django.core.files.base import ContentFile, File
from django.core.files.utils import validate_file_name

from ..query_utils import DeferredAttribute
from .text import Text


class FieldFile(File):
    """The file of a field: its name in the column, its content in the storage."""

    def __init__(self, instance: Any, field: Any, name: str | None) -> None:
        super().__init__(None, name)
        self.instance, self.field, self.storage = instance, field, field.storage
        self._committed = True

    def __eq__(self, other: object) -> bool:
        return self.name == (other.name if hasattr(other, "name") else other)

    def __hash__(self) -> int:
        return hash(self.name)

    def __bool__(self) -> bool:
        return bool(self.name)

    def _require_file(self) -> None:
        if not self:
            raise ValueError(
                f"The '{self.field.name}' attribute has no file associated with it."
            )

    @property
    def file(self) -> Any:
        """The open file."""
        self._require_file()
        if getattr(self, "_file", None) is None:
            self._file = self.storage.open(self.name, "rb")
        return self._file

    @file.setter
    def file(self, value: Any) -> None:
        self._file = value

    @property
    def path(self) -> str:
        """Where the file is."""
        self._require_file()
        return self.storage.path(self.name)

    @property
    def url(self) -> str:
        """Where the file can be had."""
        self._require_file()
        return self.storage.url(self.name)

    @property
    def size(self) -> int:
        """How many bytes."""
        self._require_file()
        return self.storage.size(self.name) if self._committed else self.file.size

    def open(self, mode: str = "rb") -> FieldFile:
        """Open it from the start."""
        self._require_file()
        if getattr(self, "_file", None) is None:
            self._file = self.storage.open(self.name, mode)
        else:
            self.file.open(mode)
        return self

    open.alters_data = True

    def save(self, name: str, content: Any, save: bool = True) -> None:
        """Store a file and, unless told otherwise, save the instance."""
        name = self.field.generate_filename(self.instance, name)
        self.name = self.storage.save(name, content, max_length=self.field.max_length)
        setattr(self.instance, self.field.attname, self.name)
        self._committed = True
        if save:
            self.instance.save()

    save.alters_data = True

    def delete(self, save: bool = True) -> None:
        """Delete the file and, unless told otherwise, save the instance."""
        if not self:
            return
        if hasattr(self, "_file"):
            self.close()
            del self._file
        self.storage.delete(self.name)
        self.name = None
        setattr(self.instance, self.field.attname, self.name)
        self._committed = False
        if save:
            self.instance.save()

    delete.alters_data = True

    @property
    def closed(self) -> bool:
        """Whether it is closed."""
        file = getattr(self, "_file", None)
        return file is None or file.closed

    def close(self) -> None:
        """Close it."""
        file = getattr(self, "_file", None)
        if file is not None:
            file.close()


class FileDescriptor(DeferredAttribute):
    """Turns names and files into the field's own kind of file."""

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is None:
            return self
        file = super().__get__(instance, cls)
        kind = self.field.attr_class
        if isinstance(file, str) or file is None:
            made = kind(instance, self.field, file)
            instance.__dict__[self.field.attname] = made
        elif isinstance(file, File) and not isinstance(file, FieldFile):
            made = kind(instance, self.field, file.name)
            made.file = file
            made._committed = False
            instance.__dict__[self.field.attname] = made
        elif isinstance(file, FieldFile) and instance is not file.instance:
            file.instance = instance
        return instance.__dict__[self.field.attname]

    def __set__(self, instance: Any, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class FileField(Text):
    """Django: `FileField`."""

    attr_class: Any = FieldFile
    descriptor_class = FileDescriptor
    description = "File"

    def __init__(
        self,
        verbose_name: Any = None,
        name: str | None = None,
        upload_to: Any = "",
        storage: Any = None,
        **kwargs: Any,
    ) -> None:
        from django.core.files.storage import default_storage

        self.storage = (storage() if callable(storage) else storage) or default_storage
        self.upload_to = upload_to
        kwargs.setdefault("max_length", 100)
        super().__init__(verbose_name, name, **kwargs)

    @property
    def loader(self) -> Any:
        return None

    def to_python(self, value: Any) -> Any:
        return value

    def get_prep_value(self, value: Any) -> Any:
        return None if value is None else str(value)

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        file = super().pre_save(model_instance, add)
        if file.name is None and getattr(file, "_file", None) is not None:
            error = FieldError(
                f"File for {self.name} must have the name attribute specified"
                " to be saved."
            )
            if isinstance(file._file, ContentFile):
                error.add_note("Pass a 'name' argument to ContentFile.")
            raise error
        if file and not file._committed:
            file.save(file.name, file.file, save=False)
        return file

    def cell(self, value: Any) -> Any:
        name = self.get_prep_value(value)
        return "" if name is None and not self.null else name

    def generate_filename(self, instance: Any, filename: str) -> str:
        """Where a file of that name goes."""
        if callable(self.upload_to):
            filename = self.upload_to(instance, filename)
        else:
            import datetime

            folder = datetime.datetime.now().strftime(str(self.upload_to))
            filename = posixpath.join(folder, filename)
        filename = validate_file_name(filename, allow_relative_path=True)
        return self.storage.generate_filename(filename)

    def save_form_data(self, instance: Any, data: Any) -> None:
        if data is not None:
            setattr(instance, self.name, data or "")


class ImageFieldFile(FieldFile):
    """An image; its size is not looked at."""


class ImageField(FileField):
    """Django: `ImageField`, without Pillow: any file is taken for an image."""

    attr_class = ImageFieldFile
    description = "Image"

    def __init__(
        self,
        verbose_name: Any = None,
        name: str | None = None,
        width_field: str | None = None,
        height_field: str | None = None,
        **kwargs: Any,
    ) -> None:
        self.width_field, self.height_field = width_field, height_field
        super().__init__(verbose_name, name, **kwargs)
