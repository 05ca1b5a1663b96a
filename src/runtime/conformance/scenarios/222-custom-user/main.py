from django.contrib.auth import get_user_model, authenticate
from django.contrib.auth.models import Group, Permission, User
from django.db.models.signals import post_save, m2m_changed
from app.models import *

A = get_user_model()
print(A, A.USERNAME_FIELD, A.REQUIRED_FIELDS, A._meta.swappable)
a = A.objects.create_user(email="Ann@EXAMPLE.org", password="pw")
print(a, a.email, a.is_active, a.is_anonymous, a.profile, a.get_username(), repr(a))
print(
    authenticate(email="Ann@example.org", password="pw"),
    authenticate(username="Ann@example.org", password="pw"),
    authenticate(username="x", password="y"),
)
try:
    User.objects.count()
except AttributeError as e:
    print(e)
g = Group.objects.create(name="g")
m2m_changed.connect(
    lambda sender, action, pk_set, **k: print(sender.__name__, action, pk_set),
    sender=A.groups.through,
    weak=False,
)
a.groups.add(g)
print(
    g.user_set.all(),
    a.has_perm("app.x"),
    a.get_all_permissions(),
    a.get_group_permissions(),
)
s = A.objects.create_superuser(email="r@x.org", password="p")
print(s.has_perm("any.thing"), s.is_staff, s.has_module_perms("app"))
try:
    A.objects.create_user(email="")
except ValueError as e:
    print(e)
a.set_password("new")
a.save(update_fields=["password"])
print(a.check_password("pw"), a.check_password("new"))
a.set_unusable_password()
print(a.has_usable_password())
print(
    A.objects.get_by_natural_key("r@x.org") == s,
    A._meta.get_field("email").unique,
    s.natural_key(),
    s.get_session_auth_hash()[:0],
)
