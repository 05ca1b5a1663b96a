from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.transaction import TransactionManagementError
from shop.models import Job, Mail

Job.objects.create(name="plain")
print("-- nested")
with transaction.atomic():
    a = Job.objects.create(name="a")
    try:
        with transaction.atomic():
            Job.objects.create(name="b")
            with transaction.atomic():
                Job.objects.create(name="c")
            raise ValueError
    except ValueError:
        print("rolled back", Job.objects.values_list("name", flat=True))
    with transaction.atomic(savepoint=False):
        Job.objects.create(name="d", state="done")
    print("end", len(connection.run_on_commit))
print(Job.objects.order_by("pk"), Mail.objects.count())
print("-- inner without savepoint fails")
try:
    with transaction.atomic():
        Job.objects.create(name="e")
        try:
            with transaction.atomic(savepoint=False):
                Job.objects.create(name="a")
        except IntegrityError as err:
            print(err, connection.needs_rollback, transaction.get_rollback())
        try:
            Job.objects.count()
        except TransactionManagementError as err:
            print(err)
        try:
            transaction.on_commit(lambda: print("never"))
        except Exception as err:
            print(type(err).__name__, err)
except Exception as err:
    print(type(err).__name__, err)
print(Job.objects.filter(name="e").exists(), connection.run_on_commit)
print("-- savepoints by hand")
with transaction.atomic():
    sid = transaction.savepoint()
    Job.objects.create(name="f")
    transaction.savepoint_rollback(sid)
    sid = transaction.savepoint()
    Job.objects.create(name="g")
    transaction.savepoint_commit(sid)
    transaction.on_commit(lambda: print("outer"))
print(Job.objects.filter(name__in="fg"))
print("-- durable")
try:
    with transaction.atomic():
        with transaction.atomic(durable=True):
            pass
except RuntimeError as err:
    print(err)


@transaction.atomic(durable=True)
def work(state, runs=0):
    """Works."""
    job = Job.objects.create(name=f"w{state}{runs}", state=state, runs=runs)
    transaction.on_commit(lambda: print("after", job))
    return job


print(work.__name__, work.__doc__, work("ok"))
for runs in (0, 6):
    try:
        print(work("bad", runs))
    except ZeroDivisionError as err:
        print("raised", err, Job.objects.get(name=f"wbad{runs}"), connection.in_atomic_block, len(connection.run_on_commit))
print("-- set_rollback")
with transaction.atomic():
    Job.objects.create(name="h")
    transaction.set_rollback(True)
print(Job.objects.filter(name="h").exists())
for f in (lambda: transaction.on_commit("x"), lambda: transaction.on_commit(None), lambda: transaction.savepoint(), lambda: transaction.savepoint_rollback("x"), lambda: transaction.get_rollback(), lambda: transaction.set_rollback(True), lambda: Job.objects.select_for_update().get(name="a"), lambda: transaction.rollback(), lambda: transaction.commit(), lambda: transaction.get_autocommit(), lambda: connection.get_autocommit(), lambda: transaction.mark_for_rollback_on_error().__class__.__name__, lambda: transaction.atomic(print)("called"), lambda: transaction.get_connection() is not None):
    try:
        print(f())
    except Exception as err:
        print(type(err).__name__, err)
with transaction.atomic():
    for f in (lambda: transaction.commit(), lambda: transaction.rollback(), lambda: transaction.set_autocommit(True), lambda: transaction.get_autocommit()):
        try:
            print(f())
        except Exception as err:
            print(type(err).__name__, err)
a.state = "done"
a.save()
print(Mail.objects.values_list("text", flat=True))
a.delete()
print(Job.objects.order_by("name"), Mail.objects.count())
