from decimal import Decimal
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Count, F, Max, Min, Q, Sum, Avg
from shop.models import Account, Entry

a = Account.objects.create(number="DE1", owner="Ada")
b = Account.objects.create(number="AT2")
for account, kind, amount, note in [(a, "C", "100.00", "start"), (a, "D", "30.5", None), (b, "D", "499.99", "rent"), (a, "D", "501", None), (a, "X", "1", None), (a, "C", "0", None), (a, "C", "1.234", None)]:
    try:
        e = Entry(account=account, kind=kind, amount=Decimal(amount), note=note)
        e.save()
        print("saved", e, e.pk, repr(e))
    except ValidationError as error:
        print(type(error).__name__, error, error.message_dict if hasattr(error, "error_dict") else error.messages)
try:
    with transaction.atomic():
        Entry(account=a, kind="C", amount=5, note="start").save()
except (IntegrityError, ValidationError) as error:
    print(type(error).__name__, error)
try:
    with transaction.atomic():
        Entry.objects.bulk_create([Entry(account=a, kind="C", amount=-5)])
except IntegrityError as error:
    print(error)
try:
    with transaction.atomic():
        Entry.objects.filter(pk=1).update(amount=F("amount") - 1000)
except IntegrityError as error:
    print(error)
print(list(Account.objects.with_balance().values("number", "credit", "debit", "balance")))
print(list(Account.objects.overdrawn()), Account.objects.overdrawn().exists(), Account.objects.overdrawn().count())
print(Entry.objects.aggregate(Sum("amount"), low=Min("amount"), high=Max("amount"), mean=Avg("amount"), n=Count("pk", distinct=True)))
Entry.objects.filter(pk=2).update(locked=True)
for q in (Entry.objects.filter(account=a), Entry.objects.filter(pk=3)):
    try:
        print(q.delete())
    except ValidationError as error:
        print(repr(error), error.code, error.message, error.params["entry"].pk)
try:
    a.delete()
except models.ProtectedError as error:
    print(error.args[0], sorted(map(str, error.protected_objects)))
print(Entry._meta.verbose_name_plural, Account._meta.verbose_name_plural, Account._meta.label, Entry.Kind.choices, Entry.Kind.DEBIT.label, Entry.Kind("C").name, Entry.Kind.values)
e = Entry.objects.select_related("account").get(pk=1)
e.amount = F("amount") * 2
try:
    e.save(update_fields=["amount"])
except Exception as error:
    print(type(error).__name__, error)
c = Account(number="x", owner="y" * 30)
try:
    c.full_clean()
except ValidationError as error:
    for field, errors in error:
        print(field, errors)
    print(error.error_dict["owner"][0].code, error.error_dict["number"])
try:
    Account(number="DE1").validate_unique()
except ValidationError as error:
    print(error.message_dict)
try:
    Entry(account=a, kind="C", amount=-1, note="start").validate_constraints()
except ValidationError as error:
    print(error.message_dict)
