from django.core import mail
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction
from shop.models import *
User = get_user_model()
ada = User.objects.create_user("ada", "ada@example.com", "x")
red = Team.objects.create(name="red")
red.members.add(ada, through_defaults={"role": "lead"})
with transaction.atomic():
    Invite.objects.create(email="Bob@example.com", by=ada)
    print("before the commit", len(mail.outbox) if hasattr(mail, "outbox") else 0)
bob = User.objects.create_user("bob", "bob@EXAMPLE.com")
print(bob.email, bob.invite.email, bob.invite.is_open, [m.role for m in bob.membership_set.all()], bob.teams.get())
Membership.objects.filter(user=bob).update(role="member")
m, made = Membership.objects.update_or_create(team=red, user=bob, defaults={"role": "lead"}, create_defaults={"role": "new"})
print(made, m.role)
try:
    with transaction.atomic():
        Membership(team=red, user=bob).save()
except IntegrityError as e:
    print(e)
red.members.set([bob])
print(red.members.through.objects.count(), red.membership_set.get().user)
ada.user_permissions.add(Permission.objects.create(codename="add_team", name="Can add", content_type=ContentType.objects.get_for_model(Team)))
print(ada.has_perm("shop.add_team"), ada.has_perms(["shop.add_team", "shop.view_team"]), User.objects.get(pk=ada.pk).has_perm("shop.add_team"))
print(bob.delete())
print(Invite.objects.get().used_by, [(m.subject, m.to, m.cc, m.from_email, len(m.attachments)) for m in mail.outbox])
print(mail.outbox[-1].body, mail.outbox[-1].alternatives[0][1], mail.outbox[-1].extra_headers, mail.outbox[-1].recipients())
print(ada.delete())
