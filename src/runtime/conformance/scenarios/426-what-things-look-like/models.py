from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=10)


class Item(models.Model):
    class Size(models.TextChoices):
        SMALL = "s"
        BIG = "b", "Very big"

    name = models.CharField(max_length=10)
    size = models.CharField(max_length=1, choices=Size, default=Size.SMALL)
    tags = models.ManyToManyField(Tag)
    owner = models.ForeignKey("auth.User", models.CASCADE, null=True)

    class Meta:
        verbose_name_plural = "itemz"
        indexes = [models.Index(fields=["name"], name="by_name")]
        constraints = [models.UniqueConstraint(fields=["name"], name="one_name"), models.CheckConstraint(condition=models.Q(size="s") | ~models.Q(name="x"), name="chk")]
