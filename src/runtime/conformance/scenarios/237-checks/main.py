print("ran")
from django.core.management import call_command
from django.core.management.base import SystemCheckError

try:
    call_command("check")
except SystemCheckError as e:
    print(type(e).__name__)
