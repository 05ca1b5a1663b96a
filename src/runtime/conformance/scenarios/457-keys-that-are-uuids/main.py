import uuid

from django.core import serializers
from django.db import IntegrityError, connection
from django.core.exceptions import ValidationError
from django.db.models import CharField, Count, F, Max, Q, TextField, UUIDField, Value
from django.db.models.functions import Cast, Coalesce, Concat, Left, Length, Lower, Replace, Substr, Upper
from django.db.models.signals import post_delete, pre_delete
from shop.models import Note, Part

pre_delete.connect(lambda sender, instance, **k: print("  del", sender.__name__, instance.pk), weak=False)
a, b, c = (Part.objects.create(key=uuid.UUID(int=i * 0x1111), other=o, name=n) for i, o, n in [(1, uuid.UUID(int=255), "a"), (2, None, "b"), (3, uuid.UUID(int=2**127), "c")])
print(Part.objects.annotate(t=Cast("key", CharField()), l=Length("key"), s=Substr("key", 29), u=Upper("other"), c=Concat("name", Value("-"), Cast("other", CharField()))).order_by("name").values_list("t", "l", "s", "u", "c"))
b.name = str(b.key)
b.save()
c.name = c.key.hex
c.save()
print(Part.objects.filter(name=Cast("key", CharField())), Part.objects.filter(key__in=[a.key, str(b.key)]).count(), Part.objects.filter(key=c.key.hex))
print(Part.objects.filter(key__icontains="00-0000").count(), Part.objects.filter(key__startswith=str(a.key)[:12]).count(), Part.objects.filter(key__endswith="1111"), Part.objects.filter(key__contains="2-2").count(), Part.objects.filter(key__iexact=str(a.key).upper()), Part.objects.filter(other__regex="^8").values_list("other", flat=True), Part.objects.filter(other__istartswith="80000000-").exists())
print(Part.objects.order_by("-key").values_list("key", flat=True).first(), Part.objects.aggregate(m=Max("name")))
print(Part.objects.filter(key__gt=a.key).count(), Part.objects.filter(key__lt=str(b.key)).count(), Part.objects.in_bulk([str(a.key), b.key]))
n1 = a.notes.create(text="x")
n2 = Note.objects.create(target=b, text="y")
n3 = Note.objects.create(target=c, text="z")
Note.objects.filter(pk=n3.pk).update(object_id=c.key.hex)
print([type(n.object_id).__name__ for n in (n1, n2, n3)], Note.objects.values_list("object_id", flat=True).order_by("pk"))
print([(p.name[:3], [n.text for n in p.notes.all()]) for p in Part.objects.order_by("key")], [(p.name[:3], len(p.notes.all())) for p in Part.objects.prefetch_related("notes").order_by("key")])
print(Part.objects.filter(notes__text="x"), Part.objects.filter(notes__text="z").count(), Part.objects.annotate(n=Count("notes")).values_list("n", flat=True).order_by("key"))
print([str(n.target) for n in Note.objects.prefetch_related("target").order_by("pk")], [n.target_id if hasattr(n, "target_id") else n.target.pk for n in Note.objects.order_by("pk")])
a.friends.add(b, str(c.key))
print([str(x.key)[-4:] for x in a.friends.order_by("key")], Part.friends.through.objects.filter(to_part=a.key).count())
b.after = a
b.save()
print(Part.objects.filter(after=a.key).values("after", "after__other"), b.after_id)
for bad in ("nope", 5, "x" * 36):
    try:
        print(Part.objects.filter(key=bad).count())
    except (ValidationError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    Part.objects.create(other=a.other)
except IntegrityError as error:
    print(error)
print(serializers.serialize("json", Part.objects.filter(name="a"), fields=["other", "after", "friends"]))
print(Part.objects.annotate(o=Coalesce("other", "key")).values_list("o", flat=True).order_by("key"))
print(Part.objects.annotate(v=Value(a.key)).values_list("v", flat=True)[0])
try:
    Part.objects.update(data={"k": a.key})
except TypeError as error:
    print(error)
Part.objects.filter(name="a").update(name=F("key"))
print(Part.objects.get(key=a.key).name, Part.objects.filter(Q(name__contains="-") | Q(name="a")).count())
print(a.delete(), Note.objects.count())

