"""Values as JSON has them."""

from collections.abc import Mapping, Sequence
from typing import Any


def normalize_json(obj: Any) -> Any:
    """Mappings become dicts, sequences lists, bytes text; raises `TypeError` for what
    JSON does not have."""
    if obj is None or isinstance(obj, (str, int, float)):
        return obj
    if isinstance(obj, Mapping):
        return {normalize_json(key): normalize_json(one) for key, one in obj.items()}
    if isinstance(obj, bytes):
        try:
            return obj.decode("utf-8")
        except UnicodeDecodeError:
            raise ValueError(f"Unsupported value: {type(obj)}")  # noqa: B904
    if isinstance(obj, Sequence):
        return [normalize_json(each) for each in obj]
    raise TypeError(f"Unsupported type: {type(obj)}")
