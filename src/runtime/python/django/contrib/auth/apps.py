"""The app of users."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from .management import create_permissions, rename_permissions_after_model_rename
from .signals import user_logged_in


class AuthConfig(AppConfig):
    """Connects what Django itself does when users log in and tables are made."""

    default_auto_field = "django.db.models.AutoField"
    name = "django.contrib.auth"
    verbose_name = "Authentication and Authorization"

    def ready(self) -> None:
        """Connect Django's own receivers."""
        post_migrate.connect(
            rename_permissions_after_model_rename,
            dispatch_uid="django.contrib.auth.management.rename_permissions",
        )
        post_migrate.connect(
            create_permissions,
            dispatch_uid="django.contrib.auth.management.create_permissions",
        )
        last_login = getattr(
            self.get_model("User", require_ready=False), "last_login", None
        )
        if last_login is not None:
            from .models import update_last_login

            user_logged_in.connect(update_last_login, dispatch_uid="update_last_login")
