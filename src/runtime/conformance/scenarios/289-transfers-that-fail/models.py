from decimal import Decimal
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
class Wallet(models.Model):
    owner = models.CharField(max_length=10, primary_key=True)
    balance = models.DecimalField(max_digits=10, decimal_places=2, default=Decimal("0"))
    frozen = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=0)
class Transfer(models.Model):
    class State(models.IntegerChoices):
        NEW = 0
        DONE = 1, "Done!"
        FAILED = -1
    source = models.ForeignKey(Wallet, models.PROTECT, related_name="out")
    target = models.ForeignKey(Wallet, models.PROTECT, related_name="incoming")
    amount = models.DecimalField(max_digits=10, decimal_places=2, validators=[MinValueValidator(Decimal("0.01"))])
    state = models.SmallIntegerField(choices=State, default=State.NEW)
    note = models.CharField(max_length=20, null=True)
    took = models.DurationField(null=True, blank=True)
    class Meta:
        get_latest_by = ["state", "-amount"]
