from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core import mail
from django.db import transaction
from shop.models import Comment, Ticket

User = get_user_model()
ann = User.objects.create_user("ann", "Ann@EXAMPLE.com", "secret")
bob = User.objects.create_superuser("bob", "bob@example.com", "x")
print(ann.email, ann.check_password("secret"), ann.has_usable_password(), bob.is_staff, bob.has_perm("shop.add_ticket"))
t = Ticket.objects.create(title="Burnt", owner=ann)
u = ann.tickets.create(title="Cold")
print(t.number, u.number, t.is_open, str(t.status), repr(t.status), Ticket.Status.choices, Ticket.Status.labels)
first = Comment.objects.create(ticket=t, author=bob, text="why?")
first.replies.create(ticket=t, author=ann, text="because")
with transaction.atomic():
    t.close()
again = Ticket.objects.defer("title").get(number=1)
print(again._was, again.get_deferred_fields(), again.closed_at is not None, again.title)
again.status = "1"
again.save()
print(again.status, Ticket.objects.filter(status=Ticket.Status.OPEN).count())
print(Comment.objects.latest().text, Comment.objects.earliest("-pk").text, Ticket.objects.filter(comment__text__icontains="BECAUSE").get().number)
print(Ticket.objects.filter(watchers=bob).values_list("number", flat=True), bob.watched.exists())
print(User.objects.filter(watched__comment__parent__author=bob).distinct())
group = Group.objects.get(name="people")
print(group.user_set.all(), group)
result = bob.delete()
print(result[0], sorted(result[1].items()))
result = ann.delete()
print(result[0], sorted(result[1].items()))
print(Ticket.objects.values_list("owner__username", flat=True).distinct(), User.objects.get().groups.all())
