from django.contrib.auth import authenticate, get_user_model, login
from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction
User = get_user_model()
a = User.objects.create_user("Ada@EXAMPLE.com", "secret", first_name="Ada")
s = User.objects.create_superuser("root@example.com", "toor")
print(a.email, a.check_password("secret"), s.get_username(), a.get_full_name(), a.get_short_name(), repr(a), a.natural_key())
try:
    User.objects.create_user("")
except ValueError as e:
    print(e)
try:
    with transaction.atomic():
        User.objects.create_user("root@example.com")
except IntegrityError as e:
    print(e)
print(authenticate(email="Ada@example.com", password="secret"), authenticate(username="root@example.com", password="no"))
a.friends.add(s)
print(s.friends.all(), list(User.friends.through.objects.values_list("from_user", "to_user").order_by("pk")))
Group.objects.get(name="people").user_set.set([s])
print([g.name for g in s.groups.order_by("name")], a.groups.exists())
s.groups.clear()
a.friends.clear()
a.is_active = False
a.save(update_fields=["is_active"])
print(authenticate(email="Ada@example.com", password="secret"))
print(s.has_perm("anything"), a.get_all_permissions(), s.is_anonymous)
print(a.delete())
print(User.objects.filter(profile__isnull=False).update(last_name="R"), User.objects.get().last_name)
