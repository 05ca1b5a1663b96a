from django.contrib.auth import authenticate, get_user_model
from django.db import IntegrityError, models, transaction
from django.db.models import Count, F, Prefetch, Sum
from shop.models import Choice, Question, Vote

User = get_user_model()
ada = User.objects.create_user("ada", "ADA@Example.COM", "pw")
bob = User.objects.create_superuser(username="bob", email="bob@x.de", password="pw")
none = User.objects.create_user("eve", "eve@x.de")
print(ada.email, ada.get_username(), ada.natural_key(), User.objects.get_by_natural_key("bob@x.de"), str(none), repr(ada))
print(authenticate(email="bob@x.de", password="pw"), authenticate(username="ADA@example.com", password="pw"), authenticate(email="bob@x.de", password="no"))
q = Question.objects.create(text="What's up?", author=ada)
r = Question.objects.create(text="What's up?", author=bob)
print(q.slug, r.slug, q.recent, Question.objects.published().count())
for text in ("Sky", "Not much", "Ceiling"):
    q.choices.create(text=text)
print(q.get_choice_order(), list(q.choices.all()))
q.set_choice_order([3, 1, 2])
print(q.get_choice_order(), list(q.choices.all()), q.choices.first().get_next_in_order(), q.choices.last().get_previous_in_order())
q.voters.add(ada, through_defaults={"choice": q.choices.get(text="Sky")})
Vote.objects.create(voter=bob, question=q, choice_id=2)
try:
    with transaction.atomic():
        Vote.objects.create(voter=bob, question=q, choice_id=3)
except IntegrityError as e:
    print(e)
print(list(q.choices.order_by("-votes", "text").values_list("text", "votes")))
q.voters.set([ada, none], through_defaults={"choice_id": 3})
print(list(q.choices.values("text", "votes")), list(ada.voted_on.all()), q.vote_set.count())
q.voters.remove(none)
try:
    q.choices.get(pk=1).delete()
except models.RestrictedError as e:
    print(e.args[0], sorted(type(o).__name__ for o in e.restricted_objects))
for question in Question.objects.prefetch_related(Prefetch("choices", Choice.objects.filter(votes__gt=0), to_attr="chosen")).annotate(n=Count("vote"), s=Sum("choices__votes")).order_by("pk"):
    print(question, question.chosen, question.n, question.s, question.author.email)
print(User.objects.filter(question__isnull=False).distinct().count(), User.objects.annotate(n=Count("question")).values_list("username", "n").order_by("username"))
print(q.delete())
print(Choice._meta.ordering, Choice._meta.order_with_respect_to, User._meta.swapped, User.USERNAME_FIELD, Question._meta.get_field("author").remote_field.model)
