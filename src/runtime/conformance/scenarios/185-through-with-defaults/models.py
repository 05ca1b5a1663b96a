from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=9)
    friends = models.ManyToManyField("self")
    follows = models.ManyToManyField("self", symmetrical=False, related_name="followers")

    def __str__(self):
        return self.name


class Group(models.Model):
    name = models.CharField(max_length=9)
    members = models.ManyToManyField(Person, through="Membership", through_fields=("group", "person"), related_name="clubs")

    def __str__(self):
        return self.name


class Membership(models.Model):
    group = models.ForeignKey(Group, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    inviter = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="invited")
    level = models.IntegerField(default=1)

    class Meta:
        unique_together = [("group", "person")]
