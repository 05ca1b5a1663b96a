from asgiref.sync import async_to_sync
from shop.models import Job, Step
from shop.signals import finished


async def main():
    job = await Job.objects.acreate(name="a")
    print([r for _, r in await finished.asend(Job, job=job)])
    job.runs = 1
    await job.asave(update_fields=["runs"])
    try:
        await finished.asend(sender=Job, job=job)
    except* ValueError as group:
        print(type(group).__name__, group.exceptions)
    print([r for _, r in await finished.asend_robust(sender=Job, job=job)])
    again, made = await Job.objects.aget_or_create(name="a", defaults={"note": "x"})
    print(again.pk == job.pk, made)
    other, made = await Job.objects.aupdate_or_create(name="b", defaults={"note": "y"}, create_defaults={"note": "new", "runs": 5})
    print(other.note, other.runs, made)
    async for step in Step.objects.order_by("-pk").select_related("job"):
        print(step.pk, step.n, step.job.name)
    print([j.name async for j in Job.objects.filter(runs__gte=1).order_by("name")])
    print(await Job.objects.aaggregate(n=__import__("django").db.models.Sum("runs")), await Job.objects.aexists(), await Job.objects.filter(name="zz").afirst())
    print(await Job.objects.abulk_create([Job(name="c"), Job(name="d")]) and await Job.objects.ain_bulk(["c", "a"], field_name="name"))
    try:
        await Job.objects.aget(runs__gt=100)
    except Job.DoesNotExist as e:
        print(e)
    await job.arefresh_from_db(fields=["note"])
    print(await job.adelete())
    print(await Job.objects.filter(name__in="bcd").adelete())

async_to_sync(main)()
print(finished.send(Job, job=Job(name="sync", pk=0)) if False else Job.objects.count())
job = Job.objects.create(name="sync")
print([r for _, r in finished.send(Job, job=job)])
