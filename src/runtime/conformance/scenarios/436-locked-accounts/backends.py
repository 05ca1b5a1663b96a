from django.contrib.auth.backends import ModelBackend
from django.core.exceptions import PermissionDenied
from django.utils import timezone


class LockBackend(ModelBackend):
    """Refuses members who are locked."""

    def authenticate(self, request, username=None, password=None, **kwargs):
        from .models import Lock

        if Lock.objects.filter(member__username=username, until__gt=timezone.now()).exists():
            print("locked:", username)
            raise PermissionDenied("locked")
        return super().authenticate(request, username=username, password=password, **kwargs)
