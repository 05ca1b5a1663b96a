from decimal import Decimal
from django.core.exceptions import FieldDoesNotExist
from django.db import IntegrityError, connection, transaction
from django.db.models import Case, Count, F, Q, Sum, Value, When
from django.db.models.functions import Coalesce, Concat, Length, Lower, Upper
from shop.models import Language, Loan, Word

en, de = Language.objects.bulk_create([Language(code="en"), Language(code="de", name="Deutsch")])
print(en._state.adding, en.pk, Language.objects.bulk_create([]))


def attempt(label, f):
    try:
        with transaction.atomic():
            print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


words = Word.objects.bulk_create([Word(language=en, text=t, hits=n) for n, t in enumerate(["One Two", "b", "c"])], batch_size=2)
print([(w.pk, w.slug, w._state.adding, w._state.db, w.price, w.created is not None) for w in words])
attempt(1, lambda: Word.objects.bulk_create([Word(language=en, text="d"), Word(language=en, text="b")]))
attempt(2, lambda: [w.pk for w in Word.objects.bulk_create([Word(language=en, text="d"), Word(language=en, text="b", hits=9)], ignore_conflicts=True)])
attempt(3, lambda: [(w.pk, w.hits) for w in Word.objects.bulk_create([Word(language=en, text="b", hits=50), Word(language=en, text="e", rank=1)], update_conflicts=True, update_fields=["hits"], unique_fields=["language", "text"])])
attempt(4, lambda: Word.objects.bulk_create([Word(language=en, text="x")], update_conflicts=True, update_fields=["hits"]))
attempt(5, lambda: Word.objects.bulk_create([Word(language=en, text="x")], update_conflicts=True, unique_fields=["text"]))
attempt(6, lambda: Word.objects.bulk_create([Word(language=en, text="x")], update_conflicts=True, unique_fields=["text"], update_fields=["pk"]))
attempt(7, lambda: Word.objects.bulk_create([Word(language=en, text="x")], update_conflicts=True, unique_fields=["text"], update_fields=["hits"]))
attempt(8, lambda: Word.objects.bulk_create([Word(language=en, text="x")], update_conflicts=True, ignore_conflicts=True))
attempt(9, lambda: Word.objects.bulk_create([Word(language=en, text="x")], batch_size=-1))
attempt(10, lambda: Word.objects.bulk_create([Word(language=Language(code="fr"), text="x")]))
attempt(11, lambda: Word.objects.bulk_create([Word(text="x")]))
attempt(12, lambda: Loan.objects.bulk_create([Loan(language=en, source=de, text="kitsch")]))
attempt(13, lambda: Loan.objects.create(language=en, source=de, text="kitsch", meta={"k": [1]}))
attempt(14, lambda: Word.objects.bulk_create([Word(pk=100, language=en, text="h"), Word(language=en, text="after")]))
print(Word.objects.values_list("pk", "text", "hits", "rank", "slug"))
rows = list(Word.objects.filter(text__in="bcde").order_by("text"))
for n, row in enumerate(rows):
    row.rank, row.hits, row.meta = n, F("hits") + 100, {"n": n}
attempt(15, lambda: Word.objects.bulk_update(rows, ["rank", "hits", "meta"], batch_size=2))
print([str(r.hits) for r in rows], Word.objects.values_list("text", "rank", "hits", "meta"))
attempt(16, lambda: Word.objects.bulk_update(rows, []))
attempt(17, lambda: Word.objects.bulk_update(rows, ["id"]))
attempt(18, lambda: Word.objects.bulk_update(rows, ["synonyms"]))
attempt(19, lambda: Word.objects.bulk_update([Word(text="new")], ["text"]))
attempt(20, lambda: Word.objects.bulk_update(rows, ["nope"]))
attempt(21, lambda: Word.objects.bulk_update(rows, ["rank"], batch_size=-1))
attempt(22, lambda: Word.objects.bulk_update([], ["rank"]))
loan = Loan.objects.get()
loan.text, loan.source = "Kitsch", en
attempt(23, lambda: Loan.objects.bulk_update([loan], ["text", "source"]))
attempt(24, lambda: Loan.objects.update(text=Concat("slug", Value("!")), source=de))
attempt(25, lambda: Word.objects.filter(language__name="").update(hits=Case(When(rank__gte=2, then=F("rank") * 10), default=Value(1))))
attempt(26, lambda: Word.objects.update(text=F("language__name")))
attempt(27, lambda: Word.objects.update(language="de"))
attempt(28, lambda: Word.objects.update(nope=1))
attempt(29, lambda: Word.objects.filter(pk__lt=3).update(pk=F("pk") + 1000))
attempt(30, lambda: Word.objects.update(hits=-1))
attempt(31, lambda: Word.objects.update(rank=None, hits=Length("text"), price=F("price") * 3, language=de))
attempt(32, lambda: Word.objects.all()[:2].update(hits=1))
attempt(33, lambda: Word.objects.order_by("-pk").update(hits=F("hits") + 1))
attempt(34, lambda: Word.objects.values("text").update(hits=5))
attempt(35, lambda: Word.objects.distinct().update(hits=6))
attempt(36, lambda: Word.objects.annotate(n=Count("synonyms")).filter(n=0).update(rank=1))
attempt(37, lambda: Word.objects.filter(synonyms__isnull=True).update(rank=2))
attempt(38, lambda: Word.objects.update())
print(Word.objects.values_list("text", "rank", "hits", "price"), Word.objects.aggregate(Sum("price")))
rows[0].synonyms.add(*rows[1:])
print(rows[1].synonyms.all(), Word.synonyms.through.objects.count(), rows[0].synonyms.filter(text="c").update(hits=77))
print(de.words.filter(hits=77), [w.text for w in de.words.iterator(chunk_size=2)], de.words.in_bulk([2, 3]), Word.objects.in_bulk())
print(de.words.get_or_create(text="b"), de.words.update_or_create(text="zz", defaults={"hits": 3}), de.words.count())
print(de.words.bulk_create([Word(text="via", language=de)]), de.words.filter(text="via").values("language", "language_id"))
attempt(39, lambda: de.words.add(Word(text="unsaved")))
attempt(40, lambda: de.words.add(Word(text="saved now"), bulk=False))
attempt(41, lambda: de.words.add(en))
attempt(42, lambda: en.words.set(de.words.all()[:2]))
attempt(43, lambda: de.words.remove(rows[0]))
attempt(44, lambda: en.words.aggregate(n=Count("pk"), h=Sum("hits")))
attempt(45, lambda: Word.objects.filter(language=en).delete())
attempt(46, lambda: Word.objects.iterator(chunk_size=0))
attempt(47, lambda: list(Word.objects.prefetch_related("synonyms").iterator()))
attempt(48, lambda: len(list(Word.objects.prefetch_related("synonyms").iterator(chunk_size=2))))
