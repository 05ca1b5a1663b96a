from django.db import models


class Payment(models.Model):
    item = models.ForeignKey("store.Item", on_delete=models.CASCADE)

    class Meta:
        app_label = "pay"
        db_table = "pays"
        default_related_name = "payments"
