from django.db.models.signals import post_save, pre_save
from shop.models import Log, Shop
a = Shop.objects.create(name="a")
post_save.connect(a.on_self, sender=Shop)
b = Shop.objects.create(name="b")
print([l.text for l in Log.objects.order_by("pk")])
print(post_save.disconnect(Shop.on_class, sender=Shop), post_save.disconnect(Shop.on_save, sender=Shop), post_save.disconnect(a.on_self), post_save.disconnect(a.on_self, sender=Shop))
b.save()
print(post_save.disconnect(dispatch_uid="log"), post_save.has_listeners(Shop), pre_save.has_listeners(Shop))
b.save()
def stop(sender, instance, **kwargs):
    if instance.name == "bad":
        raise RuntimeError("no")
    if instance.open is None:
        return NotImplemented
pre_save.connect(stop)
for name in ("good", "bad"):
    try:
        print(Shop.objects.create(name=name).pk)
    except RuntimeError as e:
        print(e, Shop.objects.filter(name=name).exists())
try:
    pre_save.send(Shop)
except TypeError as e:
    print(e)
print(pre_save.send(sender=Shop, instance=a), post_save.send_robust(Shop, instance=a, created=False))
