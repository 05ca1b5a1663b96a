from django.db import models
from shop.models import Everything

e = Everything(plain="p", named="nn", slug="s", slug2="t", mail="a@b.org", url="u", url2="v", ip="1.2.3.4", ip2="::1", blob=b"1", blob2=b"2", file="f", file2="g", path="p", price=3, ratio=1, big=1, upper="U", hexed="#ABC")
e.save()
print(e.hexed, e.grouped, models.CharField(max_length=3).deconstruct(), models.AutoField(primary_key=True).clone().deconstruct())
print(Everything._meta.get_field("called").get_choices(include_blank=False) == [("a", "A")], list(Everything._meta.get_field("grouped").get_choices(blank_choice=[(None, "-")])), Everything._meta.get_field("grouped").flatchoices)
print(e.get_called_display(), e.get_grouped_display())

