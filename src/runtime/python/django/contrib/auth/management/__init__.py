"""Permissions for every model."""

from typing import Any

from django.apps import apps as global_apps


def create_permissions(app_config: Any, using: str = "default", **kwargs: Any) -> None:
    """Receiver of `post_migrate`: add, change, delete and view for each model of the
    app."""
    if not app_config.models_module:
        return
    from django.contrib.auth.models import Permission
    from django.contrib.contenttypes.management import create_contenttypes
    from django.contrib.contenttypes.models import ContentType

    create_contenttypes(app_config, using=using)
    app_config = global_apps.get_app_config(app_config.label)
    known = set(Permission.objects.values_list("content_type_id", "codename"))
    missing = []
    for model in app_config.get_models():
        content_type = ContentType.objects.get_for_model(
            model, for_concrete_model=False
        )
        for codename, name in _permissions(model._meta):
            if (content_type.pk, codename) not in known:
                missing.append(
                    Permission(content_type=content_type, codename=codename, name=name)
                )
    Permission.objects.bulk_create(missing)


def rename_permissions_after_model_rename(app_config: Any, **kwargs: Any) -> None:
    """Receiver of `post_migrate`: no migration here renames a model."""


def _permissions(meta: Any) -> list[tuple[str, str]]:
    built_in = [
        (f"{action}_{meta.model_name}", f"Can {action} {meta.verbose_name}")
        for action in meta.default_permissions
    ]
    return [*built_in, *meta.permissions]
