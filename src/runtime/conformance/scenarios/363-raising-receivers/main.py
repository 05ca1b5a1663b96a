def t(label, f):
    try:
        r = f()
        print(label, "->", repr(r))
    except Exception as e:
        print(label, "!!", type(e).__module__, type(e).__qualname__, e, repr(e.args)[:300])

from django.db import transaction
from shop.models import Account, Entry, Log, Tag


def show():
    print("accounts", list(Account.objects.order_by("pk").values_list("pk", "name", "balance")))
    print("entries", list(Entry.objects.order_by("pk").values_list("pk", "account__name", "amount")))
    print("links", list(Entry.tags.through.objects.order_by("pk").values_list("pk", "entry", "tag__label")))
    print("logs", list(Log.objects.order_by("pk").values_list("pk", "text")))


a = Account.objects.create(name="ann")
b = Account.objects.create(name="bob", balance=50)
t("zero", lambda: Entry.objects.create(account=a, amount=0))
t("minus", lambda: Entry.objects.create(account=a, amount=-5))
show()
t("goc", lambda: Entry.objects.get_or_create(account=a, amount=-7))
t("uoc", lambda: Entry.objects.update_or_create(account=b, amount=5, defaults={"amount": -80}))
t("uoc2", lambda: Entry.objects.update_or_create(account=b, amount=5, create_defaults={"amount": 5}))
show()


def block():
    with transaction.atomic():
        Entry.objects.create(account=b, amount=99)
        try:
            with transaction.atomic():
                Entry.objects.create(account=b, amount=1)
                Entry.objects.create(account=b, amount=-1000)
        except ValueError as e:
            print("inner", e)
        Entry.objects.create(account=b, amount=2)
    return "done"


t("block", block)
show()


def swallowed():
    with transaction.atomic():
        try:
            Entry.objects.create(account=a, amount=-3)
        except ValueError as e:
            print("swallowed", e)
        return Entry.objects.count()


t("swallowed", swallowed)
show()


def swallowed_integrity():
    with transaction.atomic():
        try:
            Account.objects.create(name="ann")
        except Exception as e:
            print("swallowed", type(e).__name__, e)
        print(transaction.get_connection().needs_rollback)
        return Entry.objects.count()


t("swallowed2", swallowed_integrity)
bad, good, fixed = (Tag.objects.create(label=x) for x in ("bad", "good", "fixed"))
e = Entry.objects.filter(amount=99).first()
t("add", lambda: e.tags.add(good, bad))
t("add2", lambda: e.tags.add(good, fixed))
t("set", lambda: e.tags.set([bad]))
t("set2", lambda: e.tags.set([good]))
t("remove", lambda: e.tags.remove(fixed))
t("reverse", lambda: bad.entries.add(e))
t("create", lambda: e.tags.create(label="bad2"))
t("create", lambda: e.tags.create(label="bad2"))
t("goc", lambda: e.tags.get_or_create(label="new"))
t("uoc", lambda: e.tags.update_or_create(label="new", defaults={"label": "newer"}))
show()
t("del", lambda: b.delete())
print(b.pk, e.pk)
t("del", lambda: Account.objects.filter(name="bob").delete())
t("bulk", lambda: Entry.objects.bulk_create([Entry(account=a, amount=0), Entry(account=a, amount=-1)]))
t("bulk dup", lambda: Account.objects.bulk_create([Account(name="x"), Account(name="ann")]))
t("bulk ign", lambda: Account.objects.bulk_create([Account(name="x"), Account(name="ann")], ignore_conflicts=True))
t("bulk upd", lambda: Account.objects.bulk_create([Account(name="x", balance=3), Account(name="ann", balance=9)], update_conflicts=True, unique_fields=["name"], update_fields=["balance"]))
show()
t("fk", lambda: Entry.objects.create(account_id=99, amount=5))
t("none", lambda: Entry.objects.create(amount=5))
t("unsaved", lambda: Entry.objects.create(account=Account(name="q"), amount=5))
t("unsaved2", lambda: Entry(account=a, amount=4).tags.add(good))
t("unsaved3", lambda: Account(name="z").entries.count())
t("wrong", lambda: Entry(account=good, amount=4))
t("wrong2", lambda: e.tags.add(a))
t("wrong3", lambda: e.tags.add("x"))
t("wrong4", lambda: a.entries.add(good))
t("wrong5", lambda: a.entries.add(Entry(amount=1)))
t("ok", lambda: a.entries.add(Entry(amount=1), bulk=False))
t("set", lambda: a.entries.set([]))
t("remove", lambda: a.entries.remove(e))
show()
