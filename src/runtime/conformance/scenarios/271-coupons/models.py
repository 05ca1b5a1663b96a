import secrets, hashlib, uuid
from django.conf import settings
from django.core.validators import MinValueValidator, RegexValidator, EmailValidator
from django.db import models
from django.utils.crypto import get_random_string
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
def make_code():
    return "c" + get_random_string(7, "x")
class Coupon(models.Model):
    class Kind(models.TextChoices):
        PERCENT = "P", _("Percent")
        FIXED = "F", _("Fixed amount")
    code = models.CharField(_("code"), max_length=8, unique=True, default=make_code, validators=[RegexValidator(r"^c\w+$", _("Must begin with c."))])
    kind = models.CharField(max_length=1, choices=Kind.choices, default=Kind.PERCENT, help_text=_("Which."))
    amount = models.DecimalField(max_digits=6, decimal_places=2, validators=[MinValueValidator(0)])
    history = models.JSONField(default=list, editable=False)
    class Meta:
        verbose_name = _("coupon")
        permissions = [("can_spend", "Can spend")]
    def __str__(self):
        return f"{self.kind} {self.amount}"
    @cached_property
    def digest(self):
        print("digesting")
        return hashlib.md5(self.kind.encode()).hexdigest()[:6]
    @property
    def label(self):
        return f"{self.get_kind_display()} / {self._meta.verbose_name}"
