from django.contrib.auth import get_user_model, authenticate
from django.contrib.auth.models import User, Group, Permission
from shop.models import *
def show(label, f):
    try: print(label, f())
    except Exception as e: print(label, type(e).__name__, e)
show("User.objects", lambda: User.objects.create(username="x"))
show("User()", lambda: User(username="x"))
show("save", lambda: User(username="x").save())
show("Thing", lambda: Thing.objects.all())
show("Thing save", lambda: Thing().save())
print(Thing._meta.swapped, User._meta.swapped, get_user_model(), Member._meta.swapped, Profile._meta.get_field("thing").related_model.__name__)
m = Member.objects.create_user("ann", password="p", points=3)
m.groups.add(Group.objects.create(name="g")); Group.objects.get().user_set.add(m); Group.objects.get().user_set.remove(m.pk)
m.save(update_fields=["points"])
s = Staff.objects.create_user("bob", password="p"); print(hasattr(s, "profile"), type(s).__name__, s == Member.objects.get(username="bob"))
show("auth", lambda: type(authenticate(username="bob", password="p")).__name__)
show("super", lambda: Member.objects.create_superuser("root", password="p").is_staff)
m.set_password("new"); m.save(); print(m.check_password("new"))
show("dup", lambda: Member.objects.create_user("ann"))
show("noname", lambda: Member.objects.create_user(""))
show("noprofile", lambda: Member(username="z").profile)
show("del", lambda: m.delete()); show("del staff", lambda: s.delete()); show("del qs", lambda: Member.objects.all().delete())
