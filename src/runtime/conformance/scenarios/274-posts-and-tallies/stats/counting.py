from datetime import date
from django.apps import apps
from django.db.models import F
def count(sender, post, by, **kwargs):
    Tally = apps.get_model("stats.Tally")
    tally, created = Tally.objects.get_or_create(day=date.today())
    tally.n = F("n") + 1
    tally.save()
    tally.refresh_from_db()
    print("count", created, tally.n, by)
