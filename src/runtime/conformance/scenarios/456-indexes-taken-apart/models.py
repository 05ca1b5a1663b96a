from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.db.models.signals import class_prepared


def prepared(sender, **kwargs):
    print(sender.__name__, sender._meta.indexes, [i.name for i in sender._meta.indexes])


class_prepared.connect(prepared)


class Base(models.Model):
    made = models.DateField(null=True)

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["made"]), models.Index(fields=["-made", "id"], name="%(app_label)s_%(class)s_made")]


class Note(Base):
    text = models.CharField(max_length=20, db_column="the_text")
    owner = models.ForeignKey("self", models.CASCADE, null=True)

    class Meta(Base.Meta):
        indexes = [*Base.Meta.indexes, models.Index(fields=["text", "-owner"]), models.Index(Lower("text").desc(), "made", name="low"), models.Index(fields=["made"], name="c", condition=Q(text="") | Q(made=None), include=["text"])]


class Memo(Base):
    class Meta(Base.Meta):
        db_table = "_9memo"
