from decimal import Decimal
from django.core.validators import MinValueValidator
from django.db import models, transaction
from django.db.models import F, Max, Sum
from django.utils.text import slugify


class Sequence(models.Model):
    name = models.CharField(max_length=20, primary_key=True)
    last = models.PositiveIntegerField(default=0)

    @classmethod
    def next(cls, name):
        with transaction.atomic():
            row, made = cls.objects.select_for_update().get_or_create(name=name)
            cls.objects.filter(pk=row.pk).update(last=F("last") + 1)
            row.refresh_from_db()
        return row.last


class OrderQuerySet(models.QuerySet):
    def open(self):
        return self.filter(status=Order.Status.OPEN)

    def with_totals(self):
        return self.annotate(total=Sum(F("lines__quantity") * F("lines__price"), output_field=models.DecimalField(max_digits=12, decimal_places=2)))


class OrderManager(models.Manager.from_queryset(OrderQuerySet)):
    use_in_migrations = True

    def get_queryset(self):
        return super().get_queryset().exclude(status=Order.Status.VOID)

    def place(self, customer, **lines):
        with transaction.atomic():
            order = self.create(customer=customer)
            for name, (quantity, price) in lines.items():
                order.lines.create(product=name, quantity=quantity, price=price)
        return order


class Order(models.Model):
    class Status(models.IntegerChoices):
        OPEN = 1
        PAID = 2, "Paid in full"
        VOID = 9

    number = models.CharField(max_length=12, unique=True, editable=False)
    slug = models.SlugField(unique=True, blank=True)
    customer = models.CharField(max_length=30)
    status = models.IntegerField(choices=Status, default=Status.OPEN)
    objects = OrderManager()
    everything = models.Manager()

    class Meta:
        ordering = ["-number"]
        default_manager_name = "everything"
        base_manager_name = "everything"

    def __str__(self):
        return f"{self.number} ({self.get_status_display()})"

    def save(self, **kwargs):
        if not self.number:
            self.number = f"A-{Sequence.next('order'):04d}"
        if not self.slug:
            base = slugify(self.customer)
            for n in range(1, 10):
                self.slug = base if n == 1 else f"{base}-{n}"
                if not Order.everything.filter(slug=self.slug).exists():
                    break
        super().save(**kwargs)


class Line(models.Model):
    order = models.ForeignKey(Order, models.CASCADE, related_name="lines")
    product = models.CharField(max_length=20)
    quantity = models.PositiveSmallIntegerField(default=1, validators=[MinValueValidator(1)])
    price = models.DecimalField(max_digits=7, decimal_places=2)

    class Meta:
        order_with_respect_to = "order"
        constraints = [models.CheckConstraint(condition=models.Q(quantity__gte=1), name="line_quantity")]

    def __str__(self):
        return f"{self.quantity}x{self.product}"

    @property
    def total(self):
        return self.quantity * self.price


class Invoice(models.Model):
    order = models.OneToOneField(Order, models.RESTRICT)
    number = models.PositiveIntegerField()
    amount = models.DecimalField(max_digits=10, decimal_places=2, default=Decimal("0"))

    class Meta:
        get_latest_by = "number"
