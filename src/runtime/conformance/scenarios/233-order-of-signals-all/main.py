from django.db import transaction
from django.db.models import signals
from app.models import *

NAMES = {s: n for n, s in vars(signals).items() if isinstance(s, signals.ModelSignal)}
depth = 0


def log(signal, sender, **kw):
    if sender._meta.app_label != "app":
        return
    inst = kw.get("instance")
    print(
        NAMES[signal],
        sender.__name__,
        getattr(inst, "pk", None),
        {
            k: v
            for k, v in kw.items()
            if k not in ("instance", "origin", "args", "kwargs", "using")
        },
    )


for s in NAMES:
    s.connect(log)
p = Post(title="x")
p.save()
p.title = "y"
p.save(update_fields=("title",))
p.save(force_update=True)
t = Tag.objects.create(n="t")
p.tags.add(t)
p.tags.add(t)
p.tags.set([t])
p.tags.set([])
t.post_set.add(p, p)
Post.objects.filter(pk=p.pk).update(title="z")
p.refresh_from_db()
Post.objects.get_or_create(title="z")
Post.objects.update_or_create(title="z", defaults={"title": "w"})
with transaction.atomic():
    p.delete()
