from django.contrib.auth.models import User

ada = User.objects.create_user("ada")

ada.email = "ada@example.com"
ada.save()
