import copy
from django.db import models
from django.forms.models import model_to_dict


class Tracked(models.Model):
    class Meta:
        abstract = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._before = self._now()

    def _now(self):
        return {f.attname: self.__dict__.get(f.attname) for f in self._meta.concrete_fields}

    @property
    def diff(self):
        now = self._now()
        return {k: (v, now[k]) for k, v in self._before.items() if v != now[k]}

    def refresh_from_db(self, *args, **kwargs):
        super().refresh_from_db(*args, **kwargs)
        self._before = self._now()


class Person(Tracked):
    name = models.CharField(max_length=30)
    boss = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="staff")
    tags = models.JSONField(default=list)
    joined = models.DateField(null=True)

    def __str__(self):
        return self.name


class Change(models.Model):
    class Action(models.IntegerChoices):
        ADD = 1
        EDIT = 2
        REMOVE = 3, "taken away"
        __empty__ = "nothing"

    model = models.CharField(max_length=40)
    object_id = models.PositiveIntegerField()
    action = models.SmallIntegerField(choices=Action.choices)
    fields = models.JSONField(default=dict)

    class Meta:
        get_latest_by = "pk"
        indexes = [models.Index(fields=["model", "object_id"])]

    def __str__(self):
        return f"{self.get_action_display()} {self.model}#{self.object_id}: {self.fields}"
