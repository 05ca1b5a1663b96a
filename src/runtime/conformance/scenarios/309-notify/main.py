from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import IntegrityError, transaction
from shop.models import Activity, Follow, Like, Post

User = get_user_model()
ann, bob, cid = (User.objects.create_user(n) for n in ("ann", "bob", "cid"))
Follow.objects.create(follower=bob, followed=ann)
Follow.objects.create(follower=cid, followed=ann)
try:
    with transaction.atomic():
        Follow.objects.create(follower=ann, followed=ann)
except IntegrityError as e:
    print(e)
with transaction.atomic():
    post = Post.objects.create(author=ann, title="Toast")
    post.likes.add(bob, through_defaults={})
    Like.objects.create(user=cid, post=post)
    print("inside", Activity.objects.count())
print(cache.get(f"feed:{ann.pk}"), cache.get(f"feed:{bob.pk}"))
try:
    with transaction.atomic():
        post.likes.through.objects.create(user=bob, post=post)
except IntegrityError as e:
    print(e)
print(post.activities.values_list("verb", "actor__username"), [str(a) for a in Activity.objects.prefetch_related("target")], Activity.objects.filter(post__title="Toast").count())
print(ContentType.objects.get_for_models(Post, User)[Post].model, ContentType.objects.get_for_id(ContentType.objects.get_for_model(Post).pk).get_object_for_this_type(title="Toast"))
post.likes.remove(bob)
print(post.likes.all(), post.likes.filter(like__user=cid).exists(), cid.liked.get())
try:
    Activity(actor=ann, verb="x", target=User()).save()
except Exception as e:
    print(type(e).__name__, e)
print(Activity(actor=ann, verb="x", target=post).target_type_id == ContentType.objects.get_for_model(Post).pk, Activity.objects.filter(target_type__model="user").count())
try:
    Activity.objects.filter(target=post)
except Exception as e:
    print(type(e).__name__, e)
bob.delete()
r = post.delete()
print(r[0], sorted(r[1].items()), [str(a) for a in Activity.objects.all()], Activity.objects.count())
a = Activity.objects.first()
if a:
    a.target_id = 999
    a.save()
    print(Activity.objects.get(pk=a.pk).target)
