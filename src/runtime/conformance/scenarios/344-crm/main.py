import datetime
from decimal import Decimal
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Count, Exists, F, Max, OuterRef, ProtectedError, Q, Sum
from shop.models import Company, Contact, Deal, Friendship
from shop.signals import total

u = User.objects.create_user("ada", first_name="Ada", last_name="L")
acme = Company.objects.create(name="Acme Inc.", owner=u, founded=datetime.date(1999, 1, 1))
beta = Company(name="Béta & Söhne", owner=u)
beta.save()
print(acme.slug, beta.slug, u.get_full_name(), u.companies.order_by("name"), Company._meta.constraints[0].name, Company._meta.verbose_name_plural)
for c in (Company(name="Acme Inc.", owner=u), Company(name="", owner=u), Company(name="Acme 2", slug="acme-inc", owner=u, founded=datetime.date(1999, 5, 5)), Company(name="X", slug="acme-inc", owner_id=99, founded=datetime.date(2000, 5, 5))):
    try:
        c.full_clean()
        print("clean", c)
    except ValidationError as e:
        print(e.message_dict)
try:
    with transaction.atomic():
        Company.objects.create(name="", owner=u)
except IntegrityError as e:
    print(e)
acme.name = "Acme Ltd."
acme.save(update_fields=["name"])
bob = Contact.objects.create(first="Bob", last="B", company=acme, emails=["b@x"])
eve = Contact.objects.create(first="Eve")
cy = acme.contact_set.create(first="Cy", last="A")
print(list(Contact.objects.all()), Contact.objects.filter(emails__0="b@x").get(), Contact.objects.filter(emails=[]).count(), Contact.objects.exclude(company__name__startswith="A"))
bob.friends.add(eve, cy, through_defaults={"since": 2001})
print(list(eve.friends.all()), Friendship.objects.values_list("from_contact", "to_contact", "since").order_by("pk"))
eve.friends.remove(bob)
bob.friends.set([eve], through_defaults={"since": 1990})
print(Friendship.objects.count(), list(Contact.objects.filter(friends__first="Eve")), Contact.objects.annotate(n=Count("friends")).values_list("first", "n"))
with transaction.atomic():
    d = Deal.objects.create(company=acme, contact=bob, value=Decimal("1000"))
    print("cached", total(acme), total(acme), cache.get("total-1"))
    d.stage = Deal.Stage.WON
    d.save()
    print("in block", d.history, cache.get("total-1"))
d.stage = Deal.Stage.LOST
d.save(update_fields=["stage", "history"])
d.refresh_from_db()
print(d.history, d, d.stage == -1, repr(d.stage), cache.get("total-1"), cache.ttl("total-1") if hasattr(cache, "ttl") else "")
Deal.objects.bulk_create([Deal(company=beta, value=n) for n in range(3)])
print(Deal.objects.values("company__name").annotate(n=Count("pk"), v=Sum("value"), last=Max("stage")).order_by("-n"), Company.objects.filter(Exists(Deal.objects.filter(company=OuterRef("pk"), stage=-1))))
print(Deal.objects.update_or_create(company=beta, value=2, defaults={"stage": 10}))
try:
    u.delete()
except ProtectedError as e:
    print(e.args[0], sorted(str(x) for x in e.protected_objects))
try:
    Contact(first="X", last="X").full_clean()
except ValidationError as e:
    print(e.message_dict, e)
print(bob.delete())
print(Company.objects.filter(name__contains="&").delete())
print(acme.delete())
print(u.delete()[0], cache.get("contacts"), Company.objects.latest() if Company.objects.exists() else None)
