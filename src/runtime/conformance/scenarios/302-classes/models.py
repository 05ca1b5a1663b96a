from django.db import models
from django.dispatch import Signal

saved_twice = Signal()


class Tracked(models.Model):
    tracked = ()

    class Meta:
        abstract = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._initial = {f: self.__dict__.get(f) for f in self.tracked}

    @classmethod
    def from_db(cls, db, field_names, values):
        instance = super().from_db(db, field_names, values)
        instance._loaded = dict(zip(field_names, values))
        return instance

    @property
    def changes(self):
        return {f: (v, getattr(self, f)) for f, v in self._initial.items() if v != getattr(self, f)}

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        if self.changes:
            saved_twice.send_robust(type(self), instance=self, changes=self.changes)
        self._initial = {f: self.__dict__.get(f) for f in self.tracked}


class Device(Tracked):
    tracked = ("state", "owner_id")
    state = models.CharField(max_length=5, default="off")
    owner = models.ForeignKey("Owner", models.CASCADE, null=True)

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        print("subclass", cls.__name__)


class Phone(Device):
    number = models.CharField(max_length=10)


class Owner(models.Model):
    name = models.CharField(max_length=10)
    devices = property(lambda self: self.device_set.all())
