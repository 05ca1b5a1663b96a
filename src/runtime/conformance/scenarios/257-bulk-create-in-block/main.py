from app.models import Item
from django.db import IntegrityError, transaction


def attempt(**options):
    Item.objects.all().delete()
    with transaction.atomic():
        Item.objects.create(code="a")
        try:
            Item.objects.bulk_create(**options)
        except IntegrityError as error:
            print(error)
        try:
            print(Item.objects.count(), "rows, the block goes on")
        except transaction.TransactionManagementError as error:
            print(error)
    print(Item.objects.count())


attempt(objs=[Item(code="b"), Item(code="a")])
attempt(objs=[Item(code="b"), Item(code="a")], batch_size=1)
attempt(objs=[Item(code="b"), Item(pk=99, code="a")])
attempt(objs=[Item(pk=98, code="b"), Item(pk=99, code="a")])
