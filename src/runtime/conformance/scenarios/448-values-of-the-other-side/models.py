from django.db import models
class U(models.Model):
    name = models.CharField(max_length=5)
    m = models.ManyToManyField("T", related_name="us")
class T(models.Model):
    t = models.CharField(max_length=3)
class P(models.Model):
    user = models.OneToOneField(U, models.CASCADE, related_name="p")
class W(models.Model):
    user = models.OneToOneField(U, models.CASCADE, related_name="w", primary_key=True)
class F(models.Model):
    user = models.ForeignKey(U, models.CASCADE, related_name="fs")
class K(U):
    x = models.IntegerField(default=1)
class V(models.Model):
    w = models.ForeignKey(W, models.CASCADE, related_name="vs")
    k = models.OneToOneField(K, models.CASCADE, primary_key=True, related_name="v")
