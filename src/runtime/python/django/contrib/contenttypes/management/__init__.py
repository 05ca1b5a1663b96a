"""A row for every model."""

from typing import Any


def create_contenttypes(app_config: Any, using: str = "default", **kwargs: Any) -> None:
    """Receiver of `post_migrate`: a content type for each model of the app."""
    if not app_config.models_module:
        return
    from django.contrib.contenttypes.models import ContentType

    known = set(
        ContentType.objects.filter(app_label=app_config.label).values_list(
            "model", flat=True
        )
    )
    ContentType.objects.bulk_create(
        [
            ContentType(app_label=app_config.label, model=name)
            for name in app_config.models
            if name not in known
        ]
    )
