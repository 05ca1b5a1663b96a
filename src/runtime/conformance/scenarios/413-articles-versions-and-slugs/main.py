from django.contrib.auth.models import User

from shop.models import Article, Column, Tag, Version

ada = User.objects.create_user("ada", "ada@example.org", "secret")
one = Article.objects.create(title="On toast", author=ada)
two = Article(title="On toast", body="again", author=ada)
two.save()
print(one.slug, two.slug)
two.body = "and again"
two.save(update_fields=["body", "updated_at"])
two.save()
print([(v.number, v.body) for v in two.versions.all()], two.get_version_order())
column = Column(title="On toast", body="weekly", place=2)
column.save()
print(column.slug, column.pk == column.article_ptr_id, Article.objects.get(pk=column.pk).column.place)
for name in ("bread", "butter", "forbidden"):
    Tag(name=name).save(force_insert=True)
one.tags.add("bread", Tag(name="butter"), "forbidden")
print(sorted(t.pk for t in one.tags.all()))
one.tags.set(["butter"], clear=False)
Tag.objects.get(pk="bread").articles.set([one, two])
one.tags.through.objects.filter(tag_id="butter").delete()
two.tags.clear()
print(Article.live.count(), Article.objects.filter(published=False).update(published=True), Article.live.count())
print(Article.live.in_bulk([one.pk, 99]), Article.objects.dates("created_at", "year").count())
print(ada.delete())
one.refresh_from_db()
print(one.author, one.created_at <= one.updated_at)
print(one.versions.all().delete(), Article.objects.all().delete())
print(Version.objects.exists())
