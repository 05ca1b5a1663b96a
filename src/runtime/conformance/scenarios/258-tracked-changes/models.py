from django.db import models

class Tracked(models.Model):
    class Meta:
        abstract = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._original = {f.attname: self.__dict__.get(f.attname, "deferred") for f in self._meta.concrete_fields}

    @classmethod
    def from_db(cls, db, field_names, values):
        instance = super().from_db(db, field_names, values)
        instance._loaded = dict(zip(field_names, (v for v in values if v is not models.DEFERRED)))
        return instance

    def changed(self):
        return sorted(k for k, v in self._original.items() if self.__dict__.get(k, "deferred") != v)

class Product(Tracked):
    name = models.CharField(max_length=30)
    price = models.DecimalField(max_digits=8, decimal_places=2, default="0.00")
    note = models.TextField(blank=True, default="")

    def __str__(self):
        return f"{self.name} at {self.price}"
