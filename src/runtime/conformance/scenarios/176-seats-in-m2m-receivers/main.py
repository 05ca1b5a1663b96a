from django.db import transaction
from app.models import Course, Student
from app.signals import Full
s = [Student.objects.create(name=f"s{i}") for i in range(4)]
c, d = Course.objects.create(name="c"), Course.objects.create(name="d", seats=1)
c.students.add(s[0], s[1])
c.students.add(s[0])
for who in (s[2], s[2:4]):
    try:
        with transaction.atomic():
            d.students.set(who if isinstance(who, list) else [who])
    except Full as e:
        print("full", e, d.students.all())
try:
    s[3].courses.add(c, d)
except Full as e:
    print("full", e, s[3].courses.count())
s[0].courses.clear()
s[1].courses.set([])
s[2].courses.remove(d.pk)
print(Course.objects.values_list("name", "taken"))
c.students.set([s[0], s[1]])
c.students.set([s[1], s[2]])
c.students.clear()
s[0].courses.create(name="new")
print(s[0].courses.get().students.through.objects.count(), Course.students.through._meta.label, Course.students.field.name, Course.students.rel.related_name)
c.students.add(s[0].pk, str(s[1].pk))
s[0].delete()
print(c.students.all(), c.students.through.objects.values())
print(Course.objects.prefetch_related("students").get(pk=c.pk).students.all(), Student.objects.filter(courses__name="c").values_list("name", flat=True), Student.objects.exclude(courses=c).count())
