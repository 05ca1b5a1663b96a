from enum import Enum, IntEnum, StrEnum, unique
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models


@unique
class Plan(StrEnum):
    FREE = "free"
    PRO = "pro"

    @property
    def quota(self):
        return {Plan.FREE: 2, Plan.PRO: 4}[self]

    @classmethod
    def choices(cls):
        return [(p.value, p.name.title()) for p in cls]


class Weekday(models.IntegerChoices):
    MON = 1, "Monday"
    TUE = 2
    __empty__ = "none"


class Priority(IntEnum):
    LOW = 1
    HIGH = 2


class Suit(str, models.Choices):
    HEARTS = "h", "♥"
    SPADES = "s", "♠"


class Tenant(models.Model):
    name = models.CharField(max_length=20, unique=True)
    plan = models.CharField(max_length=5, choices=Plan.choices, default=Plan.FREE)
    used = models.PositiveIntegerField(default=0)

    @property
    def left(self):
        return Plan(self.plan).quota - self.used


class TenantManager(models.Manager):
    def for_tenant(self, tenant):
        return self.get_queryset().filter(tenant=tenant)


class TenantOwned(models.Model):
    tenant = models.ForeignKey(Tenant, models.CASCADE, related_name="%(class)ss", related_query_name="%(app_label)s_%(class)s")
    objects = TenantManager()

    class Meta:
        abstract = True


class Project(TenantOwned):
    title = models.CharField(max_length=20)
    day = models.IntegerField(choices=Weekday.choices, default=Weekday.MON)
    priority = models.IntegerField(default=Priority.LOW, choices={1: "low", 2: "high"})
    suit = models.CharField(max_length=1, choices=Suit, default=Suit.HEARTS)
    letter = models.CharField(max_length=1, choices=lambda: [(c, c.upper()) for c in "ab"], default="a")

    def __str__(self):
        return self.title


class Document(TenantOwned):
    project = models.ForeignKey(Project, models.CASCADE, null=True)
