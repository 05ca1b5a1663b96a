from django.db import IntegrityError, connection, transaction
from django.db.transaction import TransactionManagementError
from shop.models import Account, Entry
bank = Account.objects.create(name="bank")
ada = Account.objects.create(name="ada", amount=10)

@transaction.atomic
def transfer(source, target, amount):
    Entry.objects.create(account=source, amount=-amount)
    Entry.objects.create(account=target, amount=amount)

transfer(bank, ada, 5)
print(list(Account.objects.all()), connection.in_atomic_block)
try:
    transfer(ada, bank, 50)
except ValueError as error:
    print("refused:", error)
print(list(Account.objects.all()), Entry.objects.count())
with transaction.atomic():
    transaction.on_commit(lambda: print("outer"))
    try:
        with transaction.atomic():
            transaction.on_commit(lambda: print("never"))
            Account.objects.create(name="ada")
    except IntegrityError as error:
        print(error)
    sid = transaction.savepoint()
    Account.objects.create(name="eve")
    transaction.savepoint_rollback(sid)
    with transaction.atomic(savepoint=False):
        Account.objects.create(name="cy")
    print(connection.in_atomic_block, transaction.get_autocommit())
print(list(Account.objects.values_list("name", flat=True)))
try:
    with transaction.atomic():
        try:
            with transaction.atomic(savepoint=False):
                raise KeyError("inner")
        except KeyError:
            pass
        print(transaction.get_rollback())
        Account.objects.count()
except TransactionManagementError as error:
    print(error)
with transaction.atomic():
    Account.objects.create(name="zed")
    transaction.set_rollback(True)
print(Account.objects.filter(name="zed").exists())
try:
    with transaction.atomic(durable=True):
        with transaction.atomic(durable=True):
            pass
except RuntimeError as error:
    print(error)
transaction.on_commit(lambda: print("at once"))
try:
    transaction.on_commit("not callable")
except TypeError as error:
    print(error)
