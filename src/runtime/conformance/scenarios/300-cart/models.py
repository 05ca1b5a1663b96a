from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models


class CustomerManager(BaseUserManager):
    def create_user(self, email, password=None, **extra):
        if not email:
            raise ValueError("no email")
        user = self.model(email=self.normalize_email(email), **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user


class Customer(AbstractUser):
    username = None
    email = models.EmailField("email address", unique=True)
    points = models.IntegerField(default=0)
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []
    objects = CustomerManager()


class Cart(models.Model):
    customer = models.OneToOneField("shop.Customer", models.CASCADE, related_name="cart", primary_key=True)
    note = models.CharField(max_length=20, blank=True)


class Item(models.Model):
    cart = models.ForeignKey(Cart, models.CASCADE, related_name="items", to_field="customer")
    name = models.CharField(max_length=20)
    count = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint("cart", models.functions.Lower("name") if hasattr(models, "functions") else "name", name="once")]


class Coupon(models.Model):
    code = models.CharField(max_length=8, primary_key=True)
    customers = models.ManyToManyField(Customer, through="Use", through_fields=("customer", "coupon"), related_name="coupons") if False else models.ManyToManyField(Customer, related_name="coupons")
