# Shown in: Models
from attack import MARKUP, does

from django.db import models


def declare():
    meta = type("Meta", (), {"app_label": "kitchen"})
    fields = {"__module__": "__main__", "Meta": meta, "name": models.TextField()}
    return type(MARKUP, (models.Model,), fields)


does("a model", lambda: declare().objects.create(name=MARKUP))
