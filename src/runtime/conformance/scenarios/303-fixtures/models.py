from django.db import models


class CountryManager(models.Manager):
    def get_by_natural_key(self, code):
        return self.get(code=code)


class Country(models.Model):
    code = models.CharField(max_length=2, unique=True)
    objects = CountryManager()

    def natural_key(self):
        return (self.code,)


class CityManager(models.Manager):
    def get_by_natural_key(self, name, code):
        return self.get(name=name, country__code=code)


class City(models.Model):
    name = models.CharField(max_length=20)
    country = models.ForeignKey(Country, models.CASCADE)
    twins = models.ManyToManyField("self")
    founded = models.DateField(null=True)
    data = models.JSONField(null=True)

    def natural_key(self):
        return (self.name,) + self.country.natural_key()

    natural_key.dependencies = ["shop.country"]
    objects = CityManager()


class Capital(City):
    since = models.DateTimeField(null=True)
