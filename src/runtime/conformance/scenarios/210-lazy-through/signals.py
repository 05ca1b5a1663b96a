from django.db.models.signals import m2m_changed, post_save
from django.dispatch import receiver


@receiver(m2m_changed, sender="app.Post_tags")
def h(sender, action, **kwargs):
    print(sender.__name__, action)


@receiver(m2m_changed, sender="app.post_TAGS")
def h2(sender, action, **kwargs):
    print("h2", action)


@receiver([post_save, m2m_changed], sender="app.Tag")
def h3(sender, **kwargs):
    print("h3", sender.__name__, kwargs.get("created"))
