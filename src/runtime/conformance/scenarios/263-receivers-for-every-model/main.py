from django.apps import apps
from django.db.models.signals import post_save
from shop import models
print(models.prepared)
print([m.__name__ for m in apps.get_app_config("shop").get_models()], apps.get_app_config("shop").verbose_name)
meal = models.Meal.objects.create(name="pie")
soup = models.Soup.objects.create(name="stew")
cold = models.ColdSoup.objects.create(name="gazpacho", hot=False)
models.Guest.objects.create(meal=soup.meal_ptr)
models.Guest.objects.create(meal=soup)
soup.name = "broth"
soup.save()
models.Meal.objects.get(pk=soup.pk).save()
print(models.Meal.objects.get(pk=cold.pk).soup, isinstance(cold, models.Soup))
models.ColdSoup.objects.filter(hot=False).delete()
models.Meal.objects.get(pk=soup.pk).delete()
print(list(models.Guest.objects.values("pk", "meal")))
print(apps.get_model("shop", "soup"), apps.is_installed("shop"), apps.get_containing_app_config("shop.models"))
for label in ("nope", "shop"):
    try:
        apps.get_model(label, "Nothing")
    except LookupError as error:
        print(error)
print(post_save.disconnect(dispatch_uid="again", sender=models.Guest), post_save.disconnect(dispatch_uid="again", sender="shop.Guest"))
