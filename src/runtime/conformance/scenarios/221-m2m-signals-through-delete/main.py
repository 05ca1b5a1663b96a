from django.db import transaction
from django.db.models.signals import m2m_changed, pre_delete, post_delete
from app.models import *


def log(signal, sender, **kw):
    print(
        "m2m" if signal is m2m_changed else "pre" if signal is pre_delete else "post",
        sender.__name__,
        kw.get("action"),
        kw.get("pk_set"),
        kw.get("instance"),
        kw.get("origin") and type(kw["origin"]).__name__,
    )


m2m_changed.connect(log)
pre_delete.connect(log, sender=Enrol)
post_delete.connect(log, sender=Enrol)
s, s2 = Student.objects.create(n="s"), Student.objects.create(n="s2")
c, d = Course.objects.create(n="c"), Course.objects.create(n="d")
s.courses.add(c, d)
c.students.add(s2)
try:
    with transaction.atomic():
        s.courses.remove(c)
        print(s.courses.count())
        raise ValueError
except ValueError:
    print(s.courses.count())
s.courses.set([])
c.students.set([s, s2])
s.courses.clear()
c.delete()
print(Enrol.objects.all())
s.courses.set([d.pk])
s.courses.set(["2"])
s.courses.set(Course.objects.all(), clear=True)
s.friends.add(s2)
print(s2.friends.all(), s.follows.all())
s.follows.add(s2)
print(s2.follows.all(), s2.followers.all())
s2.followers.remove(s)
s.friends.set([s])
print(s.friends.all(), s2.friends.all())
print(
    Student.friends.through._meta.get_fields(),
    Student._meta.get_field("friends").remote_field.symmetrical,
)


def veto(action, pk_set, **kw):
    if action == "pre_add" and pk_set:
        pk_set.pop()


m2m_changed.connect(veto, sender=Student.follows.through)
s.follows.add(s2)
print(s.follows.count())
