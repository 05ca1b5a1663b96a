from django.core import mail
from django.db import transaction
from django.tasks import TaskResultStatus
from shop.models import Report
from shop.tasks import build, context, fail, later

with transaction.atomic():
    r = Report.objects.create(title="abc")
    print("in block", r.state)
r.refresh_from_db()
print(r.state, r.result)
res = fail.enqueue("because")
print(res.status, res.errors[0].exception_class.__name__, "because" in res.errors[0].traceback, res.is_finished, res.attempts)
try:
    res.return_value
except ValueError as e:
    print(e)
print(context.enqueue(4).return_value, later.enqueue(3).return_value, build.call(r.pk), fail.priority, fail.using(priority=9).priority, build.name, build.module_path)
print(mail.outbox[0].body)
for bad in (lambda: build.enqueue(object()), lambda: build.enqueue(r), lambda: fail.using(priority=200).priority, lambda: fail.using(queue_name="nope"), lambda: build()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e)[:120])
try:
    with transaction.atomic():
        Report.objects.create(title="rolled back")
        raise KeyError
except KeyError:
    print(Report.objects.count(), TaskResultStatus.SUCCESSFUL, TaskResultStatus.choices[:2])
