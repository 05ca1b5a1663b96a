from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Count, Prefetch, Q
from shop.models import Enrolment, Student, Subject, Teacher

t = Teacher.objects.create(first="Ada", last="L")
s1 = Student.objects.create(first="Bo", last="Z", mentor=t)
s2 = Student(first="Cy", last="A", mentor=t)
s2.save(force_insert=True)
print(s1.number, s1.pk, s1.joined, t.students.all(), Teacher.objects.filter(shop_student__first="Bo").get())
m, e = Subject.objects.create(pk="math"), Subject.objects.create(code="engl")
t.subjects.set([m, e])
m.students.add(s1, s2, through_defaults={"grade": "B"})
s1.subjects.add("engl")
print(s1.get_enrolment_order(), Enrolment.objects.filter(student=s1).values_list("subject", "grade", "_order"))
s1.set_enrolment_order(list(s1.get_enrolment_order())[::-1])
print([x.subject_id for x in s1.enrolment_set.all()], s1.enrolment_set.first().get_next_in_order().subject_id)
en = Enrolment.objects.get(student=s1, subject=m)
en.grade = "A"
en.save()
for change in ({"grade": "Z"}, {"tries": 4, "grade": "A"}, {"tries": -1}, {"student_id": 99}):
    other = Enrolment.objects.get(pk=en.pk)
    for k, v in change.items():
        setattr(other, k, v)
    try:
        other.save()
    except ValidationError as err:
        print(err.message_dict, err.error_dict.keys())
try:
    with transaction.atomic():
        Student.objects.create(first="Bo", last="Z")
except IntegrityError as err:
    print(err)
try:
    Student(first="Bo", last="Z", joined="not a day").full_clean()
except ValidationError as err:
    print(err)
try:
    Student(first="Bo", last="Z").validate_constraints()
except ValidationError as err:
    print(err.messages)
print(Subject.objects.annotate(n=Count("students"), a=Count("enrolment", filter=Q(enrolment__grade="A"))).order_by("pk").values_list("code", "n", "a"))
print([(s, [x.code for x in s.top]) for s in Student.objects.prefetch_related(Prefetch("subjects", Subject.objects.filter(enrolment__grade="A"), to_attr="top"))])
print(Student._meta.constraints[0].name, Teacher.subjects.through._meta.db_table, Student._meta.pk.name, [str(x) for x in Student.objects.all()], Enrolment.Grade("").label, Enrolment.Grade.values)
print(m.delete(), s1.delete(), t.students.count(), t.delete(), Student.objects.get().mentor)
