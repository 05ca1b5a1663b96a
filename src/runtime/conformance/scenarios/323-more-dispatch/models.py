from django.db import models


class Base(models.Model):
    class Meta:
        abstract = True

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        from django.db.models.signals import post_save
        post_save.connect(cls._saved, sender=cls)

    @classmethod
    def _saved(cls, sender, instance, created, **kwargs):
        print("class hears", cls.__name__, sender.__name__, created)


class One(Base):
    n = models.IntegerField(default=0)


class Two(One):
    pass


class Three(One):
    class Meta:
        proxy = True
