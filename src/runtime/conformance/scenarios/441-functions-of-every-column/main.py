import datetime as dt
from decimal import Decimal

from django.db import transaction
from django.db.models import *
from django.db.models.functions import *
from shop.models import Cell

utc = dt.timezone.utc
Cell.objects.create(i=7, f=2.5, t="Abc d", b=True, d=dt.date(2026, 2, 28), at=dt.datetime(2026, 2, 28, 23, 59, 59, 500, tzinfo=utc), tm=dt.time(1, 2, 3), dec=Decimal("12.30"), span=dt.timedelta(hours=1, microseconds=5), j={"a": 1})
Cell.objects.create(i=-3, f=-0.5, t="", b=False, d=dt.date(1999, 12, 31), at=dt.datetime(1999, 12, 31, tzinfo=utc), tm=dt.time(0), dec=Decimal("-1.00"), span=dt.timedelta(days=-1), j=[1, "x"])
Cell.objects.create(i=0, f=0.0, t="12.5kg", dec=0)
Cell.objects.create()
COLS = ["i", "f", "t", "b", "d", "at", "tm", "dec", "span", "j"]


def attempt(label, expression):
    try:
        with transaction.atomic():
            print(label, "->", list(Cell.objects.order_by("pk").annotate(x=expression).values_list("x", flat=True)))
    except Exception as error:
        print(label, "!!", type(error).__name__, str(error)[:160])


COLS = ["i", "f", "t", "b", "d", "at", "tm", "dec", "span", "j"]
ONE = [Abs, Ceil, Floor, Length, Lower, LTrim, Reverse, Round, RTrim, Sign, Sqrt, Trim, Upper]
for function in ONE:
    for col in COLS:
        odd = {Abs: "t d j", Round: "t d j", Reverse: "d tm at", Ceil: "f"}.get(function, "dec" if function in (Lower, Upper, Trim, LTrim, RTrim) else "")
        if col not in odd.split():
            attempt(f"{function.__name__} {col}", function(col))
for col in ["i", "f", "t", "b", "dec"]:
    attempt(f"Left {col}", Left(col, 2))
    attempt(f"Right {col}", Right(col, 2))
    attempt(f"Substr {col}", Substr(col, 2, 3))
    if col != "f":
        attempt(f"Repeat {col}", Repeat(col, 2))
    attempt(f"Replace {col}", Replace(col, Value("2"), Value("x")))
    attempt(f"StrIndex {col}", StrIndex(col, Value("2")))
    attempt(f"Concat {col}", Concat(col, Value("|"), "t", output_field=CharField()))
    attempt(f"Mod {col}", Mod(col, 2))
    attempt(f"Power {col}", Power(col, 2))
    attempt(f"NullIf {col}", NullIf(col, Value(7)))
    attempt(f"Coalesce {col}", Coalesce(col, Value(1), output_field=getattr(Cell, col).field.__class__() if col != "dec" else DecimalField(max_digits=8, decimal_places=2)))
    attempt(f"Greatest {col}", Greatest(col, "i", output_field=FloatField()))
    attempt(f"Least {col}", Least(col, "i", output_field=FloatField()))
    if col != "t":
        attempt(f"Round1 {col}", Round(col, 1))
    attempt(f"Round-1 {col}", Round(col, -1))
for col in COLS:
    for field in (IntegerField(), FloatField(), CharField(), TextField(), BooleanField(), DecimalField(max_digits=6, decimal_places=1)):
        attempt(f"Cast {col} {type(field).__name__}", Cast(col, field))
for a in ["i", "f", "dec"]:
    for c in ["i", "f", "dec"]:
        for op in ("+", "-", "*", "/", "%", "**"):
            expr = {"+": F(a) + F(c), "-": F(a) - F(c), "*": F(a) * F(c), "/": F(a) / F(c), "%": F(a) % F(c), "**": F(a) ** F(c)}[op]
            if op != "**" or c == "i":
                attempt(f"{a} {op} {c}", ExpressionWrapper(expr, output_field=FloatField()))
for col in ["d", "at", "tm"]:
    for function in (ExtractYear, ExtractMonth, ExtractDay, ExtractWeek, ExtractWeekDay, ExtractIsoWeekDay, ExtractIsoYear, ExtractQuarter, ExtractHour, ExtractMinute, ExtractSecond, TruncYear, TruncQuarter, TruncMonth, TruncWeek, TruncDay, TruncDate, TruncTime, TruncHour, TruncMinute, TruncSecond):
        if function is not TruncTime or col != "tm":
            attempt(f"{function.__name__} {col}", function(col))
for name in COLS:
    for make in (Count, Max, Min, Sum, Avg, StdDev, Variance):
        if name == "j" and make in (Sum, Avg):
            continue
        try:
            print(name, make.__name__, Cell.objects.aggregate(x=make(name)))
        except Exception as error:
            print(name, make.__name__, "!!", type(error).__name__, str(error)[:160])

