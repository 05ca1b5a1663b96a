from django.db import models

class Person(models.Model):
    name = models.CharField(max_length=20)
    follows = models.ManyToManyField("self", symmetrical=False, through="Follow", related_name="followers")
    friends = models.ManyToManyField("self", through="Friend")
    def __str__(self):
        return self.name

class Follow(models.Model):
    source = models.ForeignKey(Person, models.CASCADE, related_name="+")
    target = models.ForeignKey(Person, models.CASCADE, related_name="++")
    class Meta:
        ordering = ["pk"]
    def __str__(self):
        return f"{self.source}->{self.target}"

class Friend(models.Model):
    a = models.ForeignKey(Person, models.CASCADE, related_name="a_set")
    b = models.ForeignKey(Person, models.CASCADE, related_name="b_set")
    class Meta:
        ordering = ["pk"]
    def __str__(self):
        return f"{self.a}={self.b}"
