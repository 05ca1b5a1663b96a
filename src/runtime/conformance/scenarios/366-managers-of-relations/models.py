from django.db import models
from django.db.models import Count, Sum


class PostQuerySet(models.QuerySet):
    def live(self):
        return self.filter(live=True)

    def by(self, author):
        return self.filter(author__name=author)

    def _secret(self):
        return "secret"

    def delete(self):
        print("  soft delete", self.count())
        return self.update(live=False)
    delete.queryset_only = False
    delete.alters_data = True

    def only_queryset(self):
        return self.model.__name__
    only_queryset.queryset_only = True


class LiveManager(models.Manager.from_queryset(PostQuerySet, class_name="MadeManager")):
    use_in_migrations = True

    def __init__(self, live=True):
        super().__init__()
        self.is_live = live

    def get_queryset(self):
        return super().get_queryset().filter(live=self.is_live)

    def create(self, **kwargs):
        print("  manager create", sorted(kwargs))
        return super().create(**kwargs)


class AuthorManager(models.Manager):
    def get_by_natural_key(self, name):
        return self.get(name=name)

    def with_counts(self):
        return self.annotate(n=Count("posts"))


class Author(models.Model):
    name = models.CharField(max_length=20, unique=True)
    objects = AuthorManager()

    def natural_key(self):
        return (self.name,)

    def __str__(self):
        return self.name


class Post(models.Model):
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="posts")
    title = models.CharField(max_length=20)
    live = models.BooleanField(default=True)
    readers = models.ManyToManyField(Author, through="Reading", through_fields=("post", "reader"), related_name="read_posts")

    objects = PostQuerySet.as_manager()
    live_objects = LiveManager()
    dead = LiveManager(live=False)

    class Meta:
        ordering = ["-title"]

    def __str__(self):
        return self.title


class Reading(models.Model):
    post = models.ForeignKey(Post, on_delete=models.CASCADE)
    reader = models.ForeignKey(Author, on_delete=models.CASCADE)
    given_by = models.ForeignKey(Author, null=True, on_delete=models.SET_NULL, related_name="+")
    stars = models.IntegerField(default=0)

    class Meta:
        unique_together = [("post", "reader")]


class Hidden(models.Model):
    author = models.OneToOneField(Author, on_delete=models.CASCADE, related_name="hidden", null=True)
    live = models.BooleanField(default=True)
    everything = models.Manager()
    shown = LiveManager()

    class Meta:
        default_manager_name = "shown"
        base_manager_name = "shown"
