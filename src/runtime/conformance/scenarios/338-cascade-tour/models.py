from django.db import models


class Country(models.Model):
    code = models.CharField(max_length=2, primary_key=True)

    def __str__(self):
        return self.code


def fallback():
    return City.objects.get_or_create(name="Nowhere", country_id="XX")[0]


class City(models.Model):
    name = models.CharField(max_length=20)
    country = models.ForeignKey(Country, models.CASCADE, db_constraint=True)
    capital_of = models.OneToOneField(Country, models.SET_NULL, null=True, related_name="capital")

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Person(models.Model):
    name = models.CharField(max_length=20)
    born_in = models.ForeignKey(City, models.SET(fallback), related_name="natives")
    lives_in = models.ForeignKey(City, models.RESTRICT, null=True, related_name="people")
    citizen_of = models.ForeignKey(Country, models.PROTECT, null=True, to_field="code")
    spouse = models.OneToOneField("self", models.SET_NULL, null=True)

    def __str__(self):
        return self.name

    def delete(self, *args, **kwargs):
        print("delete() of", self)
        return super().delete(*args, **kwargs)


class Passport(models.Model):
    holder = models.OneToOneField(Person, models.CASCADE, primary_key=True)
    country = models.ForeignKey(Country, models.CASCADE)
    stamps = models.ManyToManyField(Country, related_name="+")

    def __str__(self):
        return f"passport of {self.holder_id}"


class Visa(models.Model):
    passport = models.ForeignKey(Passport, models.CASCADE, related_name="visas")
    previous = models.ForeignKey("self", models.SET_DEFAULT, null=True, default=None)

    def __str__(self):
        return f"visa {self.pk}"
