import sys
import traceback
from django.core.exceptions import ValidationError, ObjectDoesNotExist, FieldError
from django.db.models.signals import pre_save, post_save
from django.dispatch import receiver
from .models import Thing
@receiver(pre_save, sender=Thing)
def checked(sender, instance, **kwargs):
    try:
        if instance.size < 0:
            raise ValueError("negative") from KeyError("size")
    except ValueError as error:
        print("".join(traceback.format_exception_only(error)).strip(), repr(error.__cause__))
        error.add_note("seen in checked")
        raise ValidationError({"size": ["too small", ValidationError("%(n)s < 0", params={"n": instance.size}, code="neg")]}) from error
@receiver(post_save, sender=Thing)
def noisy(sender, instance, **kwargs):
    try:
        1 / instance.size
    except ZeroDivisionError:
        traceback.print_exc(limit=1, file=sys.stdout)
