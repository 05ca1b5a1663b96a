from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Count, Exists, F, Max, OuterRef, ProtectedError, Q
from alerts.models import Notification
from inbox.models import Membership, Message, Thread
from inbox.signals import message_sent

Member = get_user_model()
print(Member._meta.label, [a.label for a in apps.get_app_configs()][-3:], Member._meta.swappable)
ann, bob, cy = (Member.objects.create_user(n) for n in ("ann", "bob", "cy"))
cy.muted.add(ann)


@message_sent.connect
def counted(sender, message, to, **kwargs):
    if "boom" in message.text:
        raise ValueError(message.text)
    return sorted(m.username for m in to)


thread = Thread.objects.create(subject="lunch")
thread.members.set([ann, bob, cy])
one = thread.messages.create(sender=ann, text="hungry?")
two = Message.objects.create(thread=thread, sender=bob, text="boom")
three = thread.messages.create(sender=cy, text="yes")
print(Thread.objects.of(bob).with_unread(bob).with_last().values("subject", "unread", "last"))
one.read_by.add(bob, cy)
bob.read.add(three)
bob.read.add(three)
print(Member.objects.values_list("username", "unread").order_by("username"), bob.unread, Thread.objects.with_unread(bob).get().unread)
print(Membership.objects.values_list("member__username", "seen__text").order_by("member__username"), bob.notifications.unread(), bob.notifications.unread().count())
print(bob.notifications.mark_all_as_read(), Notification.objects.mark_all_as_read(recipient=ann), Notification.objects.unread().values_list("recipient__username", "verb"))
print(Member.objects.annotate(s=Count("sent", distinct=True), n=Count("notifications", distinct=True), r=Count("read", distinct=True)).values_list("username", "s", "n", "r").order_by("username"))
print(Member.objects.filter(muted_by=cy), cy.muted.all(), Member.objects.filter(threads__messages__text__startswith="h").distinct().count(), Member.objects.filter(Exists(Message.objects.filter(read_by=OuterRef("pk"), sender__username="cy"))))
print(Message.objects.exclude(read_by=bob).exclude(sender=bob), Message.objects.filter(read_by__isnull=True), Message.objects.annotate(n=Count("read_by")).values_list("n", flat=True))
print(sorted(f.name for f in Member._meta.get_fields()), sorted(r.get_accessor_name() or "-" for r in Member._meta.related_objects))
try:
    ann.delete()
except ProtectedError as error:
    print(error.args[0], error.protected_objects)
Group.objects.create(name="g").user_set.add(ann)
one.delete()
print(Membership.objects.filter(seen=None).count(), Notification.objects.first().actor, Message.read_by.through.objects.count(), ann.groups.all(), Message.read_by.through._meta.db_table)
print(ann.delete(), thread.delete(), Notification.objects.count())

