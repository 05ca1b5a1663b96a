from django.core.signals import got_request_exception, request_finished, request_started, setting_changed
from django.dispatch import receiver
from .middleware import get_current_user
from .models import *
import sys


@receiver(request_started)
def started(sender, environ, **kw):
    print("  started", getattr(sender, "__name__", sender), environ["REQUEST_METHOD"], environ["PATH_INFO"], environ.get("QUERY_STRING"), sorted(kw))


@receiver(request_finished)
def finished(sender, **kw):
    print("  finished", getattr(sender, "__name__", sender), sorted(kw), get_current_user())


@receiver(got_request_exception)
def failed(sender, request, **kw):
    e = sys.exc_info()[1]
    RequestLog.objects.create(path=request.get_full_path(), method=request.method, user=get_current_user(), error=repr(e)[:100])
    print("  failed", sender, request, type(e).__name__)
