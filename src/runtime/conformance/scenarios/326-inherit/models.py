from django.db import models


class Place(models.Model):
    name = models.CharField(max_length=20)
    address = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["name"]


class Rated(models.Model):
    stars = models.IntegerField(null=True)

    class Meta:
        abstract = True


class Restaurant(Place, Rated):
    pizza = models.BooleanField(default=False)

    class Meta(Rated.Meta):
        db_table = "eat"
        ordering = ["-stars"]


class Bar(Place):
    place = models.OneToOneField(Place, models.CASCADE, parent_link=True, related_name="as_bar")
    beers = models.IntegerField(default=0)


class Pub(Restaurant):
    music = models.CharField(max_length=5, default="jazz")


class Cheap(Restaurant):
    class Meta:
        proxy = True

    def save(self, *args, **kwargs):
        self.stars = min(self.stars or 0, 2)
        super().save(*args, **kwargs)


class Waiter(models.Model):
    at = models.ForeignKey(Restaurant, models.CASCADE, related_name="waiters")
    name = models.CharField(max_length=10)


class Visit(models.Model):
    place = models.ForeignKey(Place, models.CASCADE, related_name="visits")
    pub = models.ForeignKey(Pub, models.SET_NULL, null=True)
