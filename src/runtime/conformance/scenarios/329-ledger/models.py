from decimal import Decimal
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q, Sum, Count, Case, When, Value
from django.db.models.functions import Coalesce


class AccountQuerySet(models.QuerySet):
    def with_balance(self):
        return self.annotate(
            credit=Coalesce(Sum("entries__amount", filter=Q(entries__kind="C")), Decimal("0")),
            debit=Coalesce(Sum("entries__amount", filter=Q(entries__kind="D")), Decimal("0")),
        ).annotate(balance=F("credit") - F("debit"))

    def overdrawn(self):
        return self.with_balance().filter(balance__lt=0)


class Account(models.Model):
    number = models.CharField(max_length=8, unique=True, validators=[RegexValidator(r"^[A-Z]{2}\d+$", "Two letters, then digits.")])
    owner = models.CharField(max_length=20, blank=True)
    objects = AccountQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        verbose_name_plural = "accounts of the bank"

    def __str__(self):
        return self.number


class Entry(models.Model):
    class Kind(models.TextChoices):
        CREDIT = "C", "Credit"
        DEBIT = "D", "Debit"

    account = models.ForeignKey(Account, models.PROTECT, related_name="entries")
    kind = models.CharField(max_length=1, choices=Kind)
    amount = models.DecimalField(max_digits=8, decimal_places=2, validators=[MinValueValidator(Decimal("0.01"))])
    note = models.TextField(null=True, blank=True)
    locked = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="positive", violation_error_message="Amounts are positive."),
            models.UniqueConstraint(fields=["account", "note"], condition=Q(note__isnull=False), name="one_note"),
        ]

    def clean(self):
        if self.kind == self.Kind.DEBIT and self.amount and self.amount > 500:
            raise ValidationError({"amount": ValidationError("Too much: %(n)s", params={"n": self.amount}, code="much")})

    def __str__(self):
        return f"{self.get_kind_display()} {self.amount}"
