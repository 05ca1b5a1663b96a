import functools
from dataclasses import asdict, dataclass, field, fields, replace
from decimal import Decimal
from typing import ClassVar, Optional
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


@dataclass(frozen=True, slots=True)
class Event:
    account: int
    kind: ClassVar[str] = ""
    registry: ClassVar[dict] = {}

    def apply(self, state):
        return state


def event(cls):
    cls = dataclass(frozen=True, slots=True)(cls)
    Event.registry[cls.__name__] = cls
    return cls


@event
class Opened(Event):
    owner: str = "?"

    def apply(self, state):
        return {**state, "owner": self.owner, "balance": Decimal(0)}


@event
class Deposited(Event):
    amount: Decimal = Decimal(0)

    def __post_init__(self):
        if self.amount <= 0:
            raise ValueError(f"{self.amount} is not positive")

    def apply(self, state):
        return state | {"balance": state["balance"] + self.amount}


@event
class Withdrawn(Event):
    amount: Decimal = Decimal(0)

    def apply(self, state):
        new = state["balance"] - self.amount
        if new < 0:
            raise OverflowError(f"{state['balance']} < {self.amount}")
        return {**state, "balance": new}


class StoredQuerySet(models.QuerySet):
    def replay(self, account):
        return functools.reduce(lambda s, e: e.load().apply(s), self.filter(account=account).order_by("position"), {})


class Stored(models.Model):
    account = models.IntegerField()
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=20)
    data = models.JSONField(encoder=DjangoJSONEncoder)
    objects = StoredQuerySet.as_manager()

    class Meta:
        unique_together = ("account", "position")

    def load(self):
        cls = Event.registry[self.name]
        types = {f.name: f.type for f in fields(cls)}
        return cls(**{k: Decimal(v) if types[k] in (Decimal, "Decimal") else v for k, v in self.data.items()})

    def __str__(self):
        return f"{self.position}:{self.name}"


class Balance(models.Model):
    account = models.IntegerField(primary_key=True)
    owner = models.CharField(max_length=10)
    amount = models.DecimalField(max_digits=10, decimal_places=2)
