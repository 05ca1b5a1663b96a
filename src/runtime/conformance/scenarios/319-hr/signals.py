from decimal import Decimal
from django.core.exceptions import PermissionDenied
from django.db.models import F, Sum
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import Signal, receiver
from .models import Department, Employee, Rating, SalaryChange

promoted = Signal()


@receiver(pre_save, sender=Employee, dispatch_uid="hr.salary")
def salary_history(sender, instance, update_fields=None, **kwargs):
    if instance._state.adding or (update_fields is not None and "salary" not in update_fields):
        return
    old = sender.objects.only("salary", "manager").get(pk=instance.pk)
    print("old", old.salary, sorted(old.get_deferred_fields()))
    if old.salary != instance.salary:
        change = SalaryChange.objects.create(employee=instance, before=old.salary, after=instance.salary)
        if change.percent >= 20:
            for f, result in promoted.send_robust(sender, employee=instance, change=change):
                print(f.__name__, repr(result))


@receiver([post_save, post_delete], sender=Employee)
def count(sender, instance, **kwargs):
    n = Employee.objects.active().filter(department=instance.department_id).count()
    print("count", Department.objects.filter(pk=instance.department_id).update(headcount=n), n)


@receiver(promoted, sender=Employee)
def to_head(employee, **kwargs):
    if employee.department.head_id is None:
        employee.department.head = employee
        employee.department.save(update_fields=["head"])
        return "head"


@receiver(promoted)
def too_much(change, **kwargs):
    if change.percent > 50:
        raise PermissionDenied(f"{change.percent} %")


@receiver(pre_delete, sender=Employee)
def handover(sender, instance, **kwargs):
    moved = instance.reports.update(manager=instance.manager)
    print("moved", moved)
