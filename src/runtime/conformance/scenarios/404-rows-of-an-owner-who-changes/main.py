from django.db import transaction
from shop.models import Comment, Note, Post

def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)

b, c = Post.objects.create(slug="b"), Post.objects.create(slug="c")
for post in (b, c):
    for text in "ab":
        post.comments.create(text=post.slug + text)
    post.notes.create()
rows = b.comments.all()
ordered = b.comments.order_by("text")
b.pk = c.pk
attempt(lambda: [each.text for each in rows])
attempt(lambda: [each.text for each in ordered])
attempt(lambda: [each.post is b for each in rows])
b = Post.objects.get(slug="b")
notes = b.notes.all()
b.slug = "c"
attempt(lambda: [note.pk for note in notes])
attempt(lambda: b.notes.count())
b.refresh_from_db()
rows = b.comments.all()
chained = rows.filter(text="ba")
b.pk = None
attempt(lambda: [each.text for each in rows])
attempt(lambda: [each.text for each in chained])
attempt(lambda: b.comments.all())
b = Post.objects.get(slug="b")
rows = b.comments.all()
b.delete()
attempt(lambda: rows)
attempt(lambda: rows.count())
attempt(lambda: rows.exists())
attempt(lambda: rows.filter(text="x"))
attempt(lambda: bool(rows))
attempt(lambda: Comment.objects.filter(_negated=True))
attempt(lambda: Comment.objects.exclude(_connector="OR", _negated=True))
try:
    with transaction.atomic():
        rows = c.comments.all()
        c.delete()
        raise RuntimeError
except RuntimeError:
    print(c.pk)
attempt(lambda: rows.count())
attempt(lambda: Post.objects.get(slug="c").comments.count())
