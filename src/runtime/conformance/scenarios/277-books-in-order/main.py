from shop.models import *
a, b = Author.objects.create(name="Zed"), Author.objects.create(name="Ann")
for t in ("one", "two", "three"):
    Book.objects.create(author=a, title=t)
print([str(x) for x in a.books.all()], a.get_book_order(), Book.objects.first().get_next_in_order())
a.set_book_order([3, 1, 2])
print([str(x) for x in a.books.all()], Book.objects.get(pk=1).get_previous_in_order())
people = list(Author.objects.prefetch_related("books"))
print([(str(p), [str(x) for x in p.books.all()]) for p in people])
z = people[1]
z.books.all()[0].delete()
print(len(z.books.all()), z.books.count(), z.books.filter(title="one").exists())
book = Book.objects.select_related("author").get(title="one")
book.author.name = "Zoe"; book.author.save()
book.author_id = b.pk
print(book.author)
book.save()
a.refresh_from_db()
print(a, [str(x) for x in b.books.all()])
book.author = a
print(book.author_id, Book.objects.get(pk=book.pk).author)
a.books.add(book)
print(a.books.count(), b.books.count())
new = Author(name="New")
try:
    Book(author=new, title="x").save()
except ValueError as e:
    print(e)
try:
    new.books.all()
except ValueError as e:
    print(e)
print(Book(title="y").author_id)
try:
    Book(title="y").author
except Exception as e:
    print(type(e).__name__, e)
