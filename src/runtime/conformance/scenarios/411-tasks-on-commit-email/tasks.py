from django.core.mail import EmailMultiAlternatives
from django.tasks import task
from .models import Report


@task
def build(pk, *, shout=False):
    r = Report.objects.get(pk=pk)
    r.state = "done"
    r.result = {"title": r.title.upper() if shout else r.title}
    r.save(update_fields=["state", "result"])
    return r.result


@task(priority=5, queue_name="default")
def fail(reason):
    raise ValueError(reason)


@task(takes_context=True)
def context(context, n):
    return [context.attempt, n]


@task
async def later(n):
    return n * 2
