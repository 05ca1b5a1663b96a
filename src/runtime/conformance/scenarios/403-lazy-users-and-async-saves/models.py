from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=20)
    friends = models.ManyToManyField("self")


class Page(models.Model):
    author = models.ForeignKey(Author, models.CASCADE, null=True)
    owner = models.ForeignKey("auth.User", models.CASCADE, null=True)
    links = models.ManyToManyField(Author, related_name="pages")
    text = models.CharField(max_length=20, default="x")

    def save(self, *args, **kwargs):
        print("save", args, sorted(kwargs.items(), key=str))
        return super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        print("delete", args, sorted(kwargs.items()))
        return super().delete(*args, **kwargs)

    def refresh_from_db(self, *args, **kwargs):
        print("refresh", args, sorted(kwargs.items()))
        return super().refresh_from_db(*args, **kwargs)
