from django.db import models

try:

    class Stray(models.Model):
        n = models.IntegerField()
except RuntimeError as e:
    print(e)


class Labelled(models.Model):
    class Meta:
        app_label = "app"


print(Labelled, Labelled._meta.label)


class Ghost(models.Model):
    class Meta:
        app_label = "ghost"


print(Ghost._meta.label)
try:
    Ghost.objects.create()
except Exception as e:
    print(type(e).__name__, e)
from django.db import connection

with connection.schema_editor() as editor:
    editor.create_model(Ghost)
g = Ghost.objects.create()
print(g.pk, Ghost.objects.count())
try:
    Labelled.objects.count()
except Exception as e:
    print(type(e).__name__, e)


class Ab(models.Model):
    class Meta:
        abstract = True


print(Ab, Ab._meta)
try:
    Ab()
except TypeError as e:
    print(e)
try:
    Ab.objects
except AttributeError as e:
    print(e)
from django.apps import apps

del apps.all_models["app"]["labelled"], apps.all_models["ghost"]
apps.clear_cache()
