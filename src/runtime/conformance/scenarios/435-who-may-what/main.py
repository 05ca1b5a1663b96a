from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.core.exceptions import PermissionDenied
from shop.signals import ensure_permissions

User = get_user_model()
ensure_permissions()
ann = User.objects.create_user("ann", "ann@x.org", "pw")
bob = User.objects.create_user("bob", is_active=False)
root = User.objects.create_superuser("root", "r@x.org", "pw")
writers = Group.objects.get(name="writers")
publish = Permission.objects.get(codename="publish_article")
writers.permissions.add(publish)
ann.user_permissions.set(Permission.objects.filter(codename__in=["pin_article", "add_article"]))
print(publish, "|", publish.natural_key(), writers.natural_key())


def attempt(label, make):
    try:
        print(label, "->", make())
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


attempt("with_perm", lambda: sorted(User.objects.with_perm("shop.publish_article").values_list("username", flat=True)))
attempt("with_perm object", lambda: sorted(u.username for u in User.objects.with_perm(publish)))
attempt("no superusers", lambda: sorted(u.username for u in User.objects.with_perm("shop.publish_article", include_superusers=False)))
attempt("inactive", lambda: sorted(u.username for u in User.objects.with_perm("shop.publish_article", is_active=False)))
attempt("any active", lambda: sorted(u.username for u in User.objects.with_perm("shop.pin_article", is_active=None)))
attempt("bad", lambda: User.objects.with_perm("publish_article"))
attempt("bad type", lambda: User.objects.with_perm(3))
attempt("backend", lambda: sorted(u.username for u in User.objects.with_perm("shop.pin_article", backend="django.contrib.auth.backends.ModelBackend")))
attempt("backend bad", lambda: User.objects.with_perm("shop.pin_article", backend=3))
ann = User.objects.get(username="ann")
for user in (ann, bob, root, AnonymousUser()):
    attempt(f"{user} all", lambda: sorted(user.get_all_permissions()))
    attempt(f"{user} group", lambda: sorted(user.get_group_permissions()))
    attempt(f"{user} has", lambda: [user.has_perm("shop.publish_article"), user.has_perms(["shop.pin_article", "shop.add_article"]), user.has_module_perms("shop"), user.has_module_perms("blog")])
attempt("user perms", lambda: sorted(ann.get_user_permissions()))
attempt("has_perms str", lambda: ann.has_perms("shop.x"))
writers.user_set.add(bob, root)
writers.user_set.remove(ann)
ann = User.objects.get(pk=ann.pk)
attempt("after", lambda: sorted(ann.get_all_permissions()))
writers.permissions.clear()
attempt("group", lambda: (str(writers), repr(writers), Group.objects.get_by_natural_key("writers") == writers))
attempt("perm by key", lambda: Permission.objects.get_by_natural_key("pin_article", "shop", "article"))
attempt("list", lambda: [str(p) for p in Permission.objects.all()])
attempt("delete", lambda: writers.delete())
attempt("ann", lambda: (ann.get_username(), ann.natural_key(), ann.get_full_name(), ann.get_short_name(), ann.email_user("Hi", "there")))
from django.core import mail
attempt("mail", lambda: [(m.subject, m.to, m.from_email) for m in mail.outbox])
attempt("normalize", lambda: (User.normalize_username("\u2126x"), User.objects.normalize_email("A@B.ORG"), User.objects.normalize_email(None)))
attempt("no name", lambda: User.objects.create_user(""))
attempt("super", lambda: User.objects.create_superuser("x", is_staff=False))
attempt("fields", lambda: (User.USERNAME_FIELD, User.REQUIRED_FIELDS, User.EMAIL_FIELD, User.get_email_field_name()))
attempt("sorted", lambda: ann.check_password("pw") and ann.is_authenticated)
attempt("setpw", lambda: (ann.set_unusable_password(), ann.has_usable_password(), ann.password[0]))
