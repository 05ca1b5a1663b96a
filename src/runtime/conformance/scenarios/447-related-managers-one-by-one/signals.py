from django.db.models.signals import *
from django.dispatch import receiver
@receiver([pre_save, post_save, pre_delete, post_delete])
def log(sender, signal, instance, **kw):
    if sender._meta.app_label == "shop":
        print("  ", ["pre_save", "post_save", "pre_delete", "post_delete"][[pre_save, post_save, pre_delete, post_delete].index(signal)], sender.__name__, instance, kw.get("created"), sorted(kw["update_fields"]) if kw.get("update_fields") else kw.get("update_fields"), type(kw.get("origin")).__name__)
