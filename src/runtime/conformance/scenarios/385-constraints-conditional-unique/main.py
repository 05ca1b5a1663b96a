import datetime as dt
from django.db import IntegrityError, transaction, models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from shop.models import *

def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__qualname__, e)


def raw(model, **kw):
    o = model(**kw)
    o._skip = True
    try:
        with transaction.atomic():
            o.save()
        print("raw", kw and sorted(kw)[0], "ok", o.pk)
    except Exception as e:
        print("raw", type(e).__name__, e)


red, blue = Team.objects.create(name="red"), Team.objects.create(name="blue")
t("dup team", lambda: Team.objects.create(name="red"))
t("m1", lambda: Member.objects.create(team=red, email="A@x.org", role="captain", number=1))
t("email", lambda: Member.objects.create(team=red, email="a@X.org"))
t("email other", lambda: Member.objects.create(team=blue, email="a@X.org"))
t("captain", lambda: Member.objects.create(team=red, email="b@x.org", role="captain"))
t("inactive", lambda: Member.objects.create(team=red, email="b@x.org", role="captain", active=False))
t("number", lambda: Member.objects.create(team=red, email="c@x.org", number=1))
t("number none", lambda: (Member.objects.create(team=red, email="c@x.org"), Member.objects.create(team=red, email="d@x.org")))
t("range", lambda: Member.objects.create(team=red, email="e@x.org", number=100))
t("left", lambda: Member.objects.create(team=red, email="e@x.org", joined=dt.date(2024, 1, 2), left=dt.date(2024, 1, 1)))
t("left nojoin", lambda: Member.objects.create(team=red, email="f@x.org", left=dt.date(2024, 1, 1)))
t("role", lambda: Member.objects.create(team=red, email="g@x.org", role="coach"))
raw(Member, team=red, email="a@x.ORG")
raw(Member, team=red, email="z@x.org", role="captain")
raw(Member, team=red, email="z@x.org", number=1)
raw(Member, team=red, email="z@x.org", number=0)
raw(Member, team=red, email="z@x.org", role="coach")
raw(Member, team=red, email="z@x.org", joined=dt.date(2024, 1, 2), left=dt.date(2024, 1, 2))
raw(Member, team=red, email="y@x.org", left=dt.date(2024, 1, 2))
raw(Member, team_id=99, email="y@x.org")
raw(Team, name="blue")
m = Member.objects.get(number=1)
m.left = dt.date(2024, 1, 1)
t("leave", m.save)
m.refresh_from_db()
print(m.active)
t("new captain", lambda: Member.objects.create(team=red, email="h@x.org", role="captain"))
t("update", lambda: Member.objects.filter(pk=m.pk).update(active=True))
t("update range", lambda: Member.objects.update(number=200))
t("bulk", lambda: Member.objects.bulk_create([Member(team=blue, email="q@x.org", number=5), Member(team=blue, email="r@x.org", number=5)]))
t("bulk ignore", lambda: len(Member.objects.bulk_create([Member(team=blue, email="q@x.org", number=5), Member(team=blue, email="r@x.org", number=5), Member(team=blue, email="s@x.org", number=500)], ignore_conflicts=True)))
t("who", lambda: Member.objects.filter(team=blue).order_by("pk"))
t("b", lambda: Booking.objects.create(code=None, day=dt.date(2024, 1, 1), slug="s", a=1, b=2))
t("b pair", lambda: Booking.objects.create(code="", day=dt.date(2025, 1, 1), slug="s", a=1, b=2))
t("b year", lambda: Booking.objects.create(code="", day=dt.date(2024, 5, 1), slug="s", a=1, b=3))
t("b clean", lambda: Booking.objects.create(code="", day=dt.date(2026, 5, 1), slug="s", a=4, b=3))
t("b code", lambda: Booking.objects.create(code="c", day=dt.date(2026, 5, 1), slug="s", a=1, b=3))
t("b code", lambda: Booking.objects.create(code="c", day=dt.date(2026, 6, 1), slug="s", a=1, b=2))
raw(Booking, code="c", day=dt.date(2026, 6, 1), slug="s", a=1, b=12)
raw(Booking, code=None, day=dt.date(2026, 6, 1), slug="s", a=1, b=2)
c = Member._meta.constraints
t("names", lambda: [x.name for x in c])
t("reprs", lambda: c)
t("eq", lambda: (c[1] == UniqueConstraint(fields=["team"], condition=Q(role="captain", active=True), name="one_captain"), c[1] == c[2], CheckConstraint(condition=Q(a=1), name="x") == CheckConstraint(condition=Q(a=1), name="x")))
t("validate", lambda: c[0].validate(Member, Member(team=red, email="A@X.ORG")))
t("validate", lambda: c[3].validate(Member, Member(joined=dt.date(2024, 1, 2), left=dt.date(2024, 1, 1))))
t("validate excl", lambda: c[3].validate(Member, Member(joined=dt.date(2024, 1, 2), left=dt.date(2024, 1, 1)), exclude={"left"}))
t("message", lambda: (c[0].get_violation_error_message(), c[3].get_violation_error_message(), c[1].violation_error_code))
t("bad", lambda: UniqueConstraint(name="x"))
t("bad", lambda: UniqueConstraint(Lower("a"), fields=["b"], name="x"))
t("bad", lambda: UniqueConstraint(fields=["b"]))
t("bad", lambda: UniqueConstraint(fields=["b"], name="x", condition=5))
t("bad", lambda: UniqueConstraint(fields=["b"], name="x", condition=Q(a=1), deferrable=Deferrable.DEFERRED))
t("bad", lambda: CheckConstraint(condition=5, name="x"))
t("bad", lambda: CheckConstraint(check=Q(a=1), name="x"))
t("q", lambda: (Q(a=1) & Q(b=2), Q(a=1) | ~Q(b=2), Q(), ~Q(), Q(a=1) == Q(a=1), hash(Q(a=1)) == hash(Q(a=1)), Q(b=1, a=2), bool(Q()), Q(("a", 1)), Q(Q(a=1), b=2), Q(a=1) ^ Q(b=1)))
t("q in", lambda: (Q(a=1).negated, (~Q(a=1)).negated, Q(a=1).children, Q(a=1).connector, len(Q(a=1, b=2)), ("a", 1) in Q(a=1), Q(a=1).flatten and sorted(str(x) for x in Q(a=1).referenced_base_fields) if hasattr(Q, "referenced_base_fields") else ""))
def build():
    q = Q()
    for i in range(3):
        q.add(Q(a=i) | ~Q(b=i), Q.OR if i % 2 else Q.AND)
    q |= Q(pk__in=[1])
    q.add(("c", 1), "AND")
    return q, len(q), q.connector, ~Q(a=1) & ~Q(a=1), Q(a=1) | Q(a=1)
t("q add", build)
t("q bad", lambda: Q(a=1) & 5)
t("f", lambda: (F("a"), F("a") + 1, -F("a"), F("a") == F("a"), F("a") / 2 * 3, F("a").asc(), F("a").desc(nulls_last=True), models.Value(5), models.Count("x", distinct=True), Lower("a"), models.OuterRef("x"), models.Case(models.When(a=1, then=2), default=3)))
