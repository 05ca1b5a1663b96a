from django.db.models import Count, Prefetch, Q
from shop.models import Board, Card, Label, Soft

b = Board.objects.create(title="b")
c1, c2 = (b.cards.create(title=t) for t in ("one", "two"))
l = Label.objects.create(name="l")
l.cards.add(c1, c2)
c1.delete()
print(b.cards.count(), Card.everything.count(), b.cards(manager="everything").count(), l.cards.count(), Label.objects.filter(cards__title="one").count())
print(Board._default_manager.name, Card._default_manager.name, Card._base_manager.__class__.__name__, Board.objects.__class__.__name__, Board.everything.__class__.__qualname__)
b.delete()
print(Board.objects.count(), Board.everything.count(), Card.objects.count(), [c.deleted_at is not None for c in Card.everything.order_by("pk")])
print(Card.everything.get(pk=c1.pk).board == b, c2.refresh_from_db() if False else "no refresh")
try:
    c2.refresh_from_db()
    print("refreshed", c2.deleted_at is not None)
except Card.DoesNotExist as e:
    print(e)
c2 = Card.everything.get(pk=c2.pk)
c2.undelete()
print(Card.objects.all(), Card.objects.alive().delete(), Card.objects.exists())
print(Board.everything.annotate(n=Count("cards", filter=Q(cards__deleted_at=None)), m=Count("cards")).values_list("title", "n", "m"))
print(Board.everything.prefetch_related("cards").get().cards.all(), Board.everything.prefetch_related(Prefetch("cards", Card.everything.order_by("-pk"), to_attr="all_cards")).get().all_cards)
print(l.cards.all(), l.cards(manager="everything").order_by("pk"))
print(Card.everything.filter(pk=c1.pk).hard_delete(), Board.everything.all().hard_delete())
try:
    Board.objects.hard_delete
    print(Soft.objects)
except AttributeError as e:
    print(e)
