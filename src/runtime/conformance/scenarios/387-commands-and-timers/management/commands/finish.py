from django.core.management.base import BaseCommand, CommandError
from shop.models import Task
from shop.signals import finished


class Command(BaseCommand):
    help = "Finishes tasks"

    def add_arguments(self, parser):
        parser.add_argument("names", nargs="*")
        parser.add_argument("--before", dest="before")
        parser.add_argument("-n", "--dry-run", action="store_true")
        parser.add_argument("--limit", type=int, default=10)

    def handle(self, *args, **options):
        tasks = Task.objects.filter(done=False)
        if options["names"]:
            tasks = tasks.filter(name__in=options["names"])
        if options["before"]:
            tasks = tasks.filter(due__lt=options["before"])
        if not tasks:
            raise CommandError("nothing to do", returncode=3)
        for task in tasks.order_by("due")[: options["limit"]]:
            if not options["dry_run"]:
                task.done = True
                task.save(update_fields=["done"])
            self.stdout.write(f"finished {task}", ending="!\n")
            if options["verbosity"] > 1:
                self.stderr.write("warn " + str(task))
        sent = finished.send_robust(sender=self.__class__, options={k: options[k] for k in ("names", "limit", "dry_run")})
        self.stdout.write(self.style.SUCCESS(f"{len(sent)} told"))
        return "end"
