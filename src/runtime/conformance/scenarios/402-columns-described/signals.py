from django.db.models.signals import class_prepared
