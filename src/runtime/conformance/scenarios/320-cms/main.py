from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db.models import Prefetch
from shop.models import Article, Content, Page, Revision

ann = get_user_model().objects.create_user("ann")
a = Article.objects.create(title="Hello, World! Ünïcode", body="one two three four five", author=ann)
print(a.slug, a.summary, a.get_status_display(), ann.shop_article.count(), a._meta.get_field("author").remote_field.related_name)
cache.set("article:hello-world-unicode", 1)
a.status = Content.LIVE
a.save()
a.body = "other"
a.title = "New"
a.save()
a.body += "!"
a.save(update_fields=["body"])
print(a.revisions.values_list("number", "body", "changed"), a.published, Article.objects.latest() == a)
b = Article(title="hello world unicode", status="l", published=a.published, author=ann, body="x")
try:
    b.full_clean()
except ValidationError as e:
    print(e.message_dict)
b.slug = a.slug
try:
    b.validate_unique()
except ValidationError as e:
    print(e.messages)
p = Page.objects.create(title="Root", author=ann, order=2)
q = Page.objects.create(title="Child", author=ann, parent=p, status="l")
print(Page.objects.filter(parent__slug="root").get(), Page._meta.permissions, Article._meta.permissions, Page._meta.ordering, [i.name for i in Page._meta.indexes])
print(Permission.objects.filter(content_type__app_label="shop", codename__startswith="publish").count(), ann.has_perm("shop.publish_content"))
ann.user_permissions.add(*Permission.objects.filter(codename="add_article"))
ann = get_user_model().objects.get(pk=ann.pk)
print(sorted(ann.get_all_permissions()), ann.has_perm("shop.add_article"), ann.has_perms(["shop.add_article", "shop.delete_article"]), ann.has_module_perms("shop"))
print([x.title for x in Article.objects.prefetch_related(Prefetch("revisions", Revision.objects.filter(number__gt=1), to_attr="late")) for _ in x.late])
print(a.delete(), p.delete(), cache.get("x", "none"), cache.get_or_set("y", lambda: 5), cache.incr("y"), cache.get_many(["y", "z"]), cache.add("y", 1), cache.touch("nope"))
r = ann.delete()
print(r[0], sorted(r[1]))
