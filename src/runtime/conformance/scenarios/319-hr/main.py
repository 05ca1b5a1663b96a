from decimal import Decimal
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Avg, Count, F, Max, Q, Sum, Window
from shop.models import Department, Employee, Rating, SalaryChange, Skill

it, hr = Department.objects.create(name="it"), Department.objects.create(name="hr")
ann = Employee.objects.hire("Ann", department=it)
bob = Employee.objects.hire("Bob", department=it, manager=ann, salary="90.50")
cid = hr.staff.hire("Cid", manager=bob) if hasattr(hr.staff, "hire") else None
print(ann.salary, type(ann.salary).__name__, bob.salary, cid and cid.department)
ann.salary = Decimal("130")
ann.save()
ann.salary = 250
ann.save(update_fields=["salary"])
ann.name = "Anna"
ann.save(update_fields=["name"])
print(it.head, Department.objects.get(pk=it.pk).head, ann.heads, Department.objects.values_list("name", "headcount", "head__name").order_by("pk"))
print(Employee.objects.all(), Employee.objects.well_paid().active().first().department.name, it.staff.well_paid(over=80))
cid.refresh_from_db()
print(cid.chain, cid.manager.manager.salary)
for s in ("py", "js"):
    Skill.objects.create(name=s)
ann.skills.add("py", through_defaults={"stars": 3})
bob.skills.set(["py", "js"], through_defaults={"stars": 1})
r = bob.rating_set.get(skill="js")
print(r.get_stars_display(), r.skill_id, Employee.objects.filter(rating__stars=3).get(), Skill.objects.annotate(best=Max("rating__stars"), n=Count("employee")).order_by("name").values_list("name", "best", "n"))
r.stars = 5
try:
    r.full_clean()
except ValidationError as e:
    print(e.message_dict)
try:
    it.delete()
except models.ProtectedError as e:
    print(sorted(str(o) for o in e.protected_objects), e.args[0])
print(bob.delete(), Employee.objects.get(name="Cid").manager)
print(Department.objects.annotate(total=Sum("staff__salary"), n=Count("staff", filter=Q(staff__left=None))).order_by("name").values("name", "total", "n"))
print(SalaryChange.objects.values_list("before", "after"), SalaryChange.objects.first().percent)
Employee.objects.filter(name="Cid").update(left="2024-01-31", salary=F("salary") + 1)
print(Employee.objects.active().count(), hr.staff.get().left, hr.staff.get().salary, Department.objects.get(name="hr").headcount)
print(Employee._meta.verbose_name, Employee._meta.ordering, Employee.objects.reverse().first(), ann.changes.order_by("-after").first().after, Employee.objects.dates("left", "month"))
