from django.db import transaction, IntegrityError
from django.core.management import call_command
from django.db.models.signals import *
from app.models import *

for s, n in ((pre_delete, "pre"), (post_delete, "post")):
    s.connect(lambda sender, n=n, **k: print(n, sender.__name__), weak=False)
a = A.objects.create()
b = B.objects.create(a=a)
A.objects.create()
print(
    B.objects.filter(pk=9)._raw_delete("default"),
    A.objects.filter(b=None)._raw_delete(using="default"),
)
try:
    print(A.objects.all()._raw_delete("default"))
except IntegrityError as e:
    print(e, A.objects.count())
try:
    with transaction.atomic():
        print(A.objects.all()._raw_delete("default"))
        print(A.objects.count(), B.objects.count())
except IntegrityError as e:
    print("commit", e)
with transaction.atomic():
    B.objects.all()._raw_delete("default")
    A.objects.all()._raw_delete("default")
    transaction.set_rollback(True)
print(A.objects.count(), B.objects.count())
call_command("flush", interactive=False, verbosity=0)
print(A.objects.count(), A.objects.create().pk)
