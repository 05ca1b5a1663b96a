from django.contrib.contenttypes.models import ContentType
from cms.models import Comment, Page, Photo
p = Page.objects.create(title="Home")
ph = Photo.objects.create()
c = p.comments.create(text="hi")
Comment.objects.create(target=ph, text="nice")
Comment(content_object=None, text="x") if False else None
print(p.comments.count(), Page.objects.filter(comments__text="hi"), Comment.objects.filter(page__title="Home").count())
print(ContentType.objects.get_for_model(Page), ContentType.objects.get(app_label="cms", model="photo").get_object_for_this_type(pk=1) == ph)
p.comments.add(Comment(text="two"), bulk=False)
print([x.target for x in Comment.objects.order_by("pk").prefetch_related("target")])
print(ph.delete())
x = Comment.objects.get(text="nice")
print(x.target)
print(Page.objects.all().delete())
print(Comment.objects.values_list("text", "object_id"))
try:
    Comment.objects.filter(target=p)
except Exception as e:
    print(type(e).__name__, e)
