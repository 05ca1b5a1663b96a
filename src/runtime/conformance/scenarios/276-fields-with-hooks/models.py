from django.core import checks, exceptions
from django.db import models
class UpperField(models.CharField):
    def pre_save(self, model_instance, add):
        value = getattr(model_instance, self.attname).upper()
        setattr(model_instance, self.attname, value)
        return value
    def deconstruct(self):
        return super().deconstruct()
class CsvField(models.TextField):
    def from_db_value(self, value, expression, connection):
        return value.split(",") if value else []
    def to_python(self, value):
        return value if isinstance(value, list) else (value or "").split(",")
    def get_prep_value(self, value):
        return ",".join(value) if value else ""
    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        models.signals.post_init.connect(self.seen, sender=cls)
    def seen(self, instance, **kwargs):
        print("field sees", type(instance).__name__, getattr(instance, self.name))
class AutoSlug(models.SlugField):
    def __init__(self, *args, populate_from=None, **kwargs):
        self.populate_from = populate_from
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)
    def pre_save(self, instance, add):
        if add:
            setattr(instance, self.attname, getattr(instance, self.populate_from).lower().replace(" ", "-"))
        return super().pre_save(instance, add)
class Note(models.Model):
    title = UpperField(max_length=20)
    tags = CsvField(default=list)
    slug = AutoSlug(populate_from="title")
    def __str__(self):
        return f"{self.title} {self.tags} {self.slug}"
