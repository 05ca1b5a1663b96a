from django.core.exceptions import ValidationError
from django.db import models


class Money:
    def __init__(self, cents, currency="EUR"):
        self.cents, self.currency = cents, currency

    def __eq__(self, other):
        return isinstance(other, Money) and (self.cents, self.currency) == (other.cents, other.currency)

    def __hash__(self):
        return hash((self.cents, self.currency))

    def __repr__(self):
        return f"{self.cents / 100:.2f} {self.currency}"


class MoneyField(models.Field):
    description = "An amount"

    def __init__(self, *args, currency="EUR", **kwargs):
        self.currency = currency
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        if self.currency != "EUR":
            kwargs["currency"] = self.currency
        return name, path, args, kwargs

    def get_internal_type(self):
        return "IntegerField"

    def from_db_value(self, value, expression, connection):
        return None if value is None else Money(value, self.currency)

    def to_python(self, value):
        if value is None or isinstance(value, Money):
            return value
        try:
            return Money(int(value), self.currency)
        except (TypeError, ValueError):
            raise ValidationError("'%(value)s' is no money.", params={"value": value})

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return value.cents if isinstance(value, Money) else value

    def value_to_string(self, obj):
        return str(self.value_from_object(obj).cents)

    def pre_save(self, instance, add):
        value = getattr(instance, self.attname)
        if value is not None and not isinstance(value, Money) and not hasattr(value, "resolve_expression"):
            value = self.to_python(value)
            setattr(instance, self.attname, value)
        return value


class UpperField(models.CharField):
    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        setattr(cls, f"{name}_lower", property(lambda self: getattr(self, name).lower()))

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return value.upper() if value is not None else None


class Invoice(models.Model):
    amount = MoneyField(default=Money(100), validators=[lambda m: (_ for _ in ()).throw(ValidationError("too dear")) if m.cents > 99999 else None])
    fee = MoneyField(null=True, currency="USD", db_column="the_fee")
    code = UpperField(max_length=10, db_index=True)

    class Meta:
        permissions = [("pay", "Can pay")]
        db_table = "the_invoices"
