from django.db import models
class W(models.Model):
    n = models.IntegerField(default=0)
    class Meta:
        permissions = [("fly", "Can fly")]
        default_permissions = ("view",)
