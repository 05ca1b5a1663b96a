from django.contrib.contenttypes.models import ContentType
from django.db.models import Count
from shop.models import *
a = Article.objects.create(title="One", body="b")
p, q = [Photo.objects.create(title=t) for t in "pq"]
a.title = "Uno"
a.save(update_fields={"title"})
album = Album.objects.create(cover=q)
album.photos.set([p, q])
album.photos.set([q])
q.albums.clear()
album.photos.add(p.pk)
print([str(x) for x in a.activities.all()], Activity.objects.latest(), Article.objects.filter(activities__verb="edit").count())
print([(x.verb, x.target) for x in Activity.objects.prefetch_related("target")[:3]])
print(list(Photo.objects.annotate(n=Count("activities")).values_list("title", "n").order_by("title")))
print(Activity.objects.filter(data__reverse=True).count(), Activity.objects.filter(data__fields__0="title").get())
print(Activity.objects.filter(article__title="Uno").count(), Activity.objects.filter(photo=p).count())
x = a.activities.create(verb="read")
print(x.target is a, x.content_type == ContentType.objects.get_for_model(Article), x.content_type.model_class(), x.content_type.name)
a.activities.add(Activity(verb="like"), bulk=False)
print(a.activities.filter(verb__in=["read", "like"]).delete())
print(q.delete())
album.refresh_from_db()
print(album.cover, a.delete(), Activity.objects.count())
orphan = Activity.objects.create(content_type=ContentType.objects.get_for_model(Photo), object_id="99", verb="x")
print(orphan.target, Activity.objects.values_list("content_type__model", flat=True).distinct().order_by("content_type__model"))
