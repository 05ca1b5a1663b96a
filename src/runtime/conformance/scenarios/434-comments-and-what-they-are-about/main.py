from django.contrib.contenttypes.models import ContentType
from django.contrib.contenttypes.prefetch import GenericPrefetch
from django.db.models import Count, Prefetch, Q, Exists, OuterRef
from shop.models import Album, Comment, Photo, Post

p1, p2 = (Post.objects.create(title="Hello, World of Toast!") for _ in range(2))
album = Album.objects.create(name="Summer")
ph = Photo.objects.create(caption="sea", album=album)
c1 = p1.comments.create(text="first comment of all")
c2 = Comment.objects.create(target=ph, text="nice photo")
c3 = Comment(target=p1, text="reply", reply_to=c1)
c3.save()
p2.comments.add(Comment(text="bulk no", target=p1), bulk=False)
print(p1.comments.count(), [c.text for c in p2.comments.all()])
p1.refresh_from_db()
print(p1.comment_count, p1.get_absolute_url(), p2.slug)
for comment in Comment.objects.prefetch_related("target"):
    print(comment, "->", comment.target, comment.content_type.name)
qs = Comment.objects.prefetch_related(GenericPrefetch("target", [Post.objects.only("title"), Photo.objects.select_related("album")]))
for comment in qs:
    print(comment.target, sorted(comment.target.get_deferred_fields()), getattr(comment.target, "album", None))
qs = Comment.objects.prefetch_related(GenericPrefetch("target", [Post.objects.filter(slug="nothing")], to_attr="of"))
for comment in qs:
    print(comment.of)
for post in Post.objects.prefetch_related(Prefetch("comments", Comment.objects.filter(reply_to=None).prefetch_related("replies"), to_attr="tops")):
    print(post, [(c.text, [r.text for r in c.replies.all()]) for c in post.tops])
print(Post.objects.annotate(n=Count("comments")).values_list("slug", "n").order_by("slug"))
print(Comment.objects.filter(post__slug="hello-world-of-toast"), Comment.objects.filter(photo__caption__startswith="s"))
print(Post.objects.filter(comments__text__icontains="BULK"))
try:
    Comment.objects.filter(target=p1)
except Exception as error:
    print(type(error).__name__, error)
try:
    GenericPrefetch("target", [Post.objects.values("title")])
except Exception as error:
    print(type(error).__name__, error)
print(Comment.objects.filter(content_type=ContentType.objects.get_for_model(p1), object_id__in=[p1.pk]).count())
print(ContentType.objects.get_for_models(Post, Photo) == {Post: ContentType.objects.get_for_model(Post), Photo: ContentType.objects.get_for_model(Photo)})
print(p1.comments.remove(c3), Comment.objects.count())
print(album.delete())
print(p1.delete())
print(Comment.objects.values("text", "object_id"), Comment(text="x").target)
ct = ContentType.objects.get_for_model(Post)
print(ct, ct.natural_key(), ct.app_labeled_name, ct.get_object_for_this_type(pk=p2.pk), ct.get_all_objects_for_this_type(slug="x"))
