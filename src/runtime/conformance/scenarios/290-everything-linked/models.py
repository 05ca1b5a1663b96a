from django.db import models
class Tag(models.Model):
    name = models.CharField(max_length=10)
    def __str__(self): return self.name
class Item(models.Model):
    tags = models.ManyToManyField(Tag, blank=True, related_name="items")
    related = models.ManyToManyField("self", symmetrical=False, through="Link", through_fields=("a", "b"))
    title = models.CharField(max_length=20)
    data = models.JSONField(default=dict)
    blob = models.BinaryField(default=b"")
    when = models.TimeField(null=True)
    ip = models.GenericIPAddressField(null=True)
    def __str__(self): return self.title
class Link(models.Model):
    a = models.ForeignKey(Item, models.CASCADE, related_name="links_out")
    b = models.ForeignKey(Item, models.CASCADE, related_name="links_in")
    by = models.ForeignKey(Item, models.SET_NULL, null=True, related_name="+")
class Special(Item):
    extra = models.CharField(max_length=5, default="x")
    tags2 = models.ManyToManyField(Tag)
