from django.contrib.contenttypes.models import ContentType
from shop.models import Cafe, LongNote, Note, Odd, Place, Small

p, c, s, o = (m.objects.create(name=m.__name__) for m in (Place, Cafe, Small, Odd))
for x in (p, c, s, o, c.place_ptr):
    n = x.notes.create(text=f"of {type(x).__name__}")
    print(n.content_type.model, n.object_id, n.about, type(n.about).__name__)
for model in (Place, Cafe, Small, Odd):
    meta = model._meta
    print(model.__name__, [(f.name, f.model.__name__) for f in meta.private_fields], sorted(f.name for f in meta.get_fields()))
print([[n.text for n in x.notes.all()] for x in (p, c, s, o)])
print(Note.objects.filter(place__name="Place"), Note.objects.filter(place__isnull=True).count(), Place.objects.filter(notes__text="of Cafe"), Cafe.objects.filter(notes__text="of Cafe"), Small.objects.filter(notes__text__startswith="of"), Odd.objects.filter(notes__isnull=False).order_by("pk"))
l = LongNote(text="long", about=p, more="!")
l.save()
print(l.about, l.note_ptr.about, p.notes.count(), LongNote.objects.get().about)
print([(x.name, [n.text for n in x.notes.all()]) for x in Cafe.objects.prefetch_related("notes")])
print(Small.objects.filter(pk=s.pk).delete())
print(c.delete())
print(Odd.objects.filter(pk=o.pk).delete())
print(Place.objects.filter(pk=p.pk).delete())
print(Note.objects.count(), Place.objects.count())
