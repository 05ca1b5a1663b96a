"""Who is it: finding users, logging in and out (Django: `django.contrib.auth`)."""

import inspect
import re
from collections.abc import Iterator
from typing import Any

from _host.database import operation, title
from asgiref.sync import sync_to_async
from django.apps import apps as django_apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.utils.crypto import constant_time_compare
from django.utils.module_loading import import_string

from .signals import user_logged_in, user_logged_out, user_login_failed

SESSION_KEY = "_auth_user_id"
BACKEND_SESSION_KEY = "_auth_user_backend"
HASH_SESSION_KEY = "_auth_user_hash"
REDIRECT_FIELD_NAME = "next"

_SENSITIVE = re.compile("api|token|key|secret|password|signature", re.IGNORECASE)
_CLEANSED = "*" * 20


def load_backend(path: str) -> Any:
    """The backend at a dotted path."""
    return import_string(path)()


def get_backends() -> list[Any]:
    """The backends of the settings."""
    return [backend for backend, _ in _backends()]


def authenticate(request: Any = None, **credentials: Any) -> Any:
    """The user with these credentials; `None`, and `user_login_failed` is sent, if
    there is none."""
    name = credentials.get("username")
    text = f"authenticate({name!r})" if name is not None else "authenticate()"
    with operation(title("authenticate", get_user_model(), text)):
        return _authenticate(request, credentials)


def _authenticate(request: Any, credentials: dict[str, Any]) -> Any:
    for backend, path in _backends_for(request, credentials):
        try:
            user = backend.authenticate(request, **credentials)
        except PermissionDenied:
            # The backend says to stop: nobody else is asked.
            break
        if user is not None:
            user.backend = path
            return user
    cleansed = {
        name: _CLEANSED if _SENSITIVE.search(name) else value
        for name, value in credentials.items()
    }
    user_login_failed.send(sender=__name__, credentials=cleansed, request=request)
    return None


def login(request: Any, user: Any, backend: str | None = None) -> None:
    """Remember the user in the session; `user_logged_in` is sent at the end."""
    with operation(title("login", user, f"login({user.get_username()!r})", user)):
        _login(request, user, backend)


def _login(request: Any, user: Any, backend: str | None) -> None:
    session_hash = user.get_session_auth_hash()
    if SESSION_KEY in request.session:
        same_user = _session_key(request) == user.pk
        same_hash = constant_time_compare(
            request.session.get(HASH_SESSION_KEY, ""), session_hash
        )
        if not (same_user and same_hash):
            # Another user: nothing of the session before may leak.
            request.session.flush()
    else:
        request.session.cycle_key()
    request.session[SESSION_KEY] = user._meta.pk.value_to_string(user)
    request.session[BACKEND_SESSION_KEY] = _backend_of(user, backend)
    request.session[HASH_SESSION_KEY] = session_hash
    if hasattr(request, "user"):
        request.user = user
    user_logged_in.send(sender=user.__class__, request=request, user=user)


def logout(request: Any) -> None:
    """Forget the user and the session; `user_logged_out` is sent before."""
    user = getattr(request, "user", None)
    if not getattr(user, "is_authenticated", True):
        user = None
    with operation(title("logout", user or get_user_model(), "logout()", user)):
        user_logged_out.send(sender=user.__class__, request=request, user=user)
        request.session.flush()
        if hasattr(request, "user"):
            from .models import AnonymousUser

            request.user = AnonymousUser()


aauthenticate = sync_to_async(authenticate)
alogin = sync_to_async(login)
alogout = sync_to_async(logout)


def get_user_model() -> Any:
    """The model of `settings.AUTH_USER_MODEL`. Raises `ImproperlyConfigured`."""
    name = settings.AUTH_USER_MODEL
    try:
        return django_apps.get_model(name, require_ready=False)
    except ValueError:
        raise ImproperlyConfigured(
            "AUTH_USER_MODEL must be of the form 'app_label.model_name'"
        ) from None
    except LookupError:
        raise ImproperlyConfigured(
            f"AUTH_USER_MODEL refers to model '{name}' that has not been installed"
        ) from None


def get_user(request: Any) -> Any:
    """The user of the session, an `AnonymousUser` if there is none."""
    from .models import AnonymousUser

    user = None
    path = request.session.get(BACKEND_SESSION_KEY)
    if SESSION_KEY in request.session and path in settings.AUTHENTICATION_BACKENDS:
        user = load_backend(path).get_user(_session_key(request))
        known = request.session.get(HASH_SESSION_KEY) or ""
        if user is not None and not constant_time_compare(
            known, user.get_session_auth_hash()
        ):
            request.session.flush()
            user = None
    return user or AnonymousUser()


def get_permission_codename(action: str, opts: Any) -> str:
    """`change_profile`."""
    return f"{action}_{opts.model_name}"


def update_session_auth_hash(request: Any, user: Any) -> None:
    """Stay logged in after a change of the password."""
    request.session.cycle_key()
    if request.user == user:
        request.session[HASH_SESSION_KEY] = user.get_session_auth_hash()


def _backends() -> list[tuple[Any, str]]:
    found = [(load_backend(path), path) for path in settings.AUTHENTICATION_BACKENDS]
    if not found:
        raise ImproperlyConfigured(
            "No authentication backends have been defined. Does"
            " AUTHENTICATION_BACKENDS contain"
            " anything?"
        )
    return found


def _backends_for(
    request: Any, credentials: dict[str, Any]
) -> Iterator[tuple[Any, str]]:
    for backend, path in _backends():
        try:
            inspect.signature(backend.authenticate).bind(request, **credentials)
        except TypeError:
            # It does not take these credentials: the next one may.
            continue
        yield backend, path


def _backend_of(user: Any, backend: Any) -> str:
    backend = backend or getattr(user, "backend", None)
    if backend is None:
        paths = settings.AUTHENTICATION_BACKENDS
        if len(paths) != 1:
            raise ValueError(
                "You have multiple authentication backends configured and therefore"
                " must provide"
                " the `backend` argument or set the `backend` attribute on the user."
            )
        return paths[0]
    if not isinstance(backend, str):
        raise TypeError(
            f"backend must be a dotted import path string (got {backend!r})."
        )
    return backend


def _session_key(request: Any) -> Any:
    return get_user_model()._meta.pk.to_python(request.session[SESSION_KEY])
