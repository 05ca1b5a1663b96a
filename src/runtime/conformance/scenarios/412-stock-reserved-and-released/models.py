from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q


class Warehouse(models.Model):
    code = models.SlugField(unique=True)

    class Meta:
        ordering = ["code"]

    def __str__(self):
        return self.code


class StockQuerySet(models.QuerySet):
    def low(self):
        return self.filter(quantity__lte=F("threshold"))

    def at(self, code):
        return self.filter(warehouse__code=code)


class Stock(models.Model):
    warehouse = models.ForeignKey(Warehouse, models.CASCADE, related_name="stocks")
    sku = models.CharField(max_length=20)
    quantity = models.PositiveIntegerField(default=0, validators=[MinValueValidator(0)])
    reserved = models.PositiveIntegerField(default=0)
    threshold = models.PositiveSmallIntegerField(default=3)

    objects = StockQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["warehouse", "sku"], name="one_per_warehouse"),
            models.CheckConstraint(condition=Q(reserved__lte=F("quantity")), name="reserved_fits"),
        ]
        get_latest_by = "quantity"

    @property
    def free(self):
        return self.quantity - self.reserved


class Reservation(models.Model):
    class Status(models.TextChoices):
        OPEN = "open", "Open"
        DONE = "done", "Done"
        GONE = "gone", "Cancelled"

    stock = models.ForeignKey(Stock, on_delete=models.PROTECT, related_name="reservations")
    amount = models.PositiveIntegerField()
    status = models.CharField(max_length=4, choices=Status, default=Status.OPEN)
