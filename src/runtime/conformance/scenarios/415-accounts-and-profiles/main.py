from django.contrib.auth import authenticate, get_user_model, login, logout
from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.contrib.sessions.backends.cache import SessionStore
from django.test import RequestFactory

from shop.models import Person, Profile

User = get_user_model()
print(User is Person, User._meta.label, User._meta.get_field("email").verbose_name)
ada = User.objects.create_user("Ada@EXAMPLE.org", "pw", first_name="Ada")
print(ada.email, ada.get_full_name(), ada.profile.nick, ada.has_usable_password(), ada.check_password("pw"))
print(repr(authenticate(email="x@example.org", password="pw")))
print(repr(authenticate(username="Ada@example.org", password="no")))
user = authenticate(email="Ada@example.org", password="pw")
print(repr(user), user.backend)
request = RequestFactory().get("/door/")
request.user = AnonymousUser()
request.session = SessionStore()
login(request, user)
print(request.user.is_authenticated, Profile.objects.get(pk=ada.pk).seen)
logout(request)
print(request.user, request.user.is_anonymous)
print(Group.objects.values_list("name", "user__email"), ada.groups.filter(name__startswith="g").exists())
ada.is_active = False
ada.save()
print(authenticate(email=ada.email, password="pw"), ada.has_perm("shop.add_profile"))
print(Profile.objects.select_related("person").get(nick="Ada").person == ada)
try:
    print(User(email="new@example.org").profile)
except Exception as error:
    print(type(error).__name__, error)
print(ada.delete())
