import json
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.forms.models import model_to_dict
from django.utils import timezone


class AuditLog(models.Model):
    model = models.CharField(max_length=50)
    object_pk = models.CharField(max_length=40)
    action = models.CharField(max_length=10, choices=[("create", "Created"), ("update", "Updated"), ("delete", "Deleted"), ("m2m", "Linked")])
    before = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    after = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    changed = models.JSONField(default=list)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.get_action_display()} {self.model}({self.object_pk}): {', '.join(self.changed) or '-'}"


class Audited(models.Model):
    audit_exclude = ("touched",)

    class Meta:
        abstract = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._snapshot = self.as_dict()

    def as_dict(self):
        deferred = self.get_deferred_fields()
        return {f.name: f.value_from_object(self) for f in self._meta.concrete_fields if f.attname not in deferred and f.name not in self.audit_exclude}

    @property
    def diff(self):
        now = self.as_dict()
        return {k: (self._snapshot.get(k), v) for k, v in now.items() if self._snapshot.get(k) != v}


class Supplier(Audited):
    name = models.CharField(max_length=30)
    rating = models.DecimalField(max_digits=3, decimal_places=1, null=True)
    since = models.DateField(default="2024-01-31")


class Part(Audited):
    class Color(models.TextChoices):
        RED = "r", "Red"
        BLUE = "b", "Blue"

    number = models.CharField(max_length=10, unique=True)
    supplier = models.ForeignKey(Supplier, models.SET_NULL, null=True, related_name="parts")
    color = models.CharField(max_length=1, choices=Color, default=Color.RED)
    spec = models.JSONField(default=dict)
    weight = models.FloatField(default=1)
    fits = models.ManyToManyField("self", symmetrical=False, related_name="fitted_by")
    touched = models.DateTimeField(auto_now=True)
    cost = models.DecimalField(max_digits=6, decimal_places=2, default=0)
