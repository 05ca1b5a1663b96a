from django.db.models.signals import pre_init, post_init, post_save, pre_save
from app.models import Item, Owner


def log(signal, sender, **kw):
    name = {
        id(pre_init): "pre_init",
        id(post_init): "post_init",
        id(post_save): "post_save",
        id(pre_save): "pre_save",
    }[id(signal)]
    print(name, kw.get("args"), kw.get("kwargs"), kw.get("instance"))


for s in (pre_init, post_init, post_save, pre_save):
    s.connect(log, sender=Item)
o = Owner.objects.create(name="o")
i = Item.objects.create(code="a", owner=o)
Item.objects.filter(pk=i.pk).update(n=5, code="z")
print(i.n)
i.refresh_from_db(fields=["n"])
print(i.n, i.code)
i.refresh_from_db()
print(i.code)
d = Item.objects.only("code").get(pk=i.pk)
print(sorted(d.get_deferred_fields()))
print(d.n)
print(d.get_deferred_fields())
i.owner.name = "changed"
i.refresh_from_db()
print(i.owner.name)
i.refresh_from_db(from_queryset=Item.objects.select_related("owner"))
print(i.owner.name)
Item.objects.all().delete()
try:
    i.refresh_from_db()
except Item.DoesNotExist as e:
    print(e)
try:
    d.refresh_from_db(fields=["a__b"])
except Exception as e:
    print(type(e).__name__, e)
try:
    d.refresh_from_db(fields=["nope"])
except Exception as e:
    print(type(e).__name__, e)
