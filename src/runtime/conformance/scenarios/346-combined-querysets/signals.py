from django.db.models.signals import m2m_changed, post_save
from django.dispatch import receiver
from shop.models import Book


@receiver(post_save, sender=Book)
def saved(sender, instance, created, **kwargs):
    same = Book.objects.filter(author=instance.author) | Book.objects.filter(editor=instance.author)
    print("saved", instance, created, list(same))


@receiver(m2m_changed, sender=Book.tags.through)
def tagged(sender, instance, action, pk_set, **kwargs):
    if action == "post_add":
        print("tagged", instance, sorted(pk_set))
