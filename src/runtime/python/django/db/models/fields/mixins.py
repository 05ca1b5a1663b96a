"""Related objects remembered by an instance."""

from typing import Any

_MISSING = object()


class FieldCacheMixin:
    """Reads and writes `instance._state.fields_cache`."""

    @property
    def cache_name(self) -> str:
        """The key of the cache."""
        raise NotImplementedError

    def get_cache_name(self) -> str:
        """The key of the cache."""
        return self.cache_name

    def get_cached_value(self, instance: Any, default: Any = _MISSING) -> Any:
        """What is remembered. Raises `KeyError` without a default."""
        found = instance._state.fields_cache.get(self.cache_name, default)
        if found is _MISSING:
            raise KeyError(self.cache_name)
        return found

    def is_cached(self, instance: Any) -> bool:
        """Whether something is remembered."""
        return self.cache_name in instance._state.fields_cache

    def set_cached_value(self, instance: Any, value: Any) -> None:
        """Remember it."""
        instance._state.fields_cache[self.cache_name] = value

    def delete_cached_value(self, instance: Any, missing_ok: bool = True) -> None:
        """Forget it. Raises `KeyError` if there is nothing and that is not fine."""
        if missing_ok:
            instance._state.fields_cache.pop(self.cache_name, None)
        else:
            del instance._state.fields_cache[self.cache_name]


class RelatedModelMixin(FieldCacheMixin):
    """What fields that lead to one model share, remembered by their name."""

    name: Any
    remote_field: Any

    @property
    def cache_name(self) -> str:
        return self.name

    @property
    def related_model(self) -> Any:
        """The model pointed to."""
        return self.remote_field.model

    @related_model.setter
    def related_model(self, value: Any) -> None:
        """It follows from the relation."""
