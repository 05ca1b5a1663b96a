from django.db import models
class Tracked(models.Model):
    class Meta:
        abstract = True
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._old = self._values()
    def _values(self):
        return {f.attname: self.__dict__.get(f.attname, "deferred") for f in self._meta.concrete_fields}
    @classmethod
    def from_db(cls, db, field_names, values):
        new = super().from_db(db, field_names, values)
        new._loaded = tuple(field_names)
        return new
    def changes(self):
        return {k: (v, self.__dict__.get(k)) for k, v in self._old.items() if v != self.__dict__.get(k)}
    def save(self, *args, force=False, **kwargs):
        changed = self.changes()
        if not self._state.adding and not force and changed and "update_fields" not in kwargs:
            kwargs["update_fields"] = [k for k in changed if k != "id"]
        super().save(*args, **kwargs)
        self._old = self._values()
class Car(Tracked):
    name = models.CharField(max_length=20)
    km = models.IntegerField(default=0)
    owner = models.ForeignKey("Driver", models.SET_NULL, null=True, blank=True)
    def refresh_from_db(self, using=None, fields=None, **kwargs):
        print("refresh", sorted(fields) if fields else fields)
        super().refresh_from_db(using, fields, **kwargs)
class Driver(Tracked):
    name = models.CharField(max_length=20)
class Truck(Car):
    load = models.FloatField(default=1)
