from django.contrib.contenttypes.models import ContentType
from django.db.models import Count
from shop.models import Bar, Bookmark, Cafe, Hidden, Place, Pointer, Tag

p = Place.objects.create(name="park")
c = Cafe.objects.create(name="mocha")
h = Hidden.objects.create(name="den")
p.tags.create(label="p")
c.tags.create(label="c")
c.place_ptr.tags.create(label="cp")
h.tags.create(label="h")
print(c.tags.all(), c.place_ptr.tags.all(), Place.objects.get(pk=h.pk).tags.all(), Hidden.objects.get(pk=p.pk).tags.count())
print(Place.objects.filter(tags__label="cp"), Cafe.objects.filter(tags__label="cp"), Cafe.objects.filter(tags__label="c"), Hidden.objects.filter(tags__label__in=["h", "p"]), Tag.objects.filter(place__name="mocha"), Tag.objects.filter(place__isnull=False))
try:
    Tag.objects.filter(cafe__name="mocha")
except Exception as e:
    print(type(e).__name__, e)
print(Cafe.objects.annotate(n=Count("tags")).values_list("name", "n"), Place.objects.annotate(n=Count("tags")).order_by("pk").values_list("name", "n"))
for m in (Place, Cafe, Bar, Hidden, Bookmark):
    print(m.__name__, [f.name for f in m._meta.private_fields], [f.name for f in m._meta.get_fields()])
print([list(x.tags.all()) for x in Cafe.objects.prefetch_related("tags")], [list(x.tags.all()) for x in Place.objects.prefetch_related("tags").order_by("pk")])
b = Bookmark(title="b", target=h)
b.save()
print(b.target, b.content_type.model, Bookmark.objects.get().target, type(Bookmark.objects.get().target).__name__, Pointer.objects.get().target)
n = Bookmark(title="n", target=Place(name="unsaved"))
try:
    n.save()
except ValueError as e:
    print(e)
b.target = None
b.save()
print(b.object_id, Bookmark.objects.get().target)
b.refresh_from_db()
print("delete")
print(c.delete())
print(Tag.objects.all())
print(Place.objects.filter(name="den").delete())
print(h.tags.count(), Tag.objects.all())
h = Hidden.objects.create(name="two")
h.tags.create(label="two")
print(Hidden.objects.all().delete())
print(Tag.objects.all())
bar = Bar.objects.create(name="bar")
print(bar.tags, Bar._meta.private_fields)
bar.place_ptr.tags.create(label="bar")
print(Place.objects.all().delete(), Tag.objects.all())
