from django.db import transaction
from django.db.models import ProtectedError, RestrictedError
from app.models import Author, Book, Loan, Review
d = Author.objects.create(name="default")
a, b = Author.objects.create(name="a"), Author.objects.create(name="b")
k = Book.objects.create(author=a, editor=b, reader=b)
k2 = Book.objects.create(author=a, editor=a, reader=a)
r = Review.objects.create(book=k)
r2 = Review.objects.create(book=k2, parent=r)
print(r.pk, Review.objects.get(pk=k).replies.all(), k.review)
l = Loan.objects.create(book=k, by=b)
for victim in (a, b, k):
    try:
        with transaction.atomic():
            victim.delete()
    except (ProtectedError, RestrictedError) as e:
        print(type(e).__name__, e.args[0], e.protected_objects if isinstance(e, ProtectedError) else e.restricted_objects)
l.delete()
print(b.delete())
k.refresh_from_db()
print(k.editor, k.reader, Author.objects.values_list("name", flat=True))
try:
    with transaction.atomic():
        print(a.delete())
        raise RuntimeError("no")
except RuntimeError:
    print(Book.objects.count(), a.pk)
a = Author.objects.get(name="a")
print(a.delete(), Review.objects.count())
try:
    Author(name="x").delete()
except ValueError as e:
    print(e)
print(Author.objects.filter(name="nope").delete())
try:
    Author.objects.all()[:1].delete()
except TypeError as e:
    print(e)
