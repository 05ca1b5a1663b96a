from django.core.management import call_command
from django.core.management.base import SystemCheckError, CommandError
from django.core import checks

try:
    call_command("check")
except SystemCheckError as e:
    print(type(e).__name__, issubclass(SystemCheckError, CommandError))
    print(e)
for c in sorted(checks.run_checks(), key=str):
    print(c, c.id, c.level, c.is_serious())
