from django.db.models.signals import pre_delete, post_delete
from django.dispatch import receiver
from .models import Post

kept = {}

@receiver(pre_delete, sender=Post)
def before(sender, instance, **kwargs):
    kept["all"] = instance.comments.all()
    kept["filtered"] = instance.comments.filter(text="a")
    print("before", kept["all"].count())

@receiver(post_delete, sender=Post)
def after(sender, instance, **kwargs):
    for name, rows in kept.items():
        try:
            print("after", name, rows.count(), list(rows))
        except ValueError as error:
            print("after", name, error)
