import pickle
from django.db import transaction
from shop.models import *
from shop.signals import kept

def t(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "!!", type(e).__qualname__, e)



def make(title):
    p = Post.objects.create(title=title)
    p.comments.create(text=title + "1")
    p.comments.create(text=title + "2")
    p.tags.create(word=title)
    p.notes.create()
    Draft.objects.create(post=p)
    return p


p = make("a")
qs, m2m, gen, fil, sub = p.comments.all(), p.tags.all(), p.notes.all(), Comment.objects.filter(post=p), Comment.objects.filter(post__in=Post.objects.filter(title="a"))
chained, ordered, vals = p.comments.filter(text="a1"), p.comments.order_by("text"), p.comments.values("text")
draft = p.draft
print(p.delete())
t("manager again", lambda: p.comments.all())
t("all", lambda: qs)
t("count", lambda: qs.count())
t("chained", lambda: chained)
t("ordered", lambda: ordered)
t("values", lambda: vals)
t("m2m", lambda: m2m)
t("m2m again", lambda: p.tags.all())
t("generic", lambda: gen)
t("generic again", lambda: p.notes.all())
t("filter", lambda: fil)
t("sub", lambda: sub)
t("draft", lambda: (draft.pk, draft.post is p, draft.post_id, p.draft))
t("kept", lambda: kept["qs"])
t("comments create", lambda: p.comments.create(text="x"))
t("tags add", lambda: p.tags.add(1))
t("delete again", lambda: p.delete())
p.save()
t("saved again", lambda: (p.pk, p.comments.all(), qs, ordered.count()))
b = make("b")
qs = b.comments.all()
c = make("c")
b.pk, old = c.pk, b.pk
t("pk changed", lambda: [x.text for x in qs.order_by("pk")])
t("pk changed fresh", lambda: [x.text for x in b.comments.order_by("pk")])
b.pk = old
with transaction.atomic():
    qs = c.comments.all()
    c.delete()
    transaction.set_rollback(True)
t("after rollback", lambda: (c.pk, qs))
new = Post(title="new")
t("unsaved manager", lambda: new.comments)
t("unsaved tags", lambda: new.tags)
t("unsaved notes", lambda: new.notes.all())
for i in range(22):
    Tag.objects.create(word=f"w{i}")
t("long", lambda: str(Tag.objects.order_by("pk").values_list("pk", flat=True)))
t("slice long", lambda: str(Tag.objects.order_by("pk")[:21])[-60:])
copy = pickle.loads(pickle.dumps(Post.objects.filter(title="b")))
t("pickled", lambda: (type(copy).__name__, copy))
for tag in Tag.objects.order_by("pk"):
    if tag.word.startswith("w1"):
        tag.delete()
t("deleted while iterating", lambda: Tag.objects.count())
q = Tag.objects.filter(word="w2")
t("bool cached", lambda: (bool(q), Tag.objects.filter(word="w2").delete()[0], len(q), q.count(), q.exists(), q.all().exists()))
