import importlib
from app import signals
from app.models import Item

Item.objects.create(n=1)
import app.signals

Item.objects.create(n=2)
importlib.reload(signals)
Item.objects.create(n=3)
from django.db.models.signals import post_save

print(len(post_save.receivers))
print([k[0] if isinstance(k[0], str) else "id" for k, *_ in post_save.receivers])
import sys

del sys.modules["app.signals"]
import app.signals as again

print(again is signals)
Item.objects.create(n=4)
print(len(post_save.receivers))
