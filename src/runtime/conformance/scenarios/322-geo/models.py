import json
from django.core import checks
from django.db import models


class PointField(models.CharField):
    def __init__(self, *args, **kwargs):
        kwargs["max_length"] = 40
        super().__init__(*args, **kwargs)

    def from_db_value(self, value, expression, connection):
        return None if value is None else tuple(map(float, value.split(",")))

    def to_python(self, value):
        return tuple(map(float, value.split(","))) if isinstance(value, str) else value

    def get_prep_value(self, value):
        return None if value is None else ",".join(map(str, value))

    def get_db_prep_save(self, value, connection):
        print("prep save", value, connection.vendor)
        return super().get_db_prep_save(value, connection)


class ListDescriptor:
    def __init__(self, field):
        self.field = field

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.setdefault(self.field.name, [])

    def __set__(self, instance, value):
        instance.__dict__[self.field.name] = list(value or [])


class ListField(models.TextField):
    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        setattr(cls, name, ListDescriptor(self))

    def from_db_value(self, value, *args):
        return json.loads(value) if value else []

    def get_prep_value(self, value):
        return json.dumps(value)

class Place(models.Model):
    at = PointField(null=True)
    tags = ListField(default=list)
    near = models.ManyToManyField("self", through="Distance", symmetrical=False, related_name="near_to")

    class Meta:
        app_label = "shop"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.loaded = not self._state.adding

    def __setattr__(self, name, value):
        if name == "at" and "at" in self.__dict__:
            print("moved from", self.__dict__["at"], "to", value)
        super().__setattr__(name, value)

    def __eq__(self, other):
        return isinstance(other, Place) and self.at == other.at

    __hash__ = models.Model.__hash__


class Distance(models.Model):
    a = models.ForeignKey(Place, models.CASCADE, related_name="from_here")
    b = models.ForeignKey(Place, models.CASCADE, related_name="to_here")
    km = models.FloatField()
