import logging
from django.db import connection, transaction, IntegrityError, DatabaseError
from django.db.models.signals import post_save, post_delete, pre_save
from django.db.transaction import TransactionManagementError
from django.dispatch import receiver
from shop.models import Account


@receiver(post_save, sender=Account)
def saved(instance, created, using, **kwargs):
    transaction.on_commit(lambda: print("  committed", instance.name, connection.in_atomic_block), using=using)
    if instance.name.startswith("dup"):
        try:
            Account.objects.create(name="a")
        except IntegrityError as error:
            print("  swallowed", error, connection.needs_rollback)
    if instance.name.startswith("safe"):
        try:
            with transaction.atomic():
                Account.objects.create(name="a")
        except IntegrityError as error:
            print("  safe", error, connection.needs_rollback)
    if instance.name.startswith("quit"):
        transaction.set_rollback(True)


def do(label, work):
    print(label)
    try:
        print("  =", work())
    except BaseException as error:
        print("  =", type(error).__name__, error)
    print("  ", connection.in_atomic_block, connection.get_autocommit(), sorted(Account.objects.values_list("name", flat=True)))


def block(*names, after=None):
    with transaction.atomic():
        made = [Account.objects.create(name=n) for n in names]
        return after and after(made)


do("a", lambda: block("a"))
do("dup outside", lambda: Account.objects.create(name="dup0").pk)
do("dup", lambda: block("dup1"))
do("dup then query", lambda: block("dup2", "x"))
do("safe", lambda: block("safe1", "y"))
do("quit", lambda: block("quit1"))
do("quit undone", lambda: block("quit2", after=lambda m: transaction.set_rollback(False)))
do("fk", lambda: block("fk1", after=lambda m: Account.objects.create(name="child", parent_id=999).pk))
do("fk outside", lambda: Account.objects.create(name="child", parent_id=999))
do("negative", lambda: block("neg", after=lambda m: Account.objects.filter(name="neg").update(amount=-1)))
do("base exception", lambda: block("kbd", after=lambda m: (_ for _ in ()).throw(KeyboardInterrupt("k"))))
do("system exit", lambda: block("exit", after=lambda m: exit(3)))


@transaction.atomic
def decorated(name, fail=False):
    Account.objects.create(name=name)
    if fail:
        raise LookupError(name)
    return connection.in_atomic_block


do("decorated", lambda: decorated("deco"))
do("decorated", lambda: decorated("deco2", fail=True))


@transaction.atomic(durable=True)
def durable(name):
    return decorated(name)


do("durable", lambda: durable("dur"))
do("durable inside", lambda: block("out", after=lambda m: durable("dur2")))
atomic = transaction.atomic()


def reused():
    with atomic:
        Account.objects.create(name="r1")
    with atomic:
        with atomic:
            Account.objects.create(name="r2")


do("reused", reused)
do("commit in block", lambda: block("cb", after=lambda m: transaction.commit()))
do("rollback in block", lambda: block("rb", after=lambda m: transaction.rollback()))
do("set_autocommit in block", lambda: block("sa", after=lambda m: transaction.set_autocommit(False)))
do("commit outside", lambda: transaction.commit())
do("on_commit fails", lambda: block("oc", after=lambda m: (transaction.on_commit(lambda: 1 / 0), transaction.on_commit(lambda: print("never")))[1]))
do("on_commit robust", lambda: block("ocr", after=lambda m: (transaction.on_commit(lambda: 1 / 0, robust=True), transaction.on_commit(lambda: print("  still")))[1]))
do("clean", lambda: transaction.clean_savepoints())
do("mark", lambda: transaction.mark_for_rollback_on_error)


def manual():
    with transaction.atomic():
        Account.objects.create(name="m1")
        a = transaction.savepoint()
        Account.objects.create(name="m2")
        b = transaction.savepoint()
        Account.objects.create(name="m3")
        transaction.savepoint_rollback(a)
        try:
            transaction.savepoint_rollback(b)
        except DatabaseError as error:
            print("  ", type(error).__name__, str(error).split(":")[0])
        return sorted(Account.objects.filter(name__startswith="m").values_list("name", flat=True))


do("manual", manual)
