def t(label, f):
    try:
        r = f()
        print(label, "->", repr(r))
    except Exception as e:
        print(label, "!!", type(e).__module__, type(e).__qualname__, e, repr(e.args)[:300])


from django.db import connection, transaction
from django.db.models import ProtectedError
from shop.models import History, Item, Order, Stock


def show(label):
    print(label, "orders", list(Order.objects.order_by("pk").values_list("number", "state", "total")), "stock", list(Stock.objects.order_by("pk").values_list("name", "left")))
    print(label, "items", list(Item.objects.order_by("pk").values_list("pk", "order__number", "stock__name", "amount")), "history", list(History.objects.values_list("order", "text")))


tea = Stock.objects.create(name="tea", left=5, price="2.50")
cup = Stock.objects.create(name="cup", left=1, price="10")
t("full", lambda: Stock.objects.create(name="full", left=11, price=1))
t("minus", lambda: Stock.objects.create(name="minus", left=-1, price=1))
t("dup", lambda: Stock.objects.create(name="tea", left=1, price=1))
t("null", lambda: Stock.objects.create(name="null"))


def order(number, *lines, **kw):
    with transaction.atomic(**kw):
        o = Order.objects.create(number=number)
        for stock, n in lines:
            Item.objects.create(order=o, stock=stock, amount=n)
        transaction.on_commit(lambda: print("  committed", number))
    return o


t("one", lambda: order("1", (tea, 2), (cup, 1)))
show("one")
t("two", lambda: order("2", (tea, 1), (cup, 1)))
show("two")
t("twice", lambda: order("3", (tea, 1), (tea, 1)))
t("nested", lambda: transaction.atomic(lambda: order("4", (tea, 1)))())
t("durable", lambda: transaction.atomic(lambda: order("5", (tea, 1), durable=True))())
show("nested")
one = Order.objects.get(number="1")
one.state = "p"
t("pay", one.save)
t("del", one.delete)
show("paid")
t("del qs", lambda: Order.objects.all().delete())
show("all")
one.state = "x"
t("cancel", one.save)
one.refresh_from_db()
show("cancelled")
one.state = "n"
t("again", one.save)
show("again")
t("goc", lambda: Order.objects.get_or_create(number="4", defaults={"state": "x"}))
t("uoc", lambda: Order.objects.update_or_create(number="4", defaults={"state": "x"}))
t("uoc", lambda: Order.objects.update_or_create(number="4", defaults={"state": "p"}))
t("uoc", lambda: Order.objects.update_or_create(number="9", defaults={"number": "4"}))
show("uoc")
t("tea", tea.delete)
order("6", (tea, 1))
t("protect", tea.delete)
try:
    Stock.objects.filter(name="tea").delete()
except ProtectedError as e:
    print(sorted(map(repr, e.protected_objects)), e.args[0])


def manual():
    transaction.set_rollback(True)


def rolled():
    with transaction.atomic():
        Order.objects.create(number="7")
        transaction.set_rollback(True)
        return Order.objects.count()


t("rolled", rolled)
t("rolled", manual)
t("count", lambda: Order.objects.count())


def sp():
    with transaction.atomic():
        sid = transaction.savepoint()
        o = Order.objects.create(number="8")
        transaction.on_commit(lambda: print("  never"))
        transaction.savepoint_rollback(sid)
        print(o.pk, o._state.adding, Order.objects.filter(pk=o.pk).exists())
        sid = transaction.savepoint()
        o.save()
        transaction.savepoint_commit(sid)
        transaction.on_commit(lambda: 1 / 0, robust=True)
        transaction.on_commit(lambda: print("  after"))
    return connection.in_atomic_block, connection.get_autocommit()


t("sp", sp)
t("oc", lambda: transaction.on_commit(lambda: 1 / 0))
t("oc", lambda: transaction.on_commit("x"))
t("sp outside", lambda: transaction.savepoint())
t("commit inside", transaction.atomic(lambda: transaction.commit()))
show("end")
