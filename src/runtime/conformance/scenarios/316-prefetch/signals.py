from django.db.models.signals import post_init, post_save
from django.dispatch import receiver
from .models import Author, Blog, Entry, Note


@receiver(post_init, sender=Entry)
@receiver(post_init, sender=Author)
@receiver(post_init, sender=Blog)
@receiver(post_init, sender=Note)
def made(sender, instance, **kwargs):
    print("init", sender.__name__, instance.pk)
