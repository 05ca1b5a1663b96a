from django.apps import apps
from django.contrib.auth import get_user_model
from blog.models import Post
u = get_user_model().objects.create_user("ada")
Post.objects.create(author=u, title="one")
p = Post(author=u, title="two"); p.save(); p.save()
print(apps.get_model("stats", "Tally").objects.get().n, [c.name for c in apps.get_app_configs()][-2:], apps.get_app_config("stats").__class__.__name__)
print(p.author.post_set.count(), u.delete())
