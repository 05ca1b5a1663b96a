from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone


class SoftQuerySet(models.QuerySet):
    def delete(self):
        count = 0
        for obj in self:
            obj.delete()
            count += 1
        return count, {self.model._meta.label: count}

    def hard_delete(self):
        return super().delete()

    delete.queryset_only = True

    def alive(self):
        return self.filter(deleted=False)

    def dead(self):
        return self.filter(deleted=True)


class SoftManager(models.Manager):
    def __init__(self, *args, alive_only=True, **kwargs):
        self.alive_only = alive_only
        super().__init__(*args, **kwargs)

    def get_queryset(self):
        qs = SoftQuerySet(self.model, using=self._db)
        return qs.alive() if self.alive_only else qs

    def hard_delete(self):
        return self.get_queryset().hard_delete()

    def dead(self):
        return self.get_queryset().dead()


class SoftModel(models.Model):
    deleted = models.BooleanField(default=False, db_index=True)
    objects = SoftManager()
    all_objects = SoftManager(alive_only=False)

    class Meta:
        abstract = True

    def delete(self, *args, hard=False, **kwargs):
        if hard:
            return super().delete(*args, **kwargs)
        self.deleted = True
        self.save(update_fields=["deleted"])
        return 1, {self._meta.label: 1}

    def restore(self):
        self.deleted = False
        self.save(update_fields=["deleted"])


class Note(models.Model):
    text = models.CharField(max_length=30)
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveIntegerField()
    about = GenericForeignKey()

    class Meta:
        indexes = [models.Index(fields=["content_type", "object_id"])]

    def __str__(self):
        return f"{self.text} on {self.about}"


class Document(SoftModel):
    title = models.CharField(max_length=30)
    kind = models.CharField(max_length=10, default="plain")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True)
    notes = GenericRelation(Note, related_query_name="document")

    def __str__(self):
        return f"{type(self).__name__}:{self.title}"


class ContractManager(SoftManager):
    def get_queryset(self):
        return super().get_queryset().filter(kind="contract")

    def create(self, **kwargs):
        return super().create(kind="contract", **kwargs)


class Contract(Document):
    objects = ContractManager()

    class Meta:
        proxy = True
        ordering = ["title"]

    def sign(self):
        return self.notes.create(text="signed")


class Page(SoftModel):
    document = models.ForeignKey(Document, models.CASCADE, related_name="pages")
    number = models.IntegerField()
    notes = GenericRelation(Note)

    def __str__(self):
        return f"p{self.number}"
