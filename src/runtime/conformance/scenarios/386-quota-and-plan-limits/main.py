import pickle
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count, Q
from shop.models import *
from shop.signals import QuotaExceeded

def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__qualname__, e)


a = Tenant.objects.create(name="a")
p = a.projects.create(title="P1")
d = Document.objects.create(tenant=a, project=p)
try:
    Document.objects.create(tenant=a)
except QuotaExceeded as e:
    print(e, type(e).__mro__[1].__name__, e.tenant == a)
a.plan = Plan.PRO
a.save(update_fields=["plan"])
a.refresh_from_db()
print(repr(a.plan), a.left)
def many():
    with transaction.atomic():
        for n in range(5):
            Project.objects.create(tenant=a, title=f"N{n}")
t("many", many)
a.refresh_from_db()
print(a.used, a.projects.count(), Project.objects.for_tenant(a), a.documents.all().count())
t("names", lambda: (Tenant.objects.filter(shop_project__title="P1").count(), Tenant.objects.annotate(n=Count("shop_document")).get().n))
t("move", lambda: (setattr(p, "tenant", Tenant.objects.create(name="b")), p.save(), p.tenant.used))
t("display", lambda: (p.get_day_display(), p.get_priority_display(), p.get_suit_display(), p.get_letter_display(), p.priority, p.suit, p.day))
p.refresh_from_db()
t("types", lambda: (type(p.priority).__name__, type(p.suit).__name__, p.priority == Priority.LOW, p.suit == Suit.HEARTS, p.day is Weekday.MON))
t("enum", lambda: (Weekday.choices, Weekday.labels, Weekday(2).label, Weekday.TUE.name, str(Weekday.TUE), repr(Weekday.TUE), Weekday.TUE + 1, Weekday.names, max(Weekday)))
t("suit", lambda: (Suit.choices, Suit("h"), repr(Suit.HEARTS), Suit.SPADES.label, f"{Suit.HEARTS}", "h" in Suit, Suit.HEARTS == "h", "x" in Suit, str(Suit.HEARTS), Project(suit=Suit.SPADES).suit, [f"{m}" for m in (Weekday.MON, models.TextChoices("M", "A").A)]))
t("plan", lambda: (list(Plan), Plan("free").quota, str(Plan.PRO), repr(Plan.PRO), Plan.choices()))
t("bad enum", lambda: Weekday(9))
t("bad choice", lambda: Project(tenant=a, title="x", day=9, priority=3, suit="q", letter="z").full_clean())
t("good choice", lambda: Project(tenant=a, title="x", day="2", priority=Priority.HIGH, suit=Suit.SPADES, letter="b").full_clean())
t("filter", lambda: (Project.objects.filter(suit=Suit.HEARTS, day__in=[Weekday.MON], priority__lte=Priority.HIGH).count(), Project.objects.filter(suit="♥").count()))
t("choices attr", lambda: (Project._meta.get_field("priority").choices, Project._meta.get_field("suit").choices, list(Project._meta.get_field("letter").choices), Project._meta.get_field("letter").flatchoices))
t("dup enum", lambda: models.TextChoices("Bad", [("A", "x"), ("B", "x")]))
t("functional", lambda: models.TextChoices("Medal", "GOLD SILVER BRONZE").choices)
t("member", lambda: Weekday.MON.value is Weekday.MON.value and Weekday.MON.do_not_call_in_templates)
t("delete", lambda: a.delete())
t("left", lambda: Tenant.objects.values("name", "used"))
