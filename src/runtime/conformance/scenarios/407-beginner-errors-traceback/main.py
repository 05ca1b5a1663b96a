import re
import sys
import traceback
from shop.models import Club, Member


def tb():
    text = traceback.format_exc()
    lines = text.splitlines()
    own = [re.sub(r'File ".*/(shop/[a-z]+|main)\.py", line \d+', r'File "\1.py"', l) for l in lines if not re.search("site-packages|dist-packages|/conformance/", l)]
    return [l.strip() for l in own if l.strip().startswith(("File", "During", "The above", "ValueError", "KeyError", "Lookup", "Runtime", "Attr", "django", "see", "Type", "Exc", "  |"))]


club = Club.objects.create(title="chess")
for name in ("ok", "bad", "worse", "none", "note"):
    try:
        Member.objects.create(name=name, club=club)
    except Exception as e:
        print(name, type(e).__name__, e)
        print(tb()[-1], repr(e.__cause__), repr(e.__context__), e.__suppress_context__, getattr(e, "__notes__", None))
        print([f.name for f in traceback.extract_tb(e.__traceback__) if "/shop/" in f.filename or f.filename.endswith("main.py")])
        print([f.line for f in traceback.extract_tb(e.__traceback__) if "/shop/" in f.filename])
try:
    Member.objects.create(name="group", club=club)
except* ValueError as eg:
    print("values", eg.exceptions)
except* KeyError as eg:
    print("keys", eg.exceptions, eg.message)
calls = [
    lambda: print(club),
    lambda: repr(club),
    lambda: Member(nme="x"),
    lambda: Member("a", "b", "c", "d", "e"),
    lambda: Member(1, "pos", None, 1, club=club),
    lambda: Member.objects.create(),
    lambda: Member.objects.create(name="x", club="chess"),
    lambda: Member.objects.create(name="x", club=1),
    lambda: Member.objects.create(name="x", club_id=77),
    lambda: Member.objects.create(name="x", club_id="abc"),
    lambda: Member.objects.create(name="x", club=club, joined="yesterday"),
    lambda: Member.objects.create(name="x", club=club, joined="2024-02-30"),
    lambda: Member.objects.create(name=None, club=club),
    lambda: Member.objects.get(name="zzz"),
    lambda: Member.objects.get(club=club),
    lambda: Member.objects.get(id="x"),
    lambda: Member.objects.filter(nam="x"),
    lambda: Member.objects.filter(name__foo="x"),
    lambda: Member.objects.filter(club__titel="x"),
    lambda: Member.objects.filter(club="x").count(),
    lambda: Member.objects.order_by("club__nope").first(),
    lambda: Member.objects.values("nope"),
    lambda: Member.objects.first().nope,
    lambda: club.member_set,
    lambda: Member.club.objects,
    lambda: Member.objects.first().objects,
    lambda: club.members.create(nme=1),
    lambda: club.members.add("x"),
    lambda: club.members.add(club),
    lambda: Club.members.all(),
    lambda: Club.objects.create(title="chess"),
    lambda: Member.objects.filter(joined__gt="x").count(),
    lambda: Member.objects.all()[-1],
    lambda: Member.objects.all()["a"],
    lambda: Member.objects.all()[5],
    lambda: Member.objects.latest(),
    lambda: Member.save(),
    lambda: Member.objects.first().save(True),
    lambda: Member.objects.update(nope=1),
    lambda: Member.objects.update(club=Club()),
    lambda: Member.objects.bulk_create([Member(club=Club())]),
    lambda: Member.objects.select_related("name").first(),
    lambda: list(Member.objects.prefetch_related("nope")),
    lambda: Member.objects.filter(Member.objects.all()),
    lambda: Member.objects.get(1),
    lambda: Member.objects.exclude(club__members__club__x=1),
]
for i, call in enumerate(calls):
    try:
        print(i, "=", call())
    except Exception as e:
        print(i, type(e).__module__, type(e).__qualname__, str(e)[:400])
