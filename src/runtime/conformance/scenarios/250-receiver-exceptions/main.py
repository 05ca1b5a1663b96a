from django.db import transaction, IntegrityError
from django.db.models.signals import *
from django.dispatch import receiver
from app.models import *


@receiver(post_save, sender=A)
def guard(instance, **kw):
    try:
        with transaction.atomic():
            U.objects.create(k=instance.n)
    except IntegrityError as e:
        print("dup", e)


@receiver(pre_delete, sender=A)
def nodel(instance, **kw):
    if instance.n == 1:
        raise PermissionError("keep")


@receiver(m2m_changed, sender=A.us.through)
def links(action, pk_set, **kw):
    if action == "pre_add" and 99 in pk_set:
        raise ValueError("99")
    if action == "post_remove":
        raise RuntimeError("after remove")


for n in (1, 2, 1):
    A.objects.create(n=n)
print(A.objects.count(), U.objects.count())
with transaction.atomic():
    A.objects.create(n=2)
    print(U.objects.count())


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: A.objects.filter(n=1).delete())
t(lambda: A.objects.all().delete())
print(A.objects.count())
a = A.objects.filter(n=2).first()
t(lambda: a.us.add(99))
a.us.add(*U.objects.all())
print(a.us.count())
t(lambda: a.us.remove(*U.objects.all()))
print(a.us.count())
with transaction.atomic():
    t(lambda: a.us.clear())
    t(lambda: a.us.add(99))
    t(lambda: a.us.count())
print(a.us.count())


def bad(instance, **kw):
    instance.n = "oops"


pre_save.connect(bad, sender=A)
t(lambda: A.objects.create(n=5))
pre_save.disconnect(bad, sender=A)
with transaction.atomic():
    try:
        U.objects.create(k=1)
    except IntegrityError:
        t(lambda: A.objects.create(n=7))
print(A.objects.filter(n=7).exists())
