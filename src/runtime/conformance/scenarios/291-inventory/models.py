from decimal import Decimal
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Count, ExpressionWrapper, F, Q, Sum, Value
from django.db.models.functions import Coalesce, Lower, Upper
from django.utils.translation import gettext_lazy as _


class WarehouseQuerySet(models.QuerySet):
    def with_stock(self):
        return self.annotate(total=Coalesce(Sum("stock__quantity"), 0), kinds=Count("stock__product", distinct=True))

    def busy(self):
        return self.with_stock().filter(total__gt=10)


class Warehouse(models.Model):
    class Kind(models.TextChoices):
        MAIN = "main", _("Main")
        SIDE = "side", "Side building"

    name = models.CharField(max_length=20, unique=True, validators=[RegexValidator(r"^[A-Z]", "Begin with a capital.")])
    kind = models.CharField(max_length=4, choices=Kind, default=Kind.MAIN)
    objects = WarehouseQuerySet.as_manager()

    class Meta:
        ordering = [Lower("name").desc()]

    def __str__(self):
        return f"{self.name} ({self.get_kind_display()})"

    def clean(self):
        if self.kind == self.Kind.SIDE and self.name.startswith("M"):
            raise ValidationError({"name": ValidationError("No %(what)s here.", code="m", params={"what": "M"})})


class Product(models.Model):
    sku = models.SlugField(primary_key=True)
    price = models.DecimalField(max_digits=8, decimal_places=2, validators=[MinValueValidator(Decimal("0.01"))])
    warehouses = models.ManyToManyField(Warehouse, through="Stock", related_name="products")


class Stock(models.Model):
    product = models.ForeignKey(Product, models.CASCADE)
    warehouse = models.ForeignKey(Warehouse, models.PROTECT)
    quantity = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "warehouse"], name="one_row_each"),
            models.CheckConstraint(condition=Q(quantity__lte=1000), name="not_too_many", violation_error_message="Too many: %(name)s"),
        ]


class Movement(models.Model):
    stock = models.ForeignKey(Stock, models.SET_NULL, null=True, related_name="+")
    delta = models.SmallIntegerField()
    at = models.DateTimeField(auto_now_add=True)
