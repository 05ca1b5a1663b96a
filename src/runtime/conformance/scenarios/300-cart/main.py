from django.contrib.auth import get_user_model
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import IntegrityError, models, transaction
from shop.models import Cart, Coupon, Customer, Item

User = get_user_model()
ann = User.objects.create_user("ann@EXAMPLE.org", "pw", first_name="Ann")
print(ann, repr(ann), ann.get_full_name(), ann.natural_key(), ann.cart.pk == ann.pk, User.objects.get_by_natural_key("ann@example.org").pk)
try:
    User.objects.create_user("")
except ValueError as e:
    print(e)
item = ann.cart.items.create(name="Toast", count=2)
print(item.cart_id, item.cart.customer == ann, Item.objects.filter(cart__customer__email__endswith=".org").count())
for bad in (dict(name="Jam", count=6), dict(name="TOAST"), dict(name="x", count=-1)):
    try:
        with transaction.atomic():
            ann.cart.items.create(**bad)
    except (ValidationError, IntegrityError) as e:
        print(type(e).__name__, e)
try:
    Item(cart=ann.cart, name="toast").full_clean()
except ValidationError as e:
    print(e)
c = Coupon.objects.create(code="USED")
d = Coupon.objects.create(code="NEW")
ann.coupons.add(c, d)
print(ann.coupons.all(), c.customers.exists())
ann.coupons.set(["USED", "NEW"])
ann.coupons.remove(c)
d.customers.set([])
ann.points += 3
ann.save()
bob = User(email="bob@example.org")
try:
    print(bob.cart)
except ObjectDoesNotExist as e:
    print(type(e).__qualname__, e)
bob.set_unusable_password()
bob.save()
print(bob.has_usable_password(), bob.check_password("x"), Cart.objects.filter(customer__in=[ann, bob]).values_list("pk", "customer__email"))
try:
    with transaction.atomic():
        Cart.objects.create(customer=ann)
except IntegrityError as e:
    print(e)
print(User.objects.filter(cart__items__name__icontains="oa").update(points=models.F("points") * 2), User.objects.get(pk=ann.pk).points)
print(User.objects.all().delete())
