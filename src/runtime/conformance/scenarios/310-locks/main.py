from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.transaction import TransactionManagementError
from shop.models import Account, Audit, Entry
from shop.signals import Conflict

ann = Account.objects.create(owner="ann", balance=10)
bob = Account.objects.create(owner="bob")

@transaction.atomic
def transfer(a, b, amount):
    Entry.objects.create(account=a, amount=-amount)
    Entry.objects.create(account=b, amount=amount)
    return "done"

print(transfer(ann, bob, 4))
try:
    transfer(ann, bob, 40)
except IntegrityError as e:
    print(e)
print(list(Account.objects.values_list("owner", "balance", "version")), Audit.objects.count(), Entry.objects.count())
stale = Account.objects.get(owner="ann")
fresh = Account.objects.get(owner="ann")
fresh.save()
try:
    stale.save()
except Conflict as e:
    print(e)
with transaction.atomic():
    Entry.objects.create(account=bob, amount=13)
    try:
        Entry.objects.create(account=bob, amount=-1000)
    except IntegrityError as e:
        print("broken", e, connection.needs_rollback)
    try:
        Account.objects.count()
    except TransactionManagementError as e:
        print(e)
    transaction.set_rollback(True)
print(Entry.objects.count(), Audit.objects.count(), Account.objects.get(owner="bob").balance)
sid = None
with transaction.atomic():
    sid = transaction.savepoint()
    Audit.objects.create(text="sp")
    transaction.savepoint_rollback(sid)
    sid2 = transaction.savepoint()
    Audit.objects.create(text="kept")
    transaction.savepoint_commit(sid2)
    transaction.on_commit(lambda: print("outer"))
    try:
        with transaction.atomic(savepoint=False):
            transaction.on_commit(lambda: print("never"))
            raise KeyError("inner")
    except KeyError:
        print("needs rollback", transaction.get_rollback())
        transaction.set_rollback(False)
print(Audit.objects.values_list("text", flat=True))
with transaction.atomic(durable=True):
    try:
        with transaction.atomic(durable=True):
            pass
    except RuntimeError as e:
        print(e)
for bad in (lambda: transaction.savepoint_rollback("x"), lambda: transaction.set_rollback(True), lambda: transaction.on_commit(None), lambda: list(Account.objects.select_for_update()), lambda: Account.objects.select_for_update(nowait=True, skip_locked=True)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try:
    ann.delete()
except Exception as e:
    print(type(e).__name__, e.args[0])
