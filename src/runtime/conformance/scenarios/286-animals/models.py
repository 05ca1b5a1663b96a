from django.db import models
from django.db.models.signals import class_prepared, post_save, pre_save
registry = []
def prepared(sender, **kwargs):
    if sender._meta.app_label == "shop":
        registry.append((sender.__name__, sender._meta.abstract, sender._meta.proxy, [f.name for f in sender._meta.local_fields], sorted(kwargs)))
class_prepared.connect(prepared)
class Signalled:
    handlers = ()
    def __init_subclass__(cls, handlers=(), **kwargs):
        super().__init_subclass__(**kwargs)
        cls.handlers = (*cls.handlers, *handlers)
    @classmethod
    def attach(cls):
        for name in cls.handlers:
            post_save.connect(getattr(cls, name), sender=cls, dispatch_uid=(cls.__name__, name))
class Stamped(models.Model):
    stamp = models.CharField(max_length=10, editable=False, default="")
    class Meta:
        abstract = True
        app_label = "shop"
    def save(self, **kwargs):
        self.stamp = type(self).__name__
        super().save(**kwargs)
class Animal(Signalled, Stamped, handlers=["sing"]):
    name = models.CharField(max_length=10)
    @classmethod
    def sing(cls, sender, instance, created, **kwargs):
        print("sing", cls.__name__, sender.__name__, instance, created)
    def __str__(self):
        return f"{type(self).__name__} {self.name}"
class Dog(Animal, handlers=["bark"]):
    loud = models.BooleanField(default=True)
    @staticmethod
    def bark(sender, instance, **kwargs):
        print("bark", sender.__name__, instance.loud)
class Puppy(Dog):
    class Meta:
        proxy = True
        ordering = ["-name"]
class Cat(Stamped):
    name = models.CharField(max_length=10, primary_key=True)
    class Meta(Stamped.Meta):
        db_table = "cats"
        verbose_name = "felis"
        verbose_name_plural = "feles"
for c in (Animal, Dog, Puppy):
    c.attach()
