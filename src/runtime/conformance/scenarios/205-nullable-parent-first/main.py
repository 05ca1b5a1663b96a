from django.db.models.signals import pre_delete, post_delete, post_init
from app.models import *


def setup():
    a = Author.objects.create(name="a")
    b = Book.objects.create(author=a, title="b")
    Page.objects.create(book=b, n=1)
    Page.objects.create(book=b, n=2)
    Note.objects.create(author=a)
    return a


def log(signal, sender, instance, origin, **kw):
    print(
        "pre" if signal is pre_delete else "post",
        sender.__name__,
        instance.pk,
        origin,
        Author.objects.count(),
        Book.objects.count(),
        Page.objects.count(),
    )


a = setup()
print(a.delete())
for model in (Page, Book, Author, Note):
    for s in (pre_delete, post_delete):
        s.connect(log, sender=model)
    a = setup()
    print(model.__name__, a.delete())
    setup()
    print(model.__name__, Author.objects.filter(name="a").delete())
    for s in (pre_delete, post_delete):
        s.disconnect(log, sender=model)
post_init.connect(
    lambda sender, instance, **k: print(
        "loaded", sender.__name__, sorted(instance.get_deferred_fields())
    ),
    weak=False,
)
setup()
pre_delete.connect(log, sender=Page)
print(Author.objects.all().delete())
