from django.db import transaction
from django.db.models import ProtectedError, RestrictedError
from django.db.models.signals import *
from app.models import *


def log(signal, sender, instance, **kw):
    print(
        {
            pre_save: "pre_save",
            post_save: "post_save",
            pre_delete: "pre_delete",
            post_delete: "post_delete",
        }[signal],
        sender.__name__,
        instance.pk,
    )


for s in (post_save, pre_delete, post_delete):
    s.connect(log)
u = U.objects.create(n="u")
d = U.objects.create(n="default")
a = A.objects.create(by=u, dfl=u, fn=u)
print(a.by_id, a.dfl_id, a.fn_id)
print(u.delete())
a.refresh_from_db()
print(a.by_id, a.dfl_id, a.fn.n, a.by)
v = U.objects.create(n="v")
p = P.objects.create(u=v)
try:
    v.delete()
except ProtectedError as e:
    print(e.args[0], e.protected_objects)
p2 = P.objects.create(u=v)
try:
    with transaction.atomic():
        U.objects.filter(pk=v.pk).delete()
except ProtectedError as e:
    print(sorted(x.pk for x in e.protected_objects), len(e.args))
r = R.objects.create(u=d, c=C.objects.create(u=d))
try:
    d.delete()
except RestrictedError as e:
    print(e)
except ProtectedError as e:
    print("prot", e)
R.objects.all().delete()
w = U.objects.create(n="w")
c = C.objects.create(u=w)
R.objects.create(u=w, c=c)
try:
    print(w.delete())
except Exception as e:
    print(type(e).__name__, e)
try:
    print(c.delete())
except Exception as e:
    print(type(e).__name__, e)
R2.objects.create(u=w, c=c)
R.objects.all().delete()
print(w.delete())
