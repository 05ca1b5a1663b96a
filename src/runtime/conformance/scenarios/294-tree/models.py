from django.db import models


class Folder(models.Model):
    name = models.CharField(max_length=20)
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="children")
    path = models.CharField(max_length=200, editable=False, default="")
    depth = models.IntegerField(default=0)

    class Meta:
        ordering = ["path"]
        unique_together = [("parent", "name")]

    def __str__(self):
        return self.path or self.name

    def ancestors(self):
        node = self
        while node.parent_id:
            node = node.parent
            yield node


class File(models.Model):
    folder = models.ForeignKey(Folder, models.RESTRICT, related_name="files")
    original = models.OneToOneField("self", models.SET_DEFAULT, default=None, null=True, related_name="copy")
    name = models.CharField(max_length=20)
    size = models.BigIntegerField(default=0)
