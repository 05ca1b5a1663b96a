from django.db import models
from django.utils.text import slugify


class WordQuerySet(models.QuerySet):
    def update(self, **kwargs):
        print("queryset update", sorted(kwargs))
        return super().update(**kwargs)

    def bulk_create(self, objs, *args, **kwargs):
        objs = list(objs)
        print("queryset bulk_create", len(objs), sorted(kwargs))
        for obj in objs:
            obj.slug = obj.slug or slugify(obj.text)
        return super().bulk_create(objs, *args, **kwargs)


class Language(models.Model):
    code = models.CharField(max_length=2, primary_key=True)
    name = models.CharField(max_length=20, blank=True)

    def natural_key(self):
        return (self.code,)


class Word(models.Model):
    language = models.ForeignKey(Language, models.CASCADE, related_name="words")
    text = models.CharField(max_length=10)
    slug = models.SlugField(blank=True)
    hits = models.PositiveIntegerField(default=0)
    rank = models.IntegerField(null=True)
    price = models.DecimalField(max_digits=5, decimal_places=2, default="0.5")
    meta = models.JSONField(null=True)
    created = models.DateTimeField(auto_now_add=True)
    synonyms = models.ManyToManyField("self", blank=True)
    objects = WordQuerySet.as_manager()

    class Meta:
        unique_together = [("language", "text")]
        ordering = [models.F("rank").asc(nulls_last=True), "-hits", "text"]

    def __str__(self):
        return self.text


class Loan(Word):
    source = models.ForeignKey(Language, models.CASCADE, related_name="+")
