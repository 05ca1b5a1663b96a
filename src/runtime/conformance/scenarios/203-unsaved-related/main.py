from django.db.models.signals import pre_save
from app.models import *

pre_save.connect(lambda sender, **k: print("pre", sender.__name__), weak=False)
a = Author(name="a")
b = Book(title="t", author=a)
for f in (
    b.save,
    lambda: Book.objects.create(title="t", author=a),
    lambda: Book.objects.bulk_create([b]),
    lambda: Book.objects.filter(author=a).count(),
    lambda: Book.objects.get_or_create(title="q", author=a),
    lambda: a.book_set.count(),
    lambda: a.book_set.create(title="k"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
a.save()
print(b.author_id)
b.save()
print(b.author_id)
p = Profile(author=Author(name="z"))
try:
    p.save()
except ValueError as e:
    print(e)
b.author = Author(name="n")
try:
    b.save(update_fields=["title"])
    print("ok title only")
except ValueError as e:
    print(e)
try:
    b.save(update_fields=["author"])
except ValueError as e:
    print(e)
b.author = None
try:
    b.save()
except Exception as e:
    print(type(e).__name__, e)
a.pk = None
b.author = a
try:
    b.save()
except Exception as e:
    print(type(e).__name__, e)
c = Book(title="c", author_id=99)
try:
    c.save()
except Exception as e:
    print(type(e).__name__, e)
try:
    c.author
except Exception as e:
    print(type(e).__name__, e)
d = Book(title="d")
try:
    d.author
except Exception as e:
    print(type(e).__name__, e)
try:
    Book(author="x")
except Exception as e:
    print(type(e).__name__, e)
try:
    Book(author=d)
except Exception as e:
    print(type(e).__name__, e)
