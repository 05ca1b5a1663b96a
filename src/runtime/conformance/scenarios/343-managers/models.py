from django.db import models
from django.db.models import Count, F, Q
from django.utils import timezone


class PostQuerySet(models.QuerySet):
    def live(self):
        return self.filter(deleted_at=None)

    def dead(self):
        return self.exclude(deleted_at=None)

    def delete(self):
        n = self.update(deleted_at=timezone.now())
        return n, {"soft": n}

    def hard_delete(self):
        return super().delete()

    def _private(self):
        return self

    def public(self):
        return self
    public.queryset_only = True


class LiveManager(models.Manager.from_queryset(PostQuerySet, class_name="Made")):
    use_in_migrations = True

    def get_queryset(self):
        return super().get_queryset().live()

    def create(self, **kwargs):
        kwargs.setdefault("deleted_at", None)
        return super().create(**kwargs)


class Author(models.Model):
    name = models.CharField(max_length=20)

    def __str__(self):
        return self.name


class Soft(models.Model):
    deleted_at = models.DateTimeField(null=True, editable=False)
    objects = LiveManager()
    everything = PostQuerySet.as_manager()

    class Meta:
        abstract = True
        default_manager_name = "objects"

    def delete(self, using=None, keep_parents=False, hard=False):
        if hard:
            return super().delete(using, keep_parents)
        self.deleted_at = timezone.now()
        self.save(update_fields=["deleted_at"])
        return 1, {"soft": 1}


class Post(Soft):
    title = models.CharField(max_length=30)
    author = models.ForeignKey(Author, models.CASCADE, related_name="posts")
    likes = models.PositiveIntegerField(default=0)
    tags = models.ManyToManyField("Tag", related_name="posts")

    class Meta(Soft.Meta):
        ordering = ["-likes", "title"]
        base_manager_name = "everything"

    def __str__(self):
        return self.title


class Comment(Soft):
    post = models.ForeignKey(Post, models.CASCADE, related_name="comments")
    text = models.CharField(max_length=30)
    spam = models.Manager()

    def __str__(self):
        return self.text


class Tag(models.Model):
    name = models.CharField(max_length=10)

    def __str__(self):
        return self.name


class Popular(Post):
    class PopularManager(models.Manager):
        def get_queryset(self):
            return super().get_queryset().filter(likes__gte=10)
    popular = PopularManager()

    class Meta:
        proxy = True
        default_manager_name = "popular"
