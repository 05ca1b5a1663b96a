from django.db import models

class TagManager(models.Manager):
    def get_by_natural_key(self, slug):
        return self.get(slug=slug)

class Tag(models.Model):
    slug = models.SlugField(unique=True)
    objects = TagManager()

class Post(models.Model):
    title = models.CharField(max_length=20)
    tag = models.ForeignKey(Tag, models.CASCADE, null=True)
    tags = models.ManyToManyField(Tag, related_name="posts")
    rank = models.IntegerField(default=0)
