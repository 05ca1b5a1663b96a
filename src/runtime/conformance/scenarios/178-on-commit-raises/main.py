from django.db import connection, transaction
from django.core.exceptions import ObjectDoesNotExist
from app.models import M
try:
    with transaction.atomic():
        M.objects.create(n=1)
        transaction.on_commit(lambda: print("first"))
        transaction.on_commit(lambda: M.objects.get(n=99))
        transaction.on_commit(lambda: print("never"))
except ObjectDoesNotExist as e:
    print(type(e).__qualname__, e, M.objects.count(), connection.run_on_commit, connection.in_atomic_block)
transaction.on_commit(lambda: print("now"))
try:
    transaction.on_commit("x")
except TypeError as e:
    print(e)
transaction.set_autocommit(True)
with transaction.atomic():
    sid = transaction.savepoint()
    M.objects.create(n=2)
    transaction.savepoint_commit(sid)
    transaction.on_commit(lambda: print("kept"))
    s2 = transaction.savepoint()
    transaction.on_commit(lambda: print("lost"))
    transaction.savepoint_rollback(s2)
    print(transaction.get_rollback())
try:
    with transaction.atomic(), transaction.atomic():
        M.objects.create(n="abc")
except ValueError as e:
    print(e)
try:
    M.objects.create()
except Exception as e:
    print(type(e).__name__, e)
try:
    transaction.get_rollback()
except Exception as e:
    print(type(e).__name__, e)
