import gc
from shop import signals
from shop.models import Device, Owner, Phone, saved_twice
from django.db.models.signals import post_save

o = Owner.objects.create(name="Ann")
d = Device.objects.create(owner=o)
print(d.changes)
d.state = "on"
d.save()
p = Phone.objects.create(number="1", state="on")
p = Phone.objects.get()
print(p._loaded.keys(), p._initial)
p.owner = o
p.save(update_fields=["owner"])
q = Phone.objects.only("number").get()
print(sorted(q._loaded), q._initial, q.state)
print([type(x).__name__ for x in o.devices], hasattr(d, "phone"), p.device_ptr == d)
print(post_save.has_listeners(Device), post_save.has_listeners(Owner), len(saved_twice.receivers))
print(post_save.disconnect(signals.kept.on_save, sender=Device), post_save.disconnect(dispatch_uid=("class", "kept"), sender=Phone), post_save.disconnect(signals.kept.on_class, sender=Phone))
d.save()
p.save()
del signals.kept
gc.collect()
d.state = "x"
d.save()
print(len([r for r in saved_twice._live_receivers(Device)[0]]), saved_twice.has_listeners())
