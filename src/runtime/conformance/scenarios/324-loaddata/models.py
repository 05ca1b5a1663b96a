from django.db import models


class Genre(models.Model):
    name = models.CharField(max_length=10, unique=True)

    class Manager(models.Manager):
        def get_by_natural_key(self, name):
            return self.get(name=name)

    objects = Manager()

    def natural_key(self):
        return (self.name,)


class Film(models.Model):
    title = models.CharField(max_length=20)
    genre = models.ForeignKey(Genre, models.CASCADE)
    more = models.ManyToManyField(Genre, related_name="films", blank=True)
    sequel_of = models.OneToOneField("self", models.SET_NULL, null=True, related_name="sequel")
    rating = models.DecimalField(max_digits=3, decimal_places=1, null=True)
    seen = models.DateTimeField(null=True)
