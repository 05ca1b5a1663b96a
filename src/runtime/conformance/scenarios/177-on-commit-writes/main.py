from django.db import connection, transaction
from app.models import M
with transaction.atomic():
    M.objects.create(n=1)
    print("leaving")
with transaction.atomic():
    M.objects.create(n=7)
    M.objects.create(n=10)
    transaction.on_commit(lambda: 1 / 0)
    transaction.on_commit(lambda: print("never"))
    try:
        with transaction.atomic():
            M.objects.create(n=11)
            raise KeyError
    except KeyError:
        pass
