import datetime
from decimal import Decimal
from django.core import validators
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify


class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount, self.currency = Decimal(amount), currency

    def __repr__(self):
        return f"Money({self.amount} {self.currency})"

    def __eq__(self, other):
        return isinstance(other, Money) and (self.amount, self.currency) == (other.amount, other.currency)

    def __hash__(self):
        return hash((self.amount, self.currency))

    def __str__(self):
        return f"{self.amount:.2f} {self.currency}"


class MoneyField(models.Field):
    description = "An amount with its currency"

    def __init__(self, *args, default_currency="EUR", **kwargs):
        self.default_currency = default_currency
        kwargs.setdefault("max_length", 32)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        if self.default_currency != "EUR":
            kwargs["default_currency"] = self.default_currency
        return name, path, args, kwargs

    def get_internal_type(self):
        return "CharField"

    def from_db_value(self, value, expression, connection):
        return self.to_python(value)

    def to_python(self, value):
        if value is None or isinstance(value, Money):
            return value
        try:
            amount, _, currency = str(value).partition(" ")
            return Money(amount, currency or self.default_currency)
        except ArithmeticError:
            raise ValidationError("%(value)s is no money", code="invalid", params={"value": value})

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return None if value is None else str(self.to_python(value))

    def value_to_string(self, obj):
        return self.get_prep_value(self.value_from_object(obj))


class AutoSlugField(models.SlugField):
    def __init__(self, *args, populate_from=None, **kwargs):
        self.populate_from = populate_from
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)

    def pre_save(self, instance, add):
        value = getattr(instance, self.attname)
        if add and not value:
            value = slugify(getattr(instance, self.populate_from))[: self.max_length]
            setattr(instance, self.attname, value)
        return value

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        setattr(cls, f"regenerate_{name}", lambda obj: setattr(obj, name, "") or self.pre_save(obj, True))


class UpperCharField(models.CharField):
    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return value and value.upper()

    def clean(self, value, model_instance):
        return super().clean(value, model_instance).upper()


class CounterField(models.PositiveIntegerField):
    """Counts how often it was saved."""

    def pre_save(self, instance, add):
        value = 1 if add else (getattr(instance, self.attname) or 0) + 1
        setattr(instance, self.attname, value)
        return value


class Product(models.Model):
    name = models.CharField(max_length=40)
    slug = AutoSlugField(populate_from="name", unique=True)
    sku = UpperCharField(max_length=10, default="x1")
    price = MoneyField(null=True, blank=True)
    rrp = MoneyField(default_currency="USD", default=lambda: Money("1", "USD"))
    version = CounterField(default=0, editable=False)

    def __str__(self):
        return self.name
