import datetime, io
from django.core.management import call_command, CommandError
from shop.models import Task

def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__qualname__, e)


base = datetime.date(2024, 2, 27)
for i, n in enumerate(("a", "b", "c", "d")):
    Task.objects.create(name=n, due=base + datetime.timedelta(days=i))
out, err = io.StringIO(), io.StringIO()
call_command("finish", "a", stdout=out)
print(repr(out.getvalue()))
call_command("finish", before="2024-02-29", verbosity=2, stdout=out, stderr=err)
print(repr(out.getvalue()), repr(err.getvalue()))
call_command("finish", "--limit=1", "-n", stdout=out)
print(Task.objects.filter(done=True).count())
call_command("finish", limit=5, dry_run=False, stdout=out)
t("nothing", lambda: call_command("finish"))
t("bad arg", lambda: call_command("finish", "--nope"))
t("bad type", lambda: call_command("finish", limit="x"))
t("bad option", lambda: call_command("finish", colour="red"))
from shop.management.commands.finish import Command
t("instance", lambda: call_command(Command(stdout=out), "zzz"))
Task.objects.update(done=False)
t("to stdout", lambda: call_command("finish", "b", "c"))
t("help", lambda: Command.help)
