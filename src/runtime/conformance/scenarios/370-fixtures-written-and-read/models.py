from django.db import models
import uuid


class TagManager(models.Manager):
    def get_by_natural_key(self, label):
        return self.get(label=label)


class Tag(models.Model):
    label = models.CharField(max_length=10, unique=True)
    objects = TagManager()

    def natural_key(self):
        return (self.label,)

    def __str__(self):
        return self.label


class Place(models.Model):
    name = models.CharField(max_length=10)
    tags = models.ManyToManyField(Tag)
    main = models.ForeignKey(Tag, null=True, on_delete=models.SET_NULL, related_name="mains", to_field="label")
    opened = models.DateField(null=True)
    seen = models.DateTimeField(null=True)
    rate = models.DecimalField(max_digits=4, decimal_places=2, default=0)
    data = models.JSONField(default=dict)
    lasts = models.DurationField(null=True)
    key = models.UUIDField(null=True)
    raw = models.BinaryField(null=True)
    live = models.BooleanField(default=True)
    score = models.FloatField(null=True)

    class Meta:
        ordering = ["pk"]


class Bar(Place):
    drinks = models.IntegerField(default=1)
