"""What a field was made with (Django: `Field.deconstruct`)."""

from typing import Any

from django.utils.choices import CallableChoiceIterator

from ...utils import not_supported

_PACKAGE = "django.db.models.fields."
_SHORTENED = frozenset({"files", "json", "proxy", "related"})
_LEFT_OUT_IF: dict[str, Any] = {
    "_verbose_name": None,
    "primary_key": False,
    "max_length": None,
    "_unique": False,
    "blank": False,
    "null": False,
    "db_index": False,
    "default": None,
    "db_default": None,
    "editable": True,
    "serialize": True,
    "unique_for_date": None,
    "unique_for_month": None,
    "unique_for_year": None,
    "choices": None,
    "help_text": "",
    "db_column": None,
    "db_comment": None,
    "db_tablespace": None,
    "auto_created": False,
    "_validators": [],
    "_error_messages": None,
}
_ADDED: dict[str, dict[str, Any]] = {
    "CharField": {"db_collation": None},
    "TextField": {"db_collation": None},
    "DecimalField": {"max_digits": None, "decimal_places": None},
    "FilePathField": {
        "path": "",
        "match": None,
        "recursive": False,
        "allow_files": True,
        "allow_folders": False,
    },
    "GenericIPAddressField": {"unpack_ipv4": False, "protocol": "both"},
    "SlugField": {"allow_unicode": False},
    "DateField": {"auto_now": False, "auto_now_add": False},
    "TimeField": {"auto_now": False, "auto_now_add": False},
    "JSONField": {"encoder": None, "decoder": None},
    "ImageField": {"width_field": None, "height_field": None},
}
"""Arguments of a class, in the order of Django, and what they are if not given."""
_USUAL_LENGTHS = {"FilePathField": 100, "FileField": 100, "SlugField": 50}
_USUAL_LENGTHS |= {"URLField": 200, "UUIDField": 32, "GenericIPAddressField": 39}


def deconstruct(field: Any) -> tuple[str | None, str, list[Any], dict[str, Any]]:
    """Name, class, and the arguments that differ from the usual ones."""
    if field.is_relation:
        raise not_supported("deconstruct() of a relation")
    words: dict[str, Any] = {}
    for attribute, usual in _LEFT_OUT_IF.items():
        value = getattr(field, attribute)
        if attribute in ("default", "db_default"):
            is_given = getattr(field, f"has_{attribute}")()
        elif attribute in ("choices", "help_text", "_validators"):
            is_given = value != usual
        else:
            is_given = value is not usual
        if is_given:
            is_made = isinstance(value, CallableChoiceIterator)
            words[attribute.lstrip("_")] = value.func if is_made else value
    for kind in reversed(type(field).__mro__):
        if f"{kind.__module__}.".startswith(_PACKAGE):
            _add(words, field, kind.__name__)
    return field.name, _path(type(field)), [], words


def _add(words: dict[str, Any], field: Any, kind: str) -> None:
    if words.get("max_length") == _USUAL_LENGTHS.get(kind, -1):
        del words["max_length"]
    if kind == "SlugField" and words.pop("db_index", False) is False:
        words["db_index"] = False
    for name, usual in _ADDED.get(kind, {}).items():
        value = getattr(field, name)
        if value != usual and value is not None:
            words[name] = value
    if words.keys() & {"auto_now", "auto_now_add"}:
        words.pop("editable", None)
        words.pop("blank", None)
    if kind == "BinaryField" and words.pop("editable", True):
        words["editable"] = True
    if kind == "FileField":
        _add_storage(words, field)
    if kind in ("AutoField", "BigAutoField", "SmallAutoField"):
        words.pop("blank", None)
        words["primary_key"] = True


def _add_storage(words: dict[str, Any], field: Any) -> None:
    from django.core.files.storage import default_storage

    words["upload_to"] = field.upload_to
    if field.storage is not default_storage:
        words["storage"] = field.storage


def _path(kind: type) -> str:
    path = f"{kind.__module__}.{kind.__qualname__}"
    if not path.startswith(_PACKAGE):
        return path
    inside = path.removeprefix(_PACKAGE)
    first, _, rest = inside.partition(".")
    return f"django.db.models.{rest if first in _SHORTENED else inside}"
