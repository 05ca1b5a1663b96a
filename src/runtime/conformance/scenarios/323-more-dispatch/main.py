import gc
from shop import signals
from shop.models import One, Three, Two
from shop.signals import Registry, done
from django.db.models.signals import post_save

One.objects.create()
One.objects.create()
Two.objects.create(n=2)
Three.objects.create(n=3)
print([r for _, r in done.send(One, extra=1)])
print([r for _, r in done.send(sender=5)], [r for _, r in done.send("str")])
Registry.instances.clear()
del signals.a
gc.collect()
print([r for _, r in done.send(One)], [type(f).__name__ for f, _ in done.send(One)])
print(done.disconnect(signals.b, sender=One), done.disconnect(signals.b.named), done.disconnect(dispatch_uid="b"))
print([r for _, r in done.send(One)])
done.receivers.clear() if False else None
done.connect(signals.positional)
try:
    done.send(One, instance=1)
except TypeError as e:
    print(e)
print([type(r).__name__ for _, r in done.send_robust(One, instance=1)])
print(post_save.has_listeners(Three), post_save.has_listeners(Two), len(post_save._live_receivers(One)[0]), len(post_save._live_receivers(Two)[0]), len(post_save._live_receivers(Three)[0]))
t = Two.objects.get()
t.n += 1
t.save()
t.save_base(raw=True)
One.save_base(t, raw=True)
super(Two, t).save()
