from django.db import models


class Country(models.Model):
    code = models.CharField(max_length=2, unique=True)
    name = models.CharField(max_length=20, db_column="nm")

    def __str__(self):
        return self.name


class City(models.Model):
    name = models.CharField(max_length=20)
    country = models.ForeignKey(
        Country, models.CASCADE, to_field="code", db_column="ctry"
    )


class Passport(models.Model):
    city = models.OneToOneField(City, models.CASCADE, primary_key=True)
    number = models.IntegerField()


class Detail(models.Model):
    passport = models.OneToOneField(Passport, models.CASCADE, primary_key=True)


class Key(models.Model):
    key = models.CharField(max_length=5, primary_key=True)
    v = models.IntegerField(default=0)
