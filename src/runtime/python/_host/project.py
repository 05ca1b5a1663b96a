"""The person's files as a Django project: settings, apps, names of the shell."""

import os
from typing import Any

import _importing
from django.apps import apps
from django.conf import settings

from . import database

DEFAULT_APPS = ("django.contrib.contenttypes", "django.contrib.auth")


def setup() -> None:
    """`django.setup()`. Without `settings.py` the apps are installed in the order of
    their files."""
    import django

    if "settings.py" in _importing.project.files:
        os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
        settings.assume(**defaults())
    else:
        os.environ.pop("DJANGO_SETTINGS_MODULE", None)
        settings.configure(**defaults())
    django.setup()


making_tables = False


def make_tables() -> None:
    """What `migrate` would do. Raises `ValueError` if a foreign key leads nowhere."""
    global making_tables
    database.schema_is_made = True
    if database.without_tables:
        return
    making_tables = True
    for model in apps.get_models():
        meta = model._meta
        for field in (*meta.local_fields, *meta.local_many_to_many):
            target = getattr(field.remote_field, "model", None)
            if isinstance(target, str) and meta.managed:
                raise ValueError(f"Related model {target!r} cannot be resolved")
    making_tables = False


def defaults() -> dict[str, Any]:
    """What a project has that says nothing else; the zone is that of `startproject`."""
    return {
        "DEBUG": True,
        "TIME_ZONE": "UTC",
        "INSTALLED_APPS": [*DEFAULT_APPS, *app_names()],
    }


def app_names() -> list[str]:
    """Folders with `models.py` or `apps.py`, in the order in which their files
    stand."""
    folders = (
        path.rpartition("/")[0]
        for path in _importing.project.files
        if path.endswith(("/models.py", "/models/__init__.py", "/apps.py"))
    )
    return list(
        dict.fromkeys(f.removesuffix("/models").replace("/", ".") for f in folders)
    )


def shell_names() -> dict[str, Any]:
    """What `manage.py shell` imports by itself (Django:
    `shell.Command.get_auto_imports`)."""
    from django.db import connection, models
    from django.utils import timezone

    names: dict[str, Any] = {
        model.__name__: model for model in reversed(apps.get_models())
    }
    return names | {
        "settings": settings,
        "connection": connection,
        "models": models,
        "timezone": timezone,
    }
