from django.core.exceptions import ValidationError
from django.db.models.signals import m2m_changed, post_save, pre_delete, pre_init, pre_save
from django.dispatch import receiver
from .models import Enrolment, Person, Student, Subject, Teacher


def abstract_receiver(sender, **kwargs):
    print("never")


post_save.connect(abstract_receiver, sender=Person)


@receiver(pre_save)
def always_valid(sender, instance, raw, **kwargs):
    if not raw and sender._meta.app_label == "shop":
        instance.full_clean(validate_unique=False, validate_constraints=False)


@receiver(pre_init, sender=Enrolment)
def before(sender, args, kwargs, **more):
    print("init", len(args), sorted(kwargs))


@receiver(m2m_changed)
def links(sender, instance, action, model, reverse, **kwargs):
    print(sender.__name__, action, instance, model.__name__, reverse)


@receiver(post_save, sender=Enrolment)
def graded(instance, created, **kwargs):
    if instance.grade == Enrolment.Grade.A:
        print(instance.student, "is", instance.get_grade_display(), "in", instance.subject, created)
