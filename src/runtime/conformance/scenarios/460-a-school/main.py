from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Avg, Case, CharField, Count, DecimalField, Exists, F, FloatField, IntegerField, Max, Min, OuterRef, Prefetch, Q, StdDev, Subquery, Sum, Value, Variance, When
from django.db.models.functions import Cast, Coalesce, Concat, Greatest, Least, Left, Mod, NullIf, Round, StrIndex, Upper
from shop.models import Course, Enrolment, Grade, Student, Teacher

head = Teacher.people.create(first="Ada", last="Head")
tim, sue = Teacher.people.bulk_create([Teacher(first="Tim", last="Low", boss=head), Teacher(first="Sue", last="Low", boss=head)])
students = Student.people.bulk_create([Student(first=f, last=l, year=y) for f, l, y in [("Bo", "Z", 1), ("Al", "Y", 2), ("Cy", "Z", 3), ("Di", "X", 4)]])
bo, al, cy, di = students
ma1, ma2, ph = (Course.objects.create(code=c) for c in ("MA1", "MA2", "PH1"))
ma2.requires.add(ma1)
ph.requires.set([ma1, ma2])
ma1.teachers.add(tim, head)
sue.courses.set(["MA2", "PH1"])
for s in (bo, al, cy):
    Enrolment.objects.create(course=ma1, student=s)
ma1.students.add(di, through_defaults={"mentor": bo, "state": "W"})
print(ma1.get_enrolment_order(), [str(e) for e in ma1.enrolment_set.all()])
for kw in ({"course": ma2, "student": bo}, {"course": ma1, "student": bo, "mentor": bo}, {"course": ph, "student": di}):
    try:
        Enrolment(**kw).full_clean()
    except ValidationError as error:
        print(error.message_dict)
try:
    Student(first="", last="x" * 11, year=5).full_clean()
except ValidationError as error:
    print(error.message_dict)
try:
    with transaction.atomic():
        ma1.students.add(al)
        Enrolment.objects.create(course=ma1, student=al)
except IntegrityError as error:
    print(error)
e1, e2 = Enrolment.objects.filter(state="A")
for e, points in ((e1, ("5.5", "7.0")), (e2, ("9.5",))):
    for i, p in enumerate(points, 1):
        e.grades.create(points=p, weight=i)
print(Student.people.named().values_list("full", "average"))
e1.state = Enrolment.State.DONE
e1.save()
Enrolment(course=ma2, student=bo).full_clean(exclude=["state"])
Enrolment.objects.create(course=ma2, student=bo, mentor=al)
e2.delete()
print([str(e) for e in ma1.enrolment_set.all()], e1.get_next_in_order())
print(Course.objects.annotate(n=Count("students", distinct=True), t=Count("teachers", distinct=True), avg=Avg("enrolment__grades__points"), best=Max("students__average")).values_list("code", "n", "t", "avg", "best").order_by("code"))
print(Course.objects.filter(opens=ph).order_by("-code"), ph.requires.values_list("code", flat=True), ma1.opens.count(), Course.objects.filter(requires__isnull=True))
print(Teacher.people.filter(courses__students__last="Z").distinct(), Teacher.people.exclude(courses__code="MA1"), head.team.named().values_list("full", flat=True))
print(Student.people.annotate(w=Case(When(average__gte=7, then=Value("good")), When(average__isnull=True, then=None), default=Value("ok"))).values_list("first", "w").order_by("first"))
print(Student.people.filter(Exists(Enrolment.objects.filter(student=OuterRef("pk"), state="W"))), Student.people.filter(mentees__course="MA2"), Student.people.filter(enrolment__state="D", enrolment__course__code__startswith="MA").distinct())
best = Grade.objects.filter(enrolment__student=OuterRef("pk")).order_by("-points")
print(Student.people.annotate(best=Coalesce(Subquery(best.values("points")[:1]), Value(0), output_field=DecimalField())).order_by("-best", "first").values_list("first", "best"))
print(Grade.objects.aggregate(s=StdDev("points"), v=Variance("points", sample=True), m=Min("weight"), t=Sum(F("points") * F("weight"), output_field=FloatField())))
print(Student.people.annotate(g=Greatest("year", Value(2)), l=Least("year", 2), m=Mod("year", 2), n=NullIf("year", 4), i=StrIndex("last", Value("Z"))).values_list("g", "l", "m", "n", "i").order_by("id"))
for c in Course.objects.prefetch_related(Prefetch("enrolment_set", Enrolment.objects.select_related("student", "mentor").filter(state__in=["A", "W"]), to_attr="current"), "teachers").order_by("pk"):
    print(c, [(str(e.student), str(e.mentor)) for e in c.current], c.teachers.all())
print(Student.people.values("last").annotate(n=Count("id"), y=Avg("year")).filter(n__gt=1), Student.people.values_list("last", flat=True).distinct())
print(Student.people.filter(year__gt=Avg("year")) if False else Student.people.filter(year__gt=Student.people.aggregate(a=Avg("year"))["a"]))
print(ma1.delete())
print(head.delete(), Teacher.people.values_list("boss", flat=True), di.delete())
