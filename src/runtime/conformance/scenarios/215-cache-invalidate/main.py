from django.core.cache import cache, caches
from django.db import transaction
from django.db.models.signals import post_save, post_delete, m2m_changed
from django.dispatch import receiver
from app.models import *


def key(pk):
    return f"product:{pk}"


@receiver([post_save, post_delete], sender=Product)
def drop(sender, instance, **kw):
    print("drop", cache.delete(key(instance.pk)), cache.delete_many(["list", "other"]))
    transaction.on_commit(lambda: cache.set("stamp", instance.pk, 60))


def read(pk):
    def load():
        print("load")
        return Product.objects.get(pk=pk).name

    return cache.get_or_set(key(pk), load, timeout=30)


p = Product.objects.create(name="a")
print(read(1), read(1))
p.name = "b"
p.save()
print(read(1), cache.get("stamp"))
Product.objects.filter(pk=1).update(name="c")
print(read(1))
cache.set("n", 1)
print(
    cache.incr("n"),
    cache.decr("n", 5),
    cache.add("n", 7),
    cache.get("n"),
    cache.get("zz", "dflt"),
    "n" in cache,
    cache.get_many(["n", "zz"]),
    cache.set_many({"a": 1}),
    cache.touch("a"),
    cache.touch("zz"),
    cache.has_key("a"),
)
try:
    cache.incr("missing")
except ValueError as e:
    print(e)
cache.set("list", [1, 2])
l = cache.get("list")
l.append(3)
print(
    cache.get("list"),
    caches["default"] is cache,
    cache.pop("x", 1) if hasattr(cache, "pop") else "nopop",
)
cache.set("v", 1, version=2)
print(
    cache.get("v"),
    cache.get("v", version=2),
    cache.incr_version("v", version=2),
    cache.get("v", version=3),
)
cache.set("gone", 1, timeout=0)
print(cache.get("gone"))
cache.set("none", None)
print(cache.get("none", "d"), cache.get_or_set("none", 5))
p.delete()
cache.clear()
print(cache.get("stamp"))
