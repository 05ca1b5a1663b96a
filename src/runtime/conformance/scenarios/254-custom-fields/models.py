from django.db import models


class CSVField(models.TextField):
    def from_db_value(self, value, expression, connection):
        return value.split(",") if value else []

    def to_python(self, value):
        return value if isinstance(value, list) else (value.split(",") if value else [])

    def get_prep_value(self, value):
        return ",".join(value) if isinstance(value, (list, tuple)) else value


class CodeField(models.CharField):
    def __init__(self, *a, prefix="C", **k):
        self.prefix = prefix
        k.setdefault("max_length", 9)
        super().__init__(*a, **k)

    def pre_save(self, instance, add):
        v = getattr(instance, self.attname)
        if add and not v:
            v = f"{self.prefix}1"
            setattr(instance, self.attname, v)
        return v

    def deconstruct(self):
        n, p, a, k = super().deconstruct()
        k["prefix"] = self.prefix
        return n, p, a, k


class UpperDescriptor:
    def __init__(self, f):
        self.f = f

    def __get__(self, o, cls=None):
        return self if o is None else o.__dict__.get(self.f.attname)

    def __set__(self, o, v):
        o.__dict__[self.f.attname] = v.upper() if isinstance(v, str) else v


class UpperField(models.CharField):
    def contribute_to_class(self, cls, name, **kw):
        super().contribute_to_class(cls, name, **kw)
        setattr(cls, self.attname, UpperDescriptor(self))


class Thing(models.Model):
    tags = CSVField(default=list)
    code = CodeField(blank=True)
    upper = UpperField(max_length=9, default="dflt")
