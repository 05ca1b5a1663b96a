from django.db.models.signals import pre_save, post_save, post_init
from app.models import *

pre_save.connect(
    lambda instance, **k: print("pre", repr(instance.tags), instance.code),
    sender=Thing,
    weak=False,
)
post_save.connect(
    lambda instance, **k: print("post", repr(instance.tags), instance.code),
    sender=Thing,
    weak=False,
)
t = Thing.objects.create(tags=["a", "b"])
print(t.code, t.upper)
t.refresh_from_db()
print(t.tags, t.code, t.upper)
print(
    Thing.objects.filter(tags=["a", "b"]).count(),
    Thing.objects.values_list("tags", "code", "upper"),
    Thing._meta.get_field("tags"),
    Thing._meta.get_field("tags").__class__,
)
t.tags = "x,y"
t.save()
print(t.tags, Thing.objects.get().tags)
t.upper = "abc"
print(t.upper)
t.save(update_fields=["tags"])
print(Thing.objects.get().upper)
Thing.objects.update(upper="q", tags=["z"])
print(Thing.objects.get().upper, Thing.objects.get().tags)
print(
    Thing(upper="low").upper,
    Thing.objects.order_by("upper").first().pk,
    Thing.objects.filter(code__startswith="C").exists(),
)
