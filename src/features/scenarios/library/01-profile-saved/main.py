from kitchen.models import Profile

ada = Profile.objects.create(name="Ada", city="Turin")

ada.city = "Rome"
ada.save()
