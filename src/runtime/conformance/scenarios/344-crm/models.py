from django.contrib.auth.models import User
from django.db import models


class TimeStamped(models.Model):
    created = models.DateTimeField(auto_now_add=True)
    modified = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        get_latest_by = "created"


class Company(TimeStamped):
    name = models.CharField(max_length=40, unique=True, error_messages={"unique": "This company is known."})
    slug = models.SlugField(unique_for_year="founded", blank=True)
    founded = models.DateField(null=True, blank=True)
    owner = models.ForeignKey(User, models.PROTECT, related_name="companies", limit_choices_to={"is_active": True})

    class Meta(TimeStamped.Meta):
        verbose_name_plural = "companies"
        constraints = [models.CheckConstraint(condition=~models.Q(name=""), name="%(app_label)s_%(class)s_named")]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        print("save", self.name, args, sorted(kwargs))
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "modified"}
        super().save(*args, **kwargs)


class Contact(TimeStamped):
    company = models.ForeignKey(Company, models.CASCADE, null=True, blank=True)
    first, last = models.CharField(max_length=10), models.CharField(max_length=10, blank=True)
    emails = models.JSONField(default=list)
    friends = models.ManyToManyField("self", through="Friendship", symmetrical=True)

    class Meta:
        ordering = [models.F("last").asc(nulls_last=True), "first"]
        unique_together = (("first", "last"),)

    def __str__(self):
        return f"{self.first} {self.last}".strip()

    @property
    def full(self):
        return str(self)

    def clean(self):
        if self.first == self.last:
            raise __import__("django").core.exceptions.ValidationError("Two names, please")


class Friendship(models.Model):
    from_contact = models.ForeignKey(Contact, models.CASCADE, related_name="+")
    to_contact = models.ForeignKey(Contact, models.CASCADE, related_name="+")
    since = models.PositiveSmallIntegerField(default=2020)


class Deal(TimeStamped):
    class Stage(models.IntegerChoices):
        LEAD = 1
        WON = 10
        LOST = -1

    contact = models.ForeignKey(Contact, on_delete=models.SET_NULL, null=True)
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="deals")
    stage = models.SmallIntegerField(choices=Stage, default=Stage.LEAD)
    value = models.DecimalField(max_digits=9, decimal_places=2, default=0)
    history = models.JSONField(default=list, editable=False)

    def __str__(self):
        return f"{self.company} {self.get_stage_display()}"
