from django.db import models
from django.db.models import F, Index, Q, Value
from django.db.models.functions import Left, Lower, Repeat, Right, Substr
from shop.models import Memo, Note

for index in Note._meta.indexes:
    print(index.deconstruct(), index == index.clone(), index != Index(fields=["made"]))
for make in (
    lambda: Index(),
    lambda: Index(fields="text"),
    lambda: Index(fields=["text", F("id")]),
    lambda: Index("text", fields=["id"], name="x"),
    lambda: Index(Lower("text")),
    lambda: Index(fields=["id"], condition=Q(id=1)),
    lambda: Index(fields=["id"], condition="id > 1", name="x"),
    lambda: Index(fields=["id"], include=["made"]),
    lambda: Index(fields=["id"], include="made", name="x"),
    lambda: Index(fields=["id"], opclasses=["text"]),
    lambda: Index(fields=["id"], unique=True),
    lambda: hash(Index(fields=["id"])),
    lambda: Left("text", 0),
    lambda: Right("text", -1),
    lambda: Substr("text", 0),
    lambda: Substr("text", "x"),
    lambda: Repeat("text", -1),
    lambda: Repeat("text", "owner"),
    lambda: Repeat("text", F("owner")),
    lambda: type("Bad", (models.Model,), {"__module__": "shop.models", "Meta": type("Meta", (), {"indexes": [Index(fields=["lost"])]})}),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
note = Note.objects.create(text="abcdef")
print(Note.objects.annotate(a=Left("text", 2), b=Right("text", F("id")), c=Substr("text", F("id") + 1, 2), d=Repeat("text", F("id")), e=Repeat("text", None), f=Repeat("text", 0)).values_list("a", "b", "c", "d", "e", "f"))

