from core.models import Base, Thing
from django.db import models


class Gadget(Base):
    volts = models.IntegerField(default=5)

    class Meta:
        app_label = "more"


class Heavy(Thing):
    kilos = models.FloatField(default=1)
