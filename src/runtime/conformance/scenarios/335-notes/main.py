from django.contrib.contenttypes.models import ContentType
from shop.models import Book, Film, Loud, Note

b = Book.objects.create(title="Dune")
c = Book.objects.create(title="Messiah")
b.sequel = c
b.save()
print(c.prequel, hasattr(b, "prequel"), Book.objects.filter(prequel__title="Dune"), Book.objects.filter(prequel=None))
try:
    b.prequel
except Book.prequel.RelatedObjectDoesNotExist as e:
    print(type(e).__name__, e, type(e).__mro__[1].__name__)
f = Film.objects.create(title="Dune", based_on=b)
l = Loud.objects.create(title="Alien")
print(f, l, Film.objects.get(title="Alien"), Loud.objects.all(), l == Film.objects.get(pk=l.pk), hash(l) == hash(Film.objects.get(pk=l.pk)))
f.also.add(l, l.pk)
f.also.set([])
l.mentioned_by.add(f)
l.mentioned_by.clear()
print(f.notes.all(), Note.objects.filter(book__title="Dune"), Note.objects.filter(film__title="Dune").count(), Note.objects.filter(loud__title="Alien").count() if False else "")
print([(n.about, n.content_type.model) for n in Note.objects.prefetch_related("about").order_by("pk")])
n = Note(text="free", about=f)
print(n.object_id, n.content_type_id == ContentType.objects.get_for_model(Film).pk, n.about is f)
n.about = c
print(n.object_id, n.content_type, n.about)
n.object_id = 99
print(n.about)
try:
    Note.objects.filter(about=f)
except Exception as e:
    print(type(e).__name__, str(e)[:120])
try:
    Note(about=Book(title="unsaved")).save()
except Exception as e:
    print(type(e).__name__, e)
print(ContentType.objects.get_for_model(Loud), ContentType.objects.get_for_model(Loud, for_concrete_model=False).model, ContentType.objects.get_by_natural_key("shop", "book").model_class())
print(b.delete())
f.refresh_from_db()
print(f.based_on, Note.objects.order_by("pk"), Book.objects.get().notes.count())
f.notes.all().delete()
print(Loud.objects.filter(pk=l.pk).delete(), Note.objects.count())
Book.objects.all().delete()
print(Note.objects.count())
