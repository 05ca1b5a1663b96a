import decimal
from django.core.exceptions import ValidationError
from django.db.models import BooleanField, Case, CharField, Count, F, Q, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, Concat, Greatest, Least, Length, Mod, NullIf, Power, Round, Sign, Abs
from shop.models import Person

p = Person.objects.create(name=" Ann ", bio=" long ", slug=" s ", mail="a@b.c ", file="x/y.txt", score="2.5", ratio=0.5)
print([p.name, p.bio, p.slug, p.mail, str(p.file)])
Person.objects.filter(pk=p.pk).update(boss=p)
q = Person(name="x" * 40, file="y" * 200, ip="1.2.3.4.5", bio="z" * 5000, slug="a b", age=-1, big=2**63, mail="no")
try:
    q.full_clean()
except ValidationError as e:
    print(e.message_dict)
for label, make in {
    "coalesce fk": lambda: Person.objects.annotate(x=Coalesce("boss", "pk")).values_list("x"),
    "coalesce fk 0": lambda: Person.objects.annotate(x=Coalesce("boss_id", 0)).values_list("x"),
    "coalesce text": lambda: Person.objects.annotate(x=Coalesce("bio", "name")).values_list("x"),
    "coalesce char": lambda: Person.objects.annotate(x=Coalesce("slug", "name")).values_list("x"),
    "coalesce char slug": lambda: Person.objects.annotate(x=Coalesce("name", "slug")).values_list("x"),
    "coalesce dec int": lambda: Person.objects.annotate(x=Coalesce("score", 0)).values_list("x"),
    "coalesce dec dec": lambda: Person.objects.annotate(x=Coalesce("score", decimal.Decimal(0))).values_list("x"),
    "coalesce none": lambda: Person.objects.annotate(x=Coalesce("score", None)).values_list("x"),
    "greatest": lambda: Person.objects.annotate(x=Greatest("age", "big")).values_list("x"),
    "greatest int": lambda: Person.objects.annotate(x=Greatest("age", 5)).values_list("x"),
    "greatest float": lambda: Person.objects.annotate(x=Greatest("ratio", 5)).values_list("x"),
    "least pk": lambda: Person.objects.annotate(x=Least("pk", "age")).values_list("x"),
    "nullif": lambda: Person.objects.annotate(x=NullIf("name", Value("Ann"))).values_list("x"),
    "case": lambda: Person.objects.annotate(x=Case(When(age=1, then="name"), default="bio")).values_list("x"),
    "case ok": lambda: Person.objects.annotate(x=Case(When(age=1, then="name"), default=Value("q"))).values_list("x"),
    "case mixed": lambda: Person.objects.annotate(x=Case(When(age=1, then=Value(1)), default=Value("q"))).values_list("x"),
    "case filter": lambda: Person.objects.filter(Case(When(age=1, then=Value(True)), default=Value(False), output_field=BooleanField())).count(),
    "case order": lambda: Person.objects.order_by(Case(When(age=1, then="name"), default="bio")).count(),
    "power": lambda: Person.objects.annotate(x=Power("age", 2), y=Mod("big", 3), z=Round("ratio", precision=1), w=Abs("score"), v=Sign("ratio")).values_list("x", "y", "z", "w", "v"),
    "cast": lambda: Person.objects.annotate(x=Cast("age", TextField()), y=Cast("age", CharField(max_length=2)), z=Length(Cast("big", TextField()))).values_list("x", "y", "z"),
    "concat": lambda: Person.objects.annotate(x=Concat("name", "bio"), y=Concat("name", Value("-"), "bio", output_field=TextField())).values_list("y"),
    "concat mixed": lambda: Person.objects.annotate(x=Concat("name", "bio")).values_list("x"),
    "filter": lambda: Person.objects.annotate(x=Coalesce("bio", "name")).filter(x="z").count(),
}.items():
    try:
        made = make()
        print(label, list(made) if not isinstance(made, int) else made)
    except Exception as e:
        print(label, type(e).__name__, e)
