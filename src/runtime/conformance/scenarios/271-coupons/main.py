from decimal import Decimal
from django.core.exceptions import ValidationError
from django.db import transaction
from shop.models import Coupon
from shop.signals import counts, local
c = Coupon.objects.create(amount=Decimal("5"))
local.user = "ada"
c = Coupon.objects.get()
c.amount += 1; c.kind = Coupon.Kind.FIXED
with transaction.atomic():
    c.save()
    print("inside")
c._skip = True
c.save()
print(c.digest, c.digest, c.label, c.history, dict(counts), len(c.code), c.code[0])
try:
    Coupon(code="x", amount=-1, kind="Z").full_clean()
except ValidationError as e:
    for k, v in sorted(e.message_dict.items()): print(k, v)
print(Coupon._meta.get_field("code").verbose_name, str(Coupon._meta.verbose_name), Coupon.Kind.FIXED.label, repr(Coupon.Kind.PERCENT.label), Coupon._meta.permissions, Coupon._meta.get_field("kind").help_text)
