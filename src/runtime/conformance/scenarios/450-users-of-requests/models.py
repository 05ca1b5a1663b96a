from django.conf import settings
from django.db import models
class Stamped(models.Model):
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="%(app_label)s_%(class)s_created")
    modified_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+")
    class Meta: abstract = True
class Doc(Stamped):
    text = models.CharField(max_length=20)
    def __str__(self): return self.text
class Rev(models.Model):
    doc = models.ForeignKey(Doc, models.CASCADE, related_name="revs")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True)
    diff = models.JSONField(default=dict)
