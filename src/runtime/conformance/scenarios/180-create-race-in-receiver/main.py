from django.db import IntegrityError, transaction
from app.models import Tag
t, created = Tag.objects.get_or_create(name="race", defaults={"hits": 1})
print(t.hits, created)
t.delete()
t, created = Tag.objects.update_or_create(name="race", defaults={"hits": 2})
print(t.hits, created)
with transaction.atomic():
    print(Tag.objects.get_or_create(name="race")[1])
try:
    Tag.objects.get_or_create(name="boom")
except ZeroDivisionError:
    print(Tag.objects.filter(name="boom").count())
try:
    Tag.objects.get_or_create(hits=3, defaults={"name": "race"})
except IntegrityError as e:
    print(e)
try:
    Tag.objects.update_or_create(name="new", defaults={"pk": t.pk})
except IntegrityError as e:
    print(e)
print(Tag.objects.order_by("name").values_list("name", "hits"))
