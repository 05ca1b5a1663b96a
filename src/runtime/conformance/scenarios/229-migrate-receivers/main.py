from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command

print(
    Group.objects.values_list("name", flat=True),
    Permission.objects.filter(content_type__app_label="app").values_list(
        "codename", flat=True
    ),
)
g = Group.objects.get(name="Editors")
print(g.permissions.values_list("codename", flat=True))
call_command("migrate", verbosity=0)
print(Group.objects.count())
from django.contrib.auth.models import User

u = User.objects.create_user("u")
u.groups.add(g)
u = User.objects.get()
print(
    u.has_perm("app.change_article"),
    u.has_perm("app.publish"),
    sorted(u.get_all_permissions()),
    u.has_perms(["app.publish"]),
)
print(
    ContentType.objects.filter(app_label="app").values_list("model", flat=True),
    Permission.objects.get(codename="publish"),
    str(Permission.objects.first()),
)
call_command("flush", interactive=False, verbosity=0)
print(Group.objects.values_list("name"))
