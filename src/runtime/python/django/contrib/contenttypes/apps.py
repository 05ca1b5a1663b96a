"""The app of content types."""

from django.apps import AppConfig


class ContentTypesConfig(AppConfig):
    """Django: `ContentTypesConfig`."""

    default_auto_field = "django.db.models.AutoField"
    name = "django.contrib.contenttypes"
    verbose_name = "Content Types"
