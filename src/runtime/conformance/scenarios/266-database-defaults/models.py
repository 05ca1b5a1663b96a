from django.db import models
from django.db.models.functions import Now, Lower, Upper
from django.db.models import Value, F
class Order(models.Model):
    state = models.CharField(max_length=10, db_default="open")
    code = models.CharField(max_length=10, db_default=Lower(Value("ABC")))
    count = models.IntegerField(db_default=3)
    paid = models.BooleanField(db_default=False)
    both = models.IntegerField(default=1, db_default=2)
    made = models.DateTimeField(db_default=Now())
    def __str__(self):
        return f"{self.state} {self.code} {self.count} {self.paid} {self.both}"
class Item(models.Model):
    order = models.ForeignKey(Order, models.DB_SET_DEFAULT, null=True, db_default=None)
    name = models.CharField(max_length=5)
