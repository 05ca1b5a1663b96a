from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from shop.models import *

c = Course.objects.create(name="c")
a, b, d, e, f = (Student.objects.create(name=n) for n in "abdef")
for s in (a, b, d, e, f):
    print(Enrolment.objects.create(course=c, student=s))
try:
    with transaction.atomic():
        Enrolment.objects.create(course=c, student=a)
except IntegrityError as err:
    print(err)
Enrolment.objects.get(student=a).delete()
print(c.enrolments.all(), c.free)
d.delete()
print(c.enrolments.all())
c.seats = 3
c.save()
print(c.enrolments.all(), c.students.order_by("name"), c.students.filter(enrolment__state="in").count())
for change in (dict(state="w"), dict(position=0), dict(state="x")):
    try:
        with transaction.atomic():
            c.enrolments.filter(student=b).update(**change)
    except IntegrityError as err:
        print(err)
x = c.enrolments.get(student=b)
x.position = 2
x.state = "in"
try:
    x.full_clean()
except ValidationError as err:
    print(err.message_dict)
y = Enrolment(course=c, student=b, state="in")
try:
    y.full_clean()
except ValidationError as err:
    print(err.message_dict)
try:
    c.students.add(a, through_defaults={"state": "w", "position": 9})
    print(c.enrolments.get(student=a))
    c.students.remove(b)
    print(c.enrolments.all())
    c.students.set([f, a], through_defaults={"state": "in"})
    print(c.enrolments.all())
    f.courses.clear()
except IntegrityError as err:
    print(err)
print(list(c.enrolments.all()), c.delete(), Enrolment.objects.count())
