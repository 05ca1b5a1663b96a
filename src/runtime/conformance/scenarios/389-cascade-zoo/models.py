from django.db import models


def default_keeper():
    return Keeper.objects.get_or_create(name="default")[0].pk


def sentinel():
    return Keeper.objects.get_or_create(name="sentinel")[0]


class Keeper(models.Model):
    name = models.CharField(max_length=12)

    def __str__(self):
        return self.name


class Zoo(models.Model):
    name = models.CharField(max_length=12)
    boss = models.ForeignKey(Keeper, models.PROTECT, related_name="bosses")


class Cage(models.Model):
    zoo = models.ForeignKey(Zoo, models.CASCADE, related_name="cages")
    keeper = models.ForeignKey(Keeper, models.SET(sentinel), related_name="cages")
    backup = models.ForeignKey(Keeper, models.SET_DEFAULT, default=default_keeper, related_name="+")
    number = models.IntegerField()

    def __str__(self):
        return f"cage {self.number}"


class Animal(models.Model):
    cage = models.ForeignKey(Cage, models.CASCADE, related_name="animals")
    mother = models.ForeignKey("self", models.SET_NULL, null=True, related_name="young")
    sponsor = models.ForeignKey(Keeper, models.RESTRICT, null=True, related_name="sponsored")
    friends = models.ManyToManyField("self")
    name = models.CharField(max_length=12)

    def __str__(self):
        return self.name


class Bird(Animal):
    wings = models.IntegerField(default=2)


class Chip(models.Model):
    animal = models.OneToOneField(Animal, models.CASCADE, primary_key=True)
    code = models.CharField(max_length=5)


class Visit(models.Model):
    zoo = models.ForeignKey(Zoo, models.DO_NOTHING, null=True, db_constraint=False)
    animal = models.ForeignKey(Animal, models.SET_NULL, null=True)
