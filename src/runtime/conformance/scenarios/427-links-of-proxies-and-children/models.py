from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=10)

    def __str__(self):
        return self.name


class Boss(Person):
    class Meta:
        proxy = True


class Worker(Person):
    wage = models.IntegerField(default=1)


class Membership(models.Model):
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    group = models.ForeignKey("Group", models.CASCADE)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    since = models.DateField(null=True)

    class Meta:
        unique_together = [("person", "group")]

    def save(self, *args, **kwargs):
        print("  own save of membership")
        super().save(*args, **kwargs)


class Group(models.Model):
    name = models.CharField(max_length=10)
    people = models.ManyToManyField(Person, through=Membership, through_fields=("group", "person"), related_name="groups")
    bosses = models.ManyToManyField(Boss, related_name="bossed", blank=True)
    friends = models.ManyToManyField("self", blank=True)

    def __str__(self):
        return self.name


class Club(Group):
    fee = models.IntegerField(default=0)
    helpers = models.ManyToManyField(Worker, related_name="clubs")
