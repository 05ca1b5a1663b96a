from django.db import models
from django.db.models.signals import class_prepared, post_save

prepared = []

def note(sender, **kwargs):
    prepared.append(sender.__name__)

class_prepared.connect(note)

class Audited(models.Model):
    class Meta:
        abstract = True
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        post_save.connect(cls.audit, sender=cls, weak=False, dispatch_uid=f"audit {cls.__name__}")
    @classmethod
    def audit(cls, sender, instance, created, **kwargs):
        print("audit", cls.__name__, sender.__name__, created)

class Meal(Audited):
    name = models.CharField(max_length=10)

class Soup(Meal):
    hot = models.BooleanField(default=True)

class ColdSoup(Soup):
    class Meta:
        proxy = True

class Guest(models.Model):
    meal = models.ForeignKey("Meal", models.SET_NULL, null=True)
