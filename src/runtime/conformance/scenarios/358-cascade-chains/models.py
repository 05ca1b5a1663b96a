from django.db import models


def sentinel():
    return Owner.objects.get_or_create(name="nobody")[0]


class Owner(models.Model):
    name = models.CharField(max_length=20)

    def __str__(self):
        return self.name


class Garage(models.Model):
    owner = models.ForeignKey(Owner, models.CASCADE, related_name="garages")
    name = models.CharField(max_length=20)

    def __str__(self):
        return self.name


class Vehicle(models.Model):
    garage = models.ForeignKey(Garage, models.CASCADE, related_name="vehicles")
    previous_owner = models.ForeignKey(Owner, models.SET(sentinel), null=True, related_name="+")
    plate = models.CharField(max_length=10)

    def __str__(self):
        return self.plate


class Car(Vehicle):
    doors = models.IntegerField(default=4)


class Truck(Vehicle):
    load = models.IntegerField(default=0)
    trailer_of = models.OneToOneField("self", models.SET_NULL, null=True, related_name="trailer")


class Insurance(models.Model):
    vehicle = models.OneToOneField(Vehicle, models.PROTECT, primary_key=True)
    holder = models.ForeignKey(Owner, models.RESTRICT)

    def __str__(self):
        return f"ins {self.vehicle_id}"


class Policy(models.Model):
    garage = models.ForeignKey(Garage, models.CASCADE)
    covers = models.ForeignKey(Insurance, models.RESTRICT, null=True)
    text = models.CharField(max_length=10)

    def __str__(self):
        return self.text


class Key(models.Model):
    car = models.ForeignKey(Car, models.CASCADE, related_name="keys")
    holders = models.ManyToManyField(Owner, through="Holding", related_name="keys")


class Holding(models.Model):
    key = models.ForeignKey(Key, models.CASCADE)
    owner = models.ForeignKey(Owner, models.DO_NOTHING, db_constraint=False)
