from decimal import Decimal
from django.conf import settings
from django.db import models
from django.db.models import Q
class Tier(models.TextChoices):
    BRONZE = "b", "Bronze"
    SILVER = "s", "Silver"
    GOLD = "g", "Gold"
class Account(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="account")
    points = models.PositiveIntegerField(default=0)
    tier = models.CharField(max_length=1, choices=Tier, default=Tier.BRONZE)
    class Meta:
        constraints = [models.CheckConstraint(condition=Q(points__lte=1000), name="max_points")]
    def __str__(self):
        return f"{self.user.username}:{self.points}:{self.get_tier_display()}"
class Purchase(models.Model):
    account = models.ForeignKey(Account, models.CASCADE, related_name="purchases")
    total = models.DecimalField(max_digits=8, decimal_places=2)
    at = models.DateTimeField(auto_now_add=True)
    class Meta:
        ordering = ["-total", "pk"]
    def __str__(self):
        return f"#{self.pk} {self.total}"
class Refund(models.Model):
    purchase = models.OneToOneField(Purchase, models.PROTECT)
    reason = models.TextField(blank=True)
