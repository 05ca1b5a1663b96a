from django.db import models
from django.db.models.signals import *
from django.dispatch import receiver, Signal
trail = []
class A(models.Model):
    n = models.IntegerField(default=0)
    def save(self, *args, **kwargs):
        trail.append("A.save in")
        super().save(*args, **kwargs)
        trail.append("A.save out")
    def delete(self, *args, **kwargs):
        trail.append("A.delete in")
        out = super().delete(*args, **kwargs)
        trail.append("A.delete out")
        return out
    def clean(self):
        trail.append("clean")
class B(models.Model):
    a = models.ForeignKey(A, models.CASCADE, related_name="bs")
class C(models.Model):
    b = models.ForeignKey(B, models.CASCADE)
    a = models.ForeignKey(A, models.SET_NULL, null=True)
for s, name in ((pre_init, "pre_init"), (post_init, "post_init"), (pre_save, "pre_save"), (post_save, "post_save"), (pre_delete, "pre_delete"), (post_delete, "post_delete")):
    def note(sender, signal, name=name, **kwargs):
        inst = kwargs.get("instance")
        trail.append(f"{name} {sender.__name__} {getattr(inst, 'pk', '-')}")
    for model in (A, B, C):
        s.connect(note, sender=model, weak=False, dispatch_uid=name)
@receiver(post_save, sender=A)
def child(sender, instance, created, **kwargs):
    trail.append("child")
    if created:
        B.objects.create(a=instance)
@receiver(pre_delete, sender=B)
def grandchild(sender, instance, **kwargs):
    trail.append(f"grandchild {C.objects.filter(b=instance).count()}")
    C.objects.filter(b=instance).update(a=None)
@receiver(post_delete, sender=B)
def revive(sender, instance, **kwargs):
    trail.append(f"revive {A.objects.filter(pk=instance.a_id).exists()}")
