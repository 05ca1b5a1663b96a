from django.db.models import Avg, Count, Q
from django.db.models.signals import class_prepared, m2m_changed, post_delete, post_save, pre_save
from django.dispatch import receiver
from django.utils.text import slugify
from .models import Author, Book, Ebook, Loan, Named, Short


@receiver(pre_save)
def slug(sender, instance, **kwargs):
    if issubclass(sender, Named) and not instance.slug:
        base = slugify(instance.name)
        taken = sender._default_manager.filter(slug__startswith=base).count()
        instance.slug = f"{base}-{taken + 1}" if taken else base
        print("slug", sender.__name__, instance.slug)


@receiver([post_save, post_delete], sender=Book)
@receiver([post_save, post_delete], sender=Ebook)
@receiver([post_save, post_delete], sender=Short)
def rate(sender, instance, **kwargs):
    if instance.main_id:
        found = Book.objects.filter(main=instance.main_id).aggregate(a=Avg("pages"), n=Count("pk", filter=Q(pages__gte=100)))
        print(sender.__name__, kwargs.get("created"), found)
        Author.objects.filter(pk=instance.main_id).update(rating=found["a"] or 0)


@receiver(m2m_changed, sender=Book.authors.through)
def first_is_main(sender, instance, action, reverse, pk_set, **kwargs):
    if action == "post_add" and not reverse and instance.main is None and pk_set:
        instance.main = Author.objects.get(pk=min(pk_set))
        instance.save(update_fields=["main"])
    elif action == "post_clear":
        print("cleared", instance)
