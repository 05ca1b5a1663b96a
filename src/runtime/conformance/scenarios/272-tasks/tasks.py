from django.tasks import task
from .models import Report
@task
def build(pk):
    r = Report.objects.get(pk=pk)
    r.ready = True
    r.save(update_fields=["ready"])
    return r.name
@task(priority=5, queue_name="default")
def explode():
    raise ValueError("boom")
