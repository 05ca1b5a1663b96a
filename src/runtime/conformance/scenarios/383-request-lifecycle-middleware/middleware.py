import threading
from contextvars import ContextVar
from functools import partial
from django.core.signals import got_request_exception, request_finished, request_started
from django.db.models.signals import pre_save
from django.utils.functional import SimpleLazyObject
from django.utils.decorators import method_decorator

_current = threading.local()
depth = ContextVar("depth", default=0)


def get_current_user():
    return getattr(_current, "user", None)


class CurrentUserMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        _current.user = request.user if getattr(request, "user", None) and request.user.is_authenticated else None
        uid = ("mw", id(request))
        pre_save.connect(partial(self.stamp, user=_current.user), dispatch_uid=uid, weak=False)
        request_started.send(sender=self.__class__, environ=request.META)
        try:
            response = self.get_response(request)
        except Exception as e:
            got_request_exception.send(sender=None, request=request)
            response = self.process_exception(request, e)
        finally:
            print("   removed", pre_save.disconnect(dispatch_uid=uid))
            del _current.user
        response["X-User"] = str(request.user)
        response.close()
        return response

    def process_exception(self, request, e):
        from django.http import HttpResponseServerError, Http404, HttpResponseNotFound
        if isinstance(e, Http404):
            return HttpResponseNotFound(str(e))
        return HttpResponseServerError(f"{type(e).__name__}: {e}")

    @staticmethod
    def stamp(user, sender, instance, **kwargs):
        names = {f.name for f in sender._meta.fields}
        if "created_by" in names and instance._state.adding:
            instance.created_by = user
        if "updated_by" in names:
            instance.updated_by = user
