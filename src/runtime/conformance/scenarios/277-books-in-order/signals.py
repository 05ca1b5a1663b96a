from django.db.models import Count
from django.db.models.signals import *
from django.dispatch import receiver
from .models import *
@receiver([post_save, post_delete], sender=Book)
def recount(sender, instance, signal, **kwargs):
    author = instance.author
    cached = "_prefetched_objects_cache" in author.__dict__
    print("recount", author, author.books.count(), cached, Book.author.is_cached(instance))
@receiver(pre_save, sender=Author)
def renamed(sender, instance, **kwargs):
    if instance.pk:
        old = Author.objects.get(pk=instance.pk)
        print("was", old, "same" if old == instance else "other", old is instance)
