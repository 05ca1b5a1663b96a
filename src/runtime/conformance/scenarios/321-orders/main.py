from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count, F, Q
from shop.models import Log, Order, Priority, State
from shop.signals import acting, disabled, log, moved, without

o = Order.objects.create(priority=Priority.HIGH, extra={"a": [1, 2]})
with acting("ann"):
    o.move(State.PAID)
try:
    o.move("new")
except Order.IllegalMove as e:
    print(type(e).__qualname__, e)
print(list(Log.objects.order_by("pk").values_list("old", "new", "by")), o.state, o.get_state_display(), o.get_priority_display(), State("back").label)
with without(log):
    o.state = State.BACK
    o.save()
print(Order.objects.filter(state=State.BACK, priority__gte=Priority.LOW).count(), Order.objects.filter(state__in=State.after(State.PAID)).count())
p = Order(discount=0.6, state="gone", priority=3)
try:
    p.full_clean()
except ValidationError as e:
    print(e.message_dict)
    for field, errors in e.error_dict.items():
        print(field, [x.code for x in errors], [sorted(x.params or {}) for x in errors])
try:
    p.save()
except ValueError as e:
    print("ValueError", e, p.pk, Order.objects.count())
print(State.choices, State.names, State.values, State.NEW == "new", str(State.PAID), repr(State.PAID), f"{State.SENT}", State.NEW.name, Priority.HIGH + 1, Priority.labels, "new" in State, isinstance(State.NEW, str))
q = Order.objects.create()
with transaction.atomic():
    q.state = State.PAID
    q.save()
    transaction.set_rollback(True)
q.refresh_from_db()
print(q.state, Log.objects.filter(order=q).count(), q._was)
print(Order.objects.values("state").annotate(n=Count("pk")).order_by("state"), Log.objects.values("order").annotate(n=Count("pk")).values_list("order", "n"))
print(Order.objects.filter(extra__a__1=2).exists(), Order.objects.filter(extra__isnull=True).count(), Order.objects.filter(extra=None).count(), Order.objects.order_by("extra__a__0").count(), Order.objects.filter(Q(extra__a__contains=1) | Q(pk=q.pk)).count() if False else "")
print([[r.__name__ for r in s._live_receivers(Order)[0]] for s in moved.values()], len(disabled))
