from django.db import models


class Topping(models.Model):
    name = models.CharField(max_length=10, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Pizza(models.Model):
    name = models.CharField(max_length=10)
    toppings = models.ManyToManyField(Topping, related_name="pizzas", blank=True)
    specials = models.ManyToManyField(Topping, through="Special", related_name="special_on")
    similar = models.ManyToManyField("self", blank=True)
    next = models.ManyToManyField("self", symmetrical=False, related_name="before", blank=True)

    def __str__(self):
        return self.name


class Special(models.Model):
    pizza = models.ForeignKey(Pizza, models.CASCADE, related_name="special_rows")
    topping = models.ForeignKey(Topping, models.CASCADE)
    grams = models.IntegerField(default=10)
    note = models.CharField(max_length=5, blank=True)

    class Meta:
        unique_together = [("pizza", "topping")]


class Calzone(Pizza):
    folded = models.BooleanField(default=True)


class PizzaProxy(Pizza):
    class Meta:
        proxy = True
