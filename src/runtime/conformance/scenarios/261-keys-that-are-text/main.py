import uuid
from shop.models import *
def show(what, rows):
    print(what, list(rows))
for s, w in (("zoo", 3), ("art", 1), ("math", 2)):
    Tag.objects.create(slug=s, weight=w)
ids = [uuid.UUID(int=n) for n in (9, 2, 7)]
for n, (i, t) in enumerate(zip(ids, "cab")):
    note = Note.objects.create(id=i, text=t, tag_id=("zoo", "art", "zoo")[n])
    Pinned.objects.create(note=note, place="pbq"[n])
show("tags", [t.slug for t in Tag.objects.all()])
show("tag pks", Tag.objects.values_list("pk", flat=True))
show("weights", Tag.objects.values_list("weight", flat=True))
show("notes", [n.text for n in Note.objects.all()])
show("note pks", [p.int for p in Note.objects.values_list("pk", flat=True)])
show("texts", Note.objects.values_list("text", flat=True))
show("of zoo", [n.text for n in Note.objects.filter(tag="zoo")])
show("with tags", Note.objects.values_list("text", "tag__weight"))
show("pinned", [p.place for p in Pinned.objects.all()])
show("pinned pks", [p.int for p in Pinned.objects.values_list("pk", flat=True)])
show("places", Pinned.objects.values_list("place", "note__text"))
show("pk in", [t.slug for t in Tag.objects.filter(pk__in=["zoo", "math", "art"])])
show("pk gt", [t.slug for t in Tag.objects.filter(pk__gt="b")])
show("first", [Tag.objects.first().slug, Tag.objects.last().slug, Tag.objects.all()[0].slug])
Tag.objects.filter(weight=3).delete()
Tag.objects.create(slug="bio", weight=5)
Tag(slug="art", weight=9).save()
show("tags", [t.slug for t in Tag.objects.all()])
show("in order", [t.slug for t in Tag.objects.order_by("weight")])
show("dict", Tag.objects.values())
