from django.contrib.auth import get_user_model
from django.db import transaction, IntegrityError
from django.db.models import ProtectedError, F, Case, When, Value, Count, Avg, Max
from shop.models import Account, Purchase, Refund, Tier
User = get_user_model()
ada = User.objects.create_user("ada", "ada@example.com", "pw")
bob = User.objects.create_user("bob")
print(ada.account, bob.account, ada.has_usable_password(), bob.has_usable_password())
p = Purchase.objects.create(account=ada.account, total="12.50")
q = ada.account.purchases.create(total=99)
print(list(ada.account.purchases.all()), Account.objects.get(user=ada))
try:
    with transaction.atomic():
        Purchase.objects.create(account=bob.account, total=5000)
except IntegrityError as e:
    print(e, bob.account.points, Account.objects.get(user=bob).points)
Refund.objects.create(purchase=p)
try:
    p.delete()
except ProtectedError as e:
    print(e.args[0], e.protected_objects)
print(q.delete())
ada.account.refresh_from_db()
print(ada.account)
Account.objects.update(points=Case(When(tier="s", then=F("points") + 1), default=Value(3)))
print(list(Account.objects.order_by("pk").values_list("points", "tier")))
print(User.objects.annotate(n=Count("account__purchases"), top=Max("account__purchases__total")).order_by("-n", "pk").values("username", "n", "top"))
try:
    ada.delete()
except ProtectedError as e:
    print(len(e.protected_objects), sorted(map(str, e.protected_objects)))
print(Refund.objects.all().delete(), ada.delete())
