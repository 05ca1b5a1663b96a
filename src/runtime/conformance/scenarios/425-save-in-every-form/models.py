import uuid
from django.db import models
from django.db.models.functions import Now


class Log(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.UUID(int=5))
    text = models.CharField(max_length=10, db_default="db")
    at = models.DateTimeField(db_default=Now())


class Base(models.Model):
    code = models.CharField(primary_key=True, max_length=5)
    n = models.IntegerField(default=0)
    touched = models.DateTimeField(auto_now=True)


class Sub(Base):
    extra = models.IntegerField(default=1)

    class Meta:
        ordering = ["-extra"]
