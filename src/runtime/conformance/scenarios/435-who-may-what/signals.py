from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import m2m_changed, post_save
from django.dispatch import receiver

from .models import Article


@receiver(post_save, sender=User)
def join_default_group(sender, instance: User, created: bool, **kwargs) -> None:
    """Everybody is a writer."""
    if created and not kwargs.get("raw"):
        group, new = Group.objects.get_or_create(name="writers")
        print(f"{instance} joins {group} ({new=})")
        instance.groups.add(group)


@receiver(m2m_changed, sender=User.groups.through)
def log_groups(sender, instance, action, reverse, model, pk_set, using, **kwargs):
    print("groups", sender._meta.label, repr(instance), action, reverse, model.__name__, pk_set, using)
    if action == "post_add" and not reverse:
        for cached in ("_perm_cache", "_user_perm_cache", "_group_perm_cache"):
            print(" ", cached, hasattr(instance, cached))


@receiver(m2m_changed, sender=Group.permissions.through)
@receiver(m2m_changed, sender=User.user_permissions.through)
def log_perms(sender, instance, action, pk_set, **kwargs):
    print("perms", sender.__name__, instance, action, sorted(Permission.objects.filter(pk__in=pk_set or []).values_list("codename", flat=True)))


def ensure_permissions():
    ct = ContentType.objects.get_for_model(Article)
    for code, name in [*Article._meta.permissions, *((f"{a}_article", f"Can {a} article") for a in Article._meta.default_permissions)]:
        Permission.objects.get_or_create(codename=code, content_type=ct, defaults={"name": name})
