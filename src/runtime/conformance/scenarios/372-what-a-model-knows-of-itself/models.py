from django.db import models


class Kind(models.Model):
    code = models.CharField(max_length=3, primary_key=True)
    name = models.CharField("the name", max_length=20, db_column="kind_name", help_text="What it is called", db_index=True)

    class Meta:
        verbose_name_plural = "kinds of things"
        db_table = "kinds"
        permissions = [("can_mix", "Can mix kinds")]
        default_permissions = ("add",)
        app_label = "shop"

    def __str__(self):
        return self.name


class Thing(models.Model):
    kind = models.ForeignKey(Kind, on_delete=models.RESTRICT, db_column="k", limit_choices_to={"code__startswith": "a"})
    others = models.ManyToManyField("self", symmetrical=False, through="Link", related_name="from_things")
    peers = models.ManyToManyField("self", blank=True)
    title = models.CharField(max_length=30, editable=False, default="untitled")
    color = models.CharField(max_length=6, choices=lambda: [("r", "Red"), ("g", "Green")], default="r")
    size = models.IntegerField(choices={1: "Small", 2: "Big", "More": {3: "Huge"}}, null=True)

    class Meta:
        indexes = [models.Index(fields=["title", "-color"], name="by_title")]
        unique_together = [["kind", "title"]]
        get_latest_by = "pk"
        base_manager_name = "objects"
        default_related_name = "all_things"

    @property
    def shout(self):
        return self.title.upper()

    def get_absolute_url(self):
        return f"/things/{self.pk}/"


class Link(models.Model):
    a = models.ForeignKey(Thing, on_delete=models.CASCADE, related_name="a_links")
    b = models.ForeignKey(Thing, on_delete=models.CASCADE, related_name="b_links")
    weight = models.IntegerField(default=1)
