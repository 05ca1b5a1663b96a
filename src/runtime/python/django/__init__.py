"""What Django signals need of Django, imitated for a playground."""

VERSION = (6, 1, 1, "final", 0)
"""The Django whose behaviour is imitated."""

__version__ = "6.1.1"


def get_version() -> str:
    """The version as text."""
    return __version__


def setup(set_prefix: bool = True) -> None:
    """Load the apps named by the settings (Django: `django.setup`)."""
    from django.apps import apps
    from django.conf import settings

    apps.populate(settings.INSTALLED_APPS)
