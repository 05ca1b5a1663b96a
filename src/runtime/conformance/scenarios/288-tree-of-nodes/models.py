from django.db import models
from django.db.models import F, Q
class NodeManager(models.Manager):
    def roots(self):
        return self.filter(parent__isnull=True)
    def get_by_natural_key(self, path):
        return self.get(path=path)
class Node(models.Model):
    name = models.CharField(max_length=10)
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="children", related_query_name="child")
    path = models.CharField(max_length=100, editable=False, db_index=True)
    depth = models.PositiveSmallIntegerField(default=0, editable=False)
    count = models.IntegerField(default=0)
    objects = NodeManager()
    class Meta:
        ordering = ["path"]
        base_manager_name = "objects"
        constraints = [models.CheckConstraint(condition=~Q(parent=F("id")), name="not_own_parent")]
    def __str__(self):
        return self.path
    def natural_key(self):
        return (self.path,)
    def ancestors(self):
        node = self
        while node.parent_id:
            node = node.parent
            yield node
