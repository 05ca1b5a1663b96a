from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver, Signal
published = Signal()
@receiver(post_save, sender="blog.Post")
def publish(sender, instance, created, **kwargs):
    print("publish", created)
    published.send(sender, post=instance, by=instance.author)
def any_post(sender, instance, **kwargs):
    print("tally", sender._meta.label, instance.n)
