from django.db import models
from django.db.models import F


class DirtyMixin:
    compare_m2m = False

    @classmethod
    def from_db(cls, db, field_names, values):
        instance = super().from_db(db, field_names, values)
        instance._loaded_values = dict(zip(field_names, (v for v in values if v is not models.DEFERRED)))
        return instance

    def get_dirty(self):
        if not hasattr(self, "_loaded_values"):
            return {f.attname for f in self._meta.concrete_fields}
        return {k for k, v in self._loaded_values.items() if k in self.__dict__ and getattr(self, k) != v}

    def save_dirty(self):
        dirty = self.get_dirty()
        if not self._state.adding and dirty:
            self.save(update_fields=dirty)
        return sorted(dirty)

    def refresh_from_db(self, using=None, fields=None, from_queryset=None):
        print("   refresh", fields)
        super().refresh_from_db(using=using, fields=fields, from_queryset=from_queryset)
        if hasattr(self, "_loaded_values"):
            for f in self._meta.concrete_fields:
                if f.attname in self.__dict__ and (fields is None or f.name in fields or f.attname in fields):
                    self._loaded_values[f.attname] = self.__dict__[f.attname]


class Owner(models.Model):
    name = models.CharField(max_length=10)


class Doc(DirtyMixin, models.Model):
    title = models.CharField(max_length=20)
    body = models.TextField(default="")
    owner = models.ForeignKey(Owner, models.CASCADE, null=True)
    hits = models.IntegerField(default=0)
    changed = models.DateTimeField(auto_now=True)
    kind = models.CharField(max_length=5, default="k", editable=False)

    def __str__(self):
        return f"{self.title}/{self.hits}"
