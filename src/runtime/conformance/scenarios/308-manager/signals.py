from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.dispatch import Signal, receiver
from .models import Board, Card, Soft

soft_deleted = Signal()


@receiver(post_save)
def on_soft(sender, instance, update_fields, **kwargs):
    if issubclass(sender, Soft) and update_fields == frozenset({"deleted_at"}):
        soft_deleted.send(sender, instance=instance)


@receiver(soft_deleted, sender=Board)
def cards_too(sender, instance, **kwargs):
    for card in instance.cards.all():
        card.delete()


@receiver([pre_delete, post_delete])
def hard(sender, instance, **kwargs):
    print("hard", sender.__name__, instance.pk)


@receiver(m2m_changed, sender=Card.labels.through)
def labelled(sender, instance, action, pk_set, **kwargs):
    print(type(instance).__name__, action, pk_set)
