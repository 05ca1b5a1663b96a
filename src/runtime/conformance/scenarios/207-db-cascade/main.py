from django.db import models
from django.db.models.signals import pre_delete, post_delete
from django.db.models.deletion import *
from app.models import *


def log(signal, sender, instance, **kw):
    print("pre" if signal is pre_delete else "post", sender.__name__, instance.pk)


pre_delete.connect(log)
post_delete.connect(log)
p = Parent.objects.create()
C1.objects.create(p=p)
C2.objects.create(p=p)
C1.objects.create(p=p)
print(p.delete())
print(C1.objects.count(), C2.objects.values())
pre_delete.disconnect(log)
post_delete.disconnect(log)
p = Parent.objects.create()
C1.objects.create(p=p)
C2.objects.create(p=p)
print(Parent.objects.all().delete())
print(C1.objects.count(), C2.objects.values_list("p"))
print(DB_CASCADE, models.DB_SET_NULL, CASCADE, SET_NULL.__name__)
print(
    C1._meta.get_field("p").remote_field.on_delete,
    C1._meta.get_field("p").db_on_delete
    if hasattr(C1._meta.get_field("p"), "db_on_delete")
    else "-",
)
