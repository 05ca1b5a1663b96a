from django.db.models import F, Max
from django.db.models.functions import Coalesce
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import Signal, receiver
from .models import Course, Enrolment

promoted = Signal()
State = Enrolment.State


@receiver(pre_save, sender=Enrolment)
def place(sender, instance, **kwargs):
    if not instance._state.adding:
        return
    if instance.course.free > 0:
        instance.state, instance.position = State.IN, None
    else:
        last = sender.objects.filter(course=instance.course).aggregate(m=Coalesce(Max("position"), 0))["m"]
        instance.state, instance.position = State.WAITING, last + 1


@receiver(post_delete, sender=Enrolment)
def promote(sender, instance, origin, **kwargs):
    if isinstance(origin, Course):
        return
    queue = sender.objects.filter(course_id=instance.course_id, state=State.WAITING)
    if instance.state == State.IN and (first := queue.order_by("position").first()):
        first.state, first.position = State.IN, None
        first.save(update_fields=["state", "position"])
        promoted.send(sender, enrolment=first)
    for n, e in enumerate(queue.order_by("position"), 1):
        if e.position != n:
            queue.filter(pk=e.pk).update(position=n)


@receiver(post_save, sender=Course)
def more_seats(instance, created, **kwargs):
    while not created and instance.free > 0:
        first = instance.enrolments.filter(state=State.WAITING).order_by("position").first()
        if not first:
            break
        first.state, first.position = State.IN, None
        first.save()
        promoted.send(Course, enrolment=first)


@receiver(promoted)
def mail(enrolment, **kwargs):
    print("  promoted", enrolment, enrolment.get_state_display())


@receiver(m2m_changed, sender=Enrolment)
def m2m(action, instance, pk_set, **kwargs):
    print("  m2m", action, type(instance).__name__, sorted(pk_set or []))
