from django.db import transaction
from shop.models import Report
from shop.tasks import build, explode
r = Report.objects.create(name="q1")
r.refresh_from_db(); print(r.ready)
with transaction.atomic():
    Report.objects.create(name="q2")
    print("in block")
res = explode.enqueue()
print(res.status, res.errors[0].exception_class.__name__ if res.errors else None, res.is_finished)
try:
    print(res.return_value)
except Exception as e:
    print(type(e).__name__, e)
try:
    build.enqueue(object())
except Exception as e:
    print(type(e).__name__, e)
print(build.name, build.priority, explode.priority, build.call(r.pk))
