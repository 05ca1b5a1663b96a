from decimal import Decimal
from django.core.exceptions import ValidationError
from django.db.models import Avg, F, Max, Min, Sum, Count, DecimalField, ExpressionWrapper, Q
from shop.models import *
a = Wallet.objects.create(owner="ann", balance="150.50")
b, c = Wallet.objects.bulk_create([Wallet(owner="bob"), Wallet(owner="cy", balance=300, frozen=True)])
print(a.balance, repr(b.balance), c.balance)
for source, target, amount in ((a, b, "20.25"), (b, a, 500), (a, b, Decimal("130.25")), (c, a, 1), (a, b, "-3"), (a, a, 200)):
    try:
        t = Transfer.objects.create(source=source, target=target, amount=amount)
        print(t.pk, t.state, repr(t.state), t.get_state_display(), t.note, t.took)
    except ValidationError as e:
        print(e.message_dict, [x.code for v in e.error_dict.values() for x in v])
print(list(Wallet.objects.order_by("owner").values_list("owner", "balance", "version")))
a.refresh_from_db(fields=["balance"])
print(repr(a.balance), a.version)
a.balance = F("balance") / 3
a.save()
print(repr(a.balance))
a.balance += 1
a.save(update_fields=["balance"])
print(repr(Wallet.objects.get(pk="ann").balance))
print(Transfer.objects.aggregate(Sum("amount"), Avg("amount"), n=Count("pk", filter=Q(state=Transfer.State.DONE)), slow=Max("took")))
print(Transfer.objects.latest().pk, Transfer.objects.earliest().pk)
print(list(Wallet.objects.annotate(sent=Sum("out__amount", default=0), got=Count("incoming", distinct=True)).order_by("-sent").values("owner", "sent", "got")))
print(list(Transfer.objects.values("state").annotate(n=Count("*"), s=Sum("amount")).order_by("state")))
print(Transfer.objects.annotate(fee=ExpressionWrapper(F("amount") * Decimal("0.1"), output_field=DecimalField())).values_list("fee", flat=True).order_by("pk")[0])
print(Transfer.State(1).label, Transfer.State.choices, Transfer.State.DONE.name, Transfer.State["NEW"].value, Transfer.State.labels)
d = Transfer.objects.dates if False else Transfer.objects.filter(took__gt="0:01:00").count()
print(d)
