from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver
from .models import Comment, Post

kept = {}


@receiver(pre_delete, sender=Post)
def before(instance, origin, **kwargs):
    kept["qs"] = instance.comments.order_by("pk")
    kept["list"] = list(instance.comments.order_by("pk").values_list("text", flat=True))
    kept["m2m"] = instance.tags.all()


@receiver(post_delete, sender=Post)
def after(instance, **kwargs):
    print("  ", kept["list"], kept["qs"].count(), instance.pk, instance.comments.count(), list(kept["m2m"]), instance.tags.count())


@receiver(post_delete, sender=Comment)
def comment(instance, **kwargs):
    try:
        print("   comment", instance.text, instance.post.title)
    except Post.DoesNotExist as e:
        print("   comment", instance.text, e)
