from django.db.models.signals import post_save, pre_save, post_init
from .models import Item
for name, signal in (("pre", pre_save), ("post", post_save)):
    def told(sender, instance, name=name, **kw):
        print(name, instance, instance.pk, kw.get("created"), sorted(kw.get("update_fields") or ()))
    signal.connect(told, sender=Item, weak=False)
