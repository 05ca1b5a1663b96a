from django.db.models.signals import *
from django.dispatch import receiver
from django.db import models, transaction, IntegrityError
from shop.models import *
@receiver([pre_save, post_save])
def log(sender, instance, signal, raw, update_fields, **kw):
    if sender._meta.app_label == "shop": print("  ", "pre" if signal is pre_save else "post", sender.__name__, instance.pk, instance._state.adding, raw, update_fields and sorted(update_fields), kw.get("created"))
def do(label, f):
    print("--", label)
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a = A(key="a"); do("save", a.save); do("again", a.save); a.n = 2; do("uf", lambda: a.save(update_fields=["n"])); do("new key", lambda: (setattr(a, "key", "b"), a.save())); print(sorted(A.objects.values_list("key", "n")))
do("existing key", lambda: A(key="a", n=9).save()); do("create existing", lambda: A.objects.create(key="a")); do("force_insert", lambda: A(key="a").save(force_insert=True)); do("force_insert tuple", lambda: A(key="c").save(force_insert=(A,))); do("force_insert bad", lambda: A(key="d").save(force_insert=("x",))); do("force_insert other", lambda: A(key="d").save(force_insert=(B,))); do("force both", lambda: A(key="d").save(force_insert=True, force_update=True)); do("no key", lambda: A().save()); do("None key", lambda: A(key=None).save()); do("positional", lambda: A(key="p").save(True)); do("using", lambda: A(key="u").save(using="default")); do("using other", lambda: A(key="u").save(using="other"))
b = B(); do("uuid default", b.save); do("uuid again", lambda: B().save()); do("uuid n", lambda: B(n=5).save()); print(B.objects.count(), B.objects.get().n, type(b.pk).__name__); do("uuid str", lambda: B.objects.create(pk="aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").pk); do("uuid bad", lambda: B(pk="x").save())
c = C(code=5); do("c", c.save); print(c.t, c.when is not None, C.objects.get().t); d = D(c=c); do("d", d.save); print(d.c_id); c.code = 6; do("change code", c.save); do("d again", lambda: (d.refresh_from_db(), d.c)) ; do("c unsaved", lambda: D(c=C(code=77)).save())
with transaction.atomic():
    do("in block", lambda: C.objects.create(code=8)); do("after", lambda: C.objects.count())
do("select", lambda: C.objects.select_for_update().filter(code=8).update(t="u")); do("pk set None", lambda: (setattr(c, "pk", None), c.save())); do("copy", lambda: (setattr(c, "pk", None), setattr(c, "code", 99), setattr(c._state, "adding", True), c.save(), c.pk)); do("refresh deleted", lambda: (C.objects.filter(pk=c.pk).delete(), c.refresh_from_db())); do("save deleted", lambda: c.save()); do("update deleted", lambda: (C.objects.filter(pk=c.pk).delete(), c.save(force_update=True))); do("uf deleted", lambda: c.save(update_fields=["t"])); do("save returns", lambda: c.save()); do("adding False", lambda: (lambda x: (setattr(x._state, "adding", False), x.save()))(C(code=100))); do("pk 0", lambda: C(pk=0, code=101).save()); do("pk str", lambda: C(pk="7", code=102).save()); do("pk bad", lambda: C(pk="x", code=103).save()); do("bool", lambda: C(pk=True, code=104).save())
