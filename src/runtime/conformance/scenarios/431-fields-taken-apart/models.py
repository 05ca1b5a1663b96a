import datetime
import uuid
from django.core.validators import MinLengthValidator
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from .fields import HexField, UpperSlug


def kinds():
    return [("a", "A")]


class Everything(models.Model):
    plain = models.CharField(max_length=10)
    named = models.CharField(_("name"), "named", max_length=5, unique=True, help_text="h", db_column="col", validators=[MinLengthValidator(2)], error_messages={"unique": "u"})
    called = models.CharField(choices=kinds, default="a", max_length=1)
    grouped = models.IntegerField(choices={"G": {1: "one"}, 2: "two"}, null=True)
    text = models.TextField(blank=True, db_comment="c")
    slug = models.SlugField()
    slug2 = models.SlugField(max_length=60, db_index=False, allow_unicode=True)
    mail = models.EmailField()
    url = models.URLField()
    url2 = models.URLField(max_length=100)
    uid = models.UUIDField(default=uuid.uuid4)
    ip = models.GenericIPAddressField(protocol="ipv4")
    ip2 = models.GenericIPAddressField(unpack_ipv4=True)
    blob = models.BinaryField()
    blob2 = models.BinaryField(editable=True, max_length=3)
    file = models.FileField()
    file2 = models.FileField(upload_to="x", max_length=50)
    image = models.ImageField(width_field="grouped", upload_to="i") if False else models.FileField(upload_to="i", blank=True)
    path = models.FilePathField(path="/tmp", recursive=True)
    day = models.DateField(unique_for_year="day2", null=True)
    day2 = models.DateField(auto_now_add=True)
    at = models.DateTimeField(auto_now=True)
    at2 = models.DateTimeField(db_default=Now(), editable=False)
    time = models.TimeField(default=datetime.time(1))
    span = models.DurationField(default=datetime.timedelta(0))
    price = models.DecimalField(max_digits=5, decimal_places=0)
    ratio = models.FloatField(db_index=True)
    flag = models.BooleanField(default=False)
    small = models.PositiveSmallIntegerField(default=0, serialize=False)
    big = models.BigIntegerField(db_tablespace="t")
    data = models.JSONField(default=dict)
    hexed = HexField(default="#FFF")
    hexed2 = HexField(alpha=True, blank=True)
    upper = UpperSlug(primary_key=False)
