from django.db import models


class Tracked(models.Model):
    created = models.IntegerField(default=0)

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, db, field_names, values):
        instance = super().from_db(db, field_names, values)
        instance._state.adding = False
        instance._loaded = dict(zip(field_names, values))
        print("  from_db", cls.__name__, list(field_names), values)
        return instance

    def refresh_from_db(self, using=None, fields=None, **kwargs):
        print("  refresh", type(self).__name__, fields, sorted(kwargs), using)
        super().refresh_from_db(using=using, fields=fields, **kwargs)

    def changed(self):
        return {k: (v, getattr(self, k)) for k, v in self._loaded.items() if getattr(self, k) != v}

    def save(self, *args, **kwargs):
        print("  save", type(self).__name__, args, sorted((k, str(v)) for k, v in kwargs.items()))
        super().save(*args, **kwargs)


class Owner(Tracked):
    name = models.CharField(max_length=20)

    def __str__(self):
        return self.name


class Thing(Tracked):
    owner = models.ForeignKey(Owner, on_delete=models.SET_NULL, null=True, related_name="things")
    name = models.CharField(max_length=20)
    note = models.TextField(default="-")
    count = models.IntegerField(default=1)

    def __str__(self):
        return f"{self.name}/{self.count}"

    def delete(self, *args, **kwargs):
        print("  delete", self)
        if self.name == "keep":
            return 0, {}
        return super().delete(*args, **kwargs)
