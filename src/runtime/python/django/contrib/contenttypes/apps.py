"""The app of content types."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from .management import create_contenttypes


class ContentTypesConfig(AppConfig):
    """Django: `ContentTypesConfig`."""

    default_auto_field = "django.db.models.AutoField"
    name = "django.contrib.contenttypes"
    verbose_name = "Content Types"

    def ready(self) -> None:
        """Connect what makes a row for every model."""
        post_migrate.connect(create_contenttypes)
