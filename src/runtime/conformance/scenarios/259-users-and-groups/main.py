from django.contrib.auth import authenticate
from django.contrib.auth.models import Group, User, AnonymousUser
u = User.objects.create_user("ada", "ADA@Example.COM", "pw", first_name="Ada", last_name="L")
s = User.objects.create_superuser("root", password="x")
print(u.email, u.get_full_name(), u.get_short_name(), u.is_staff, s.is_staff, u.badge, s.badge)
print(u.check_password("pw"), u.check_password("no"), u.has_usable_password())
u.set_password("new")
u.save()
print(u.check_password("new"))
g = Group.objects.create(name="cooks")
u.groups.add(g)
g.user_set.add(s)
u.groups.clear()
print(g.user_set.all(), User.objects.filter(groups__name="cooks").values_list("username", flat=True))
print(authenticate(username="ada", password="wrong"))
print(authenticate(username="ada", password="new"))
u.is_active = False
u.save(update_fields=["is_active"])
print(authenticate(username="ada", password="new"))
print(AnonymousUser().is_authenticated, u.is_authenticated, User._meta.label, str(User))
try:
    User.objects.create_user("")
except ValueError as error:
    print(error)
print(User.objects.get_by_natural_key("ada"), u.natural_key())
print(u.delete())
