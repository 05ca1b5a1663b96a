from django.db import models


class A(models.Model):
    n = models.CharField(max_length=9)

    def __str__(self):
        return self.n

    def save(self, *args, **kw):
        print("save()")
        super().save(*args, **kw)


class B(models.Model):
    a = models.ForeignKey(A, models.CASCADE)
    when = models.DateTimeField(null=True)
    many = models.ManyToManyField(A, related_name="bs")
