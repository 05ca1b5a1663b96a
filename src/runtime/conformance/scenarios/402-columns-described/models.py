from django.db import models


class Percent(models.IntegerField):
    pass


class Bare(models.Field):
    def db_type(self, connection):
        return "text"

    def get_internal_type(self):
        return "TextField"


class Spelled(models.CharField):
    description = "Spelled (%(max_length)s)"

    def db_type(self, connection):
        return "char(%s)" % self.max_length


class Base(models.Model):
    code = Spelled(max_length=7, primary_key=True)


class Plain(models.Model):
    id = models.SmallAutoField(primary_key=True)


class Counted(models.Model):
    id = models.PositiveIntegerField(primary_key=True)


class Zoo(models.Model):
    a = models.CharField(max_length=3)
    b = models.CharField()
    c = models.TextField()
    d = models.BooleanField(default=False)
    e = models.DecimalField(max_digits=5, decimal_places=2)
    f = models.UUIDField()
    g = models.GenericIPAddressField()
    h = models.JSONField()
    i = models.DurationField()
    j = models.PositiveSmallIntegerField()
    k = Percent()
    l = Bare()
    m = models.SlugField()
    n = models.FileField()
    o = models.FilePathField()
    p = models.BinaryField()
    q = models.FloatField()
    r = models.EmailField()
    s = models.URLField()
    t = models.TimeField()
    u = models.DateTimeField()
    v = models.BigIntegerField()
    w = models.ForeignKey(Base, models.CASCADE)
    x = models.OneToOneField(Plain, models.CASCADE)
    y = models.ManyToManyField(Base, related_name="+")
    z = models.ForeignKey(Counted, models.CASCADE)
    me = models.ForeignKey("self", models.CASCADE, null=True)
    user = models.ForeignKey("auth.User", models.CASCADE, null=True)
