from .models import Profile
from django.db.models.signals import post_save


def profileUpdated(sender, instance, created, **kwargs):
    print('Profile Saved! Method triggered by signal event.')
    print('Sender:', sender)
    print('Intense:', instance)
    print('Is :', created)

post_save.connect(profileUpdated, sender=Profile)
