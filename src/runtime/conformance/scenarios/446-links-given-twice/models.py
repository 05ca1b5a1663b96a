from django.db import models
class Tag(models.Model):
    slug = models.SlugField(unique=True)
    def __str__(self): return self.slug
class Topic(Tag):
    rank = models.IntegerField(default=0)
class Post(models.Model):
    title = models.CharField(max_length=9)
    tags = models.ManyToManyField(Tag, blank=True, related_name="posts")
    related = models.ManyToManyField("self", symmetrical=True)
    likes = models.ManyToManyField("auth.User", through="Like", related_name="+")
    count = models.IntegerField(default=0)
    def __str__(self): return self.title
class Like(models.Model):
    post = models.ForeignKey(Post, models.CASCADE)
    user = models.ForeignKey("auth.User", models.CASCADE)
    stars = models.IntegerField(default=1)
class Draft(Post):
    class Meta: proxy = True
