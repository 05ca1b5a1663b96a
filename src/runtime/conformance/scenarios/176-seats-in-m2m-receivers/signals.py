from django.db import transaction
from django.db.models import F
from django.db.models.signals import m2m_changed
from django.dispatch import receiver
from .models import Course, Student


class Full(Exception):
    pass


@receiver(m2m_changed, sender=Course.students.through)
def seats(sender, instance, action, reverse, model, pk_set, **kwargs):
    print(action, "reverse" if reverse else "forward", instance, model.__name__, sorted(pk_set) if pk_set is not None else None)
    if action == "pre_clear":
        instance._cleared = list((instance.courses if reverse else instance.students).values_list("pk", flat=True))
    courses = [instance] if not reverse else list(Course.objects.filter(pk__in=pk_set or getattr(instance, "_cleared", [])))
    if action == "pre_add":
        for c in courses:
            if c.students.count() + (1 if reverse else len(pk_set)) > c.seats:
                raise Full(c.name)
    if action in ("post_add", "post_remove", "post_clear"):
        for c in courses:
            Course.objects.filter(pk=c.pk).update(taken=c.students.count())
