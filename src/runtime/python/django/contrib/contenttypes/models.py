"""Models as rows (Django: `django.contrib.contenttypes.models`)."""

from collections import defaultdict
from typing import Any

from django.apps import apps
from django.db import models


class ContentTypeManager(models.Manager):
    """Remembers what it has loaded."""

    use_in_migrations = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._cache: dict[Any, Any] = {}

    def get_by_natural_key(self, app_label: str, model: str) -> Any:
        """The type of `app.model`."""
        found = self._cache.get((app_label, model))
        if found is None:
            found = self.get(app_label=app_label, model=model)
            self._add_to_cache(found)
        return found

    def _opts(self, model: Any, for_concrete_model: bool) -> Any:
        return (model._meta.concrete_model if for_concrete_model else model)._meta

    def get_for_model(self, model: Any, for_concrete_model: bool = True) -> Any:
        """The type of a model or instance, made if there is none."""
        opts = self._opts(model, for_concrete_model)
        key = (opts.app_label, opts.model_name)
        found = self._cache.get(key)
        if found is None:
            try:
                found = self.get(app_label=key[0], model=key[1])
            except self.model.DoesNotExist:
                found, _ = self.get_or_create(app_label=key[0], model=key[1])
            self._add_to_cache(found)
        return found

    def get_for_models(
        self, *model_list: Any, for_concrete_models: bool = True
    ) -> dict[Any, Any]:
        """The types of several models."""
        by_key = defaultdict(list)
        for model in model_list:
            by_key[self._opts(model, for_concrete_models)].append(model)
        return {
            model: self.get_for_model(model, for_concrete_models)
            for models_ in by_key.values()
            for model in models_
        }

    def get_for_id(self, id: int) -> Any:
        """The type with that key."""
        found = self._cache.get(id)
        if found is None:
            found = self.get(pk=id)
            self._add_to_cache(found)
        return found

    def clear_cache(self) -> None:
        """Forget what was loaded."""
        self._cache.clear()

    def _add_to_cache(self, found: Any) -> None:
        self._cache[found.app_label, found.model] = found
        self._cache[found.id] = found


class ContentType(models.Model):
    """One installed model."""

    app_label = models.CharField(max_length=100)
    model = models.CharField("python model class name", max_length=100)
    objects = ContentTypeManager()

    class Meta:
        verbose_name = "content type"
        verbose_name_plural = "content types"
        db_table = "django_content_type"
        unique_together = (("app_label", "model"),)

    def __str__(self) -> str:
        return self.app_labeled_name

    @property
    def name(self) -> str:
        """The verbose name of the model."""
        model = self.model_class()
        return str(model._meta.verbose_name) if model else self.model

    @property
    def app_labeled_name(self) -> str:
        """`Shop | product`"""
        model = self.model_class()
        if not model:
            return self.model
        return f"{model._meta.app_config.verbose_name} | {model._meta.verbose_name}"

    def model_class(self) -> Any:
        """The model, `None` when it is not installed."""
        try:
            return apps.get_model(self.app_label, self.model)
        except LookupError:
            return None

    def get_object_for_this_type(self, using: str | None = None, **kwargs: Any) -> Any:
        """The object of this type with these values."""
        return self.model_class()._base_manager.get(**kwargs)

    def get_all_objects_for_this_type(self, **kwargs: Any) -> Any:
        """The objects of this type with these values."""
        return self.model_class()._base_manager.filter(**kwargs)

    def natural_key(self) -> tuple[str, str]:
        """App and model."""
        return (self.app_label, self.model)
