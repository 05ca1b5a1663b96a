from django.db import models
from django.utils.functional import cached_property


class Department(models.Model):
    name = models.CharField(max_length=20)
    head = models.OneToOneField("Employee", models.SET_NULL, null=True, blank=True, related_name="heads")
    headcount = models.PositiveIntegerField(default=0, editable=False)

    def __str__(self):
        return self.name


class EmployeeQuerySet(models.QuerySet):
    def active(self):
        return self.filter(left__isnull=True)

    def well_paid(self, over=100):
        return self.filter(salary__gt=over)


class EmployeeManager(models.Manager):
    def get_queryset(self):
        return EmployeeQuerySet(self.model, using=self._db)

    def hire(self, name, **more):
        return self.create(name=name, **more)


class Employee(models.Model):
    name = models.CharField(max_length=20)
    department = models.ForeignKey(Department, models.PROTECT, related_name="staff")
    manager = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="reports")
    salary = models.DecimalField(max_digits=8, decimal_places=2, default=100)
    left = models.DateField(null=True, blank=True)
    skills = models.ManyToManyField("Skill", through="Rating", blank=True)
    objects = EmployeeManager.from_queryset(EmployeeQuerySet)()

    class Meta:
        ordering = ("department__name", "-salary", "name")
        verbose_name = "colleague"

    def __str__(self):
        return self.name

    @cached_property
    def chain(self):
        return [self.name] + (self.manager.chain if self.manager else [])


class Skill(models.Model):
    name = models.CharField(max_length=10, primary_key=True)


class Rating(models.Model):
    employee = models.ForeignKey(Employee, models.CASCADE)
    skill = models.ForeignKey(Skill, models.CASCADE)
    stars = models.SmallIntegerField(choices=[(1, "low"), (2, "mid"), (3, "high")])

    class Meta:
        constraints = [models.UniqueConstraint(fields=["employee", "skill"], name="rated_once"), models.CheckConstraint(condition=models.Q(stars__range=(1, 3)), name="stars_range")]


class SalaryChange(models.Model):
    employee = models.ForeignKey(Employee, models.CASCADE, related_name="changes")
    before = models.DecimalField(max_digits=8, decimal_places=2)
    after = models.DecimalField(max_digits=8, decimal_places=2)

    @property
    def percent(self):
        return round((self.after - self.before) / self.before * 100, 1)
