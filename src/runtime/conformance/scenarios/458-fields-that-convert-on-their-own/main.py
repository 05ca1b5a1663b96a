import json

from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Count, F, Max, Q, Value
from django.db.models.functions import Length, Upper
from shop.fields import Address
from shop.models import Badge, Person

ann = Person.objects.create(name="ann", home=Address("Lane 1", "Bath"), skills={"tea", "code"}, secret="swordfish", pay=12.34)
bob = Person(name="bob", home={"street": "x", "city": "Rome"}, work=Address("y"), secret="hunter2")
bob.save()
for p in Person.objects.order_by("pk"):
    print(p.home.city if isinstance(p.home, Address) else p.home, type(p.home).__name__, p.work, sorted(p.skills), p.secret, p.pay)
print(Person.objects.filter(secret="hunter2").count(), Person.objects.filter(secret__in=["hunter2", "swordfish"]).count(), Person.objects.get(secret="swordfish").name, Person.objects.filter(secret__gt="a").count(), Person.objects.exclude(secret="hunter2").count())
print(Person.objects.filter(secret__contains="sword").count(), Person.objects.filter(secret__startswith="Z").count(), Person.objects.filter(Q(secret="swordfish") | Q(secret="no")).exists())
print(Person.objects.filter(home=Address("Lane 1", "Bath")).count(), Person.objects.filter(home={"street": "x", "city": "Rome"}).count(), Person.objects.filter(home__city="Rome").count(), Person.objects.filter(work=None).count(), Person.objects.filter(work__isnull=True).count(), Person.objects.filter(skills={"code", "tea"}).count())
print(Person.objects.filter(pay=1234).count(), Person.objects.filter(pay__gt=12).count(), Person.objects.aggregate(m=Max("pay")))
print(Person.objects.values("home", "secret", "pay").order_by("pk"), Person.objects.values_list("skills", flat=True).order_by("-pk")[0])
try:
    with transaction.atomic():
        Person.objects.create(name="cy", secret="hunter2")
except IntegrityError as error:
    print(error)
try:
    Person(name="", secret="hunter2", home="{", work='{"street": "z"}').full_clean()
except ValidationError as error:
    print(error.message_dict)
print(Person.objects.filter(pk=ann.pk).update(home=Address("Road"), secret="new", pay=5, skills={"b", "a"}), Person.objects.get(pk=ann.pk).home)
bob.home = Address("bulk")
bob.pay = 2
print(Person.objects.bulk_update([bob], ["home", "pay"]), Person.objects.filter(pk=bob.pk).values_list("home", "pay"))
badge = Badge.objects.create(person=bob)
print(badge.person_id, bob.badges.count(), Badge.objects.filter(person=bob).count(), Badge.objects.filter(person__name="bob").count(), Badge.objects.get().person.name, Badge.objects.filter(person_id="hunter2").exists())
print([len(p.badges.all()) for p in Person.objects.prefetch_related("badges").order_by("pk")], Person.objects.annotate(n=Count("badges")).values_list("name", "n").order_by("pk"))
print(Person.objects.get_or_create(secret="hunter2", defaults={"name": "no"})[1], Person.objects.update_or_create(secret="third", defaults={"name": "cy"})[1])
print(serializers.serialize("json", Person.objects.filter(name="cy"), fields=["name", "skills"]) if False else Person._meta.get_field("home").deconstruct()[1:3])
print(Person.objects.annotate(v=Value("x"), l=Length("name"), u=Upper("name")).values_list("v", "l", "u").first(), Person.objects.in_bulk(["third"], field_name="secret").keys())
bob.refresh_from_db()
print(bob.home, bob.delete())
