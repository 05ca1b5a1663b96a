from django.db import models


class Base(models.Model):
    created = models.IntegerField(default=0)
    owner = models.ForeignKey("Owner", on_delete=models.CASCADE, related_name="%(app_label)s_%(class)s_set", related_query_name="%(class)ss", null=True)

    class Meta:
        abstract = True
        ordering = ["-created"]
        get_latest_by = ["created", "-pk"]


class Owner(models.Model):
    name = models.CharField(max_length=10)

    def __str__(self):
        return self.name


class Place(Base):
    name = models.CharField(max_length=20)

    class Meta(Base.Meta):
        verbose_name = "spot"

    def __str__(self):
        return f"{type(self).__name__} {self.name}"


class Restaurant(Place):
    stars = models.IntegerField(default=0)
    place_ptr = models.OneToOneField(Place, on_delete=models.CASCADE, parent_link=True, related_name="as_restaurant", primary_key=True)


class Pizzeria(Restaurant):
    oven = models.CharField(max_length=10, default="wood")


class Starred(Restaurant):
    class Meta:
        proxy = True
        ordering = ["name"]

    objects = models.Manager()


class Menu(models.Model):
    restaurant = models.ForeignKey(Restaurant, on_delete=models.CASCADE, related_name="menus")
    name = models.CharField(max_length=10)

    class Meta:
        order_with_respect_to = "restaurant"

    def __str__(self):
        return self.name


class Note(Base):
    text = models.CharField(max_length=10)
