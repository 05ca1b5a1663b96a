from django.db import transaction, IntegrityError, connection, DatabaseError
from shop.models import Entry
print(connection.get_autocommit(), connection.in_atomic_block)
Entry.objects.create(name="a")
with transaction.atomic():
    Entry.objects.create(name="b")
    sid = transaction.savepoint()
    Entry.objects.create(name="c")
    transaction.savepoint_rollback(sid)
    sid = transaction.savepoint()
    Entry.objects.create(name="d")
    transaction.savepoint_commit(sid)
    print(list(Entry.objects.order_by("pk").values_list("name", flat=True)), len(connection.run_on_commit))
with transaction.atomic():
    Entry.objects.create(name="e")
    transaction.set_rollback(True)
    print(transaction.get_rollback())
print(Entry.objects.filter(name="e").exists())
try:
    with transaction.atomic():
        Entry.objects.create(name="f")
        try:
            with transaction.atomic():
                Entry.objects.create(name="g")
                Entry.objects.create(name="a")
        except IntegrityError as e:
            print("inner", e)
        Entry.objects.create(name="h")
        try:
            Entry.objects.create(name="a")
        except IntegrityError:
            try:
                Entry.objects.count()
            except transaction.TransactionManagementError as e:
                print(type(e).__mro__[1].__name__, e)
            transaction.set_rollback(False)
            print("count", Entry.objects.count())
finally:
    print(Entry.objects.count())
@transaction.atomic
def work(name, *, fail=False):
    Entry.objects.create(name=name)
    if fail:
        raise LookupError(name)
    return name
print(work("i"))
try:
    work("j", fail=True)
except LookupError as e:
    print(repr(e))
with transaction.atomic():
    try:
        with transaction.atomic(durable=True):
            pass
    except RuntimeError as e:
        print(e)
with transaction.atomic(savepoint=False):
    Entry.objects.create(name="k")
    try:
        with transaction.atomic(savepoint=False):
            raise KeyError
    except KeyError:
        print(connection.needs_rollback)
        try:
            Entry.objects.create(name="l")
        except transaction.TransactionManagementError as e:
            print(e)
print(Entry.objects.filter(name__in="kl").count())
with transaction.atomic():
    Entry.objects.create(name="robust")
class Boom:
    def __call__(self):
        raise DatabaseError("boom")
try:
    with transaction.atomic():
        transaction.on_commit(Boom())
        transaction.on_commit(lambda: print("never"))
        Entry.objects.create(name="m")
except DatabaseError as e:
    print(e, Entry.objects.filter(name="m").exists())
try:
    transaction.on_commit("no")
except TypeError as e:
    print(e)
try:
    Entry.objects.create(name="n", parent_id=999)
except IntegrityError as e:
    print(e)
try:
    with transaction.atomic():
        Entry.objects.create(name="o", parent_id=999)
        print("no error yet")
except IntegrityError as e:
    print(e)
print(list(Entry.objects.order_by("name").values_list("name", flat=True)))
