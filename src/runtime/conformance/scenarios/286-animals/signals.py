from django.db.models.signals import pre_save, post_save
from django.dispatch import receiver
from .models import *
class Counter:
    def __init__(self):
        self.n = 0
    def __call__(self, sender, **kwargs):
        self.n += 1
    def method(self, **kwargs):
        self.n += 10
counter = Counter()
pre_save.connect(counter)
pre_save.connect(counter.method, sender=Puppy)
pre_save.connect(Counter().method, sender=Dog)
pre_save.connect(Counter(), sender=Animal)
