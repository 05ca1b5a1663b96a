import datetime
from decimal import Decimal
from django.db import transaction
from django.db.models import Case, F, Q, Value, When
from shop.models import Card, Gold

cards = [Card.objects.create(title=f"c{n}") for n in range(5)]
cards[1].gone = True
cards[1].save()
for c in cards:
    c.title += "!"
    c.price = Decimal("2.50")
print(Card.objects.bulk_update(cards, ["title"]), Card.told.values_list("title", flat=True))
print(Card.objects.filter(pk__gt=3).bulk_update(cards, ["price"]), Card.told.values_list("price", flat=True))
for n, c in enumerate(cards):
    c.data = {"n": n} if n else None
    c.day = datetime.date(2024, 1, n + 1)
    c.next = cards[n - 1]
    c.price = F("price") + n
print(Card.told.bulk_update(cards, ["data", "day", "next", "price"], batch_size=3))
print(Card.told.values_list("data", "day", "next", "price"))
again = Card(pk=cards[0].pk, title="again")
print(Card.told.bulk_update([cards[0], again], ["title"]), Card.told.get(pk=1).title, Card.objects.bulk_update([again, cards[0]], ["title"]), Card.told.get(pk=1).title)
print(Card.objects.bulk_update([Card(pk=99, title="none")], ["title"]), Card.told.exclude(pk=1).bulk_update([again], ["title"]))
for f in (lambda: Card.objects.all()[:2].bulk_update(cards, ["title"]), lambda: Card.objects.bulk_update(cards, ["pk"]), lambda: Card.objects.update(pk=1), lambda: Card.objects.bulk_update(cards, ["next_id"]), lambda: Card.objects.bulk_update([Card(pk=1, title=None)], ["title"]), lambda: Card.objects.bulk_update([Card(pk=1, next_id=77)], ["next"]), lambda: Card.objects.bulk_update([Card(pk=1, next=Card(title="u"))], ["next"]), lambda: Card.objects.bulk_update([Card(pk=1, title=F("nope"))], ["title"])):
    try:
        with transaction.atomic():
            print(f())
    except Exception as e:
        print(type(e).__name__, e)
g = [Gold.objects.create(title=f"g{n}", karat=n) for n in range(2)]
for each in g:
    each.title, each.karat = each.title.upper(), each.karat + 0.5
print(Gold.told.bulk_update(g, ["title", "karat"]), Gold.told.values_list("title", "karat"))
each.title = "last"
print(Gold.objects.filter(karat__gt=1).bulk_update(g, ["title"]), Gold.told.values_list("title", "karat"))
print(Card.told.update(price=Case(When(gone=True, then=Value(Decimal("9.99"))), default=Value(Decimal("0.10")))), Card.told.values_list("price", flat=True))
print(Card.told.update(), Card.objects.none().update(title="x"), Card.told.none().bulk_update(cards, ["title"]))
