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
    with operation(_authenticating(credentials)):
        for backend, path in _backends_for(request, credentials):
            try:
                user = backend.authenticate(request, **credentials)
            except PermissionDenied:
                # The backend says to stop: nobody else is asked.
                break
            if user is not None:
                user.backend = path
                return user
        user_login_failed.send(**_failure(request, credentials))
        return None


async def aauthenticate(request: Any = None, **credentials: Any) -> Any:
    """`authenticate()` in asynchronous code."""
    with operation(_authenticating(credentials)):
        for backend, path in _backends_for(request, credentials):
            try:
                user = await backend.aauthenticate(request, **credentials)
            except PermissionDenied:
                break
            if user is not None:
                user.backend = path
                return user
        await user_login_failed.asend(**_failure(request, credentials))
        return None


def _authenticating(credentials: dict[str, Any]) -> dict[str, Any]:
    name = credentials.get("username")
    text = f"authenticate({name!r})" if name is not None else "authenticate()"
    return title("authenticate", get_user_model(), text)


def _failure(request: Any, credentials: dict[str, Any]) -> dict[str, Any]:
    cleansed = {
        name: _CLEANSED if _SENSITIVE.search(name) else value
        for name, value in credentials.items()
    }
    return {"sender": __name__, "credentials": cleansed, "request": request}


def login(request: Any, user: Any, backend: str | None = None) -> None:
    """Remember the user in the session; `user_logged_in` is sent at the end."""
    session_hash = user.get_session_auth_hash()
    with operation(_logging_in(user)):
        _remember(request, user, backend, session_hash)
        user_logged_in.send(sender=user.__class__, request=request, user=user)


async def alogin(request: Any, user: Any, backend: str | None = None) -> None:
    """`login()` in asynchronous code."""
    session_hash = user.get_session_auth_hash()
    with operation(_logging_in(user)):
        await sync_to_async(_remember)(request, user, backend, session_hash)
        await user_logged_in.asend(sender=user.__class__, request=request, user=user)


def _logging_in(user: Any) -> dict[str, Any]:
    return title("login", user, f"login({user.get_username()!r})", user)


def _remember(request: Any, user: Any, backend: str | None, session_hash: str) -> None:
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
    backend = _backend_of(user, backend)
    request.session[SESSION_KEY] = user._meta.pk.value_to_string(user)
    request.session[BACKEND_SESSION_KEY] = backend
    request.session[HASH_SESSION_KEY] = session_hash
    _set_auth_user(request, user)


def logout(request: Any) -> None:
    """Forget the user and the session; `user_logged_out` is sent before."""
    user = getattr(request, "user", None)
    if not getattr(user, "is_authenticated", True):
        user = None
    with operation(_logging_out(user)):
        user_logged_out.send(sender=user.__class__, request=request, user=user)
        request.session.flush()
        _set_auth_user(request)


async def alogout(request: Any) -> None:
    """`logout()` in asynchronous code: it asks `request.auser()` who it was."""
    auser = getattr(request, "auser", None)
    user = None if auser is None else await auser()
    if not getattr(user, "is_authenticated", True):
        user = None
    with operation(_logging_out(user)):
        await user_logged_out.asend(sender=user.__class__, request=request, user=user)
        await sync_to_async(request.session.flush)()
        _set_auth_user(request)


def _logging_out(user: Any) -> dict[str, Any]:
    return title("logout", user or get_user_model(), "logout()", user)


def _set_auth_user(request: Any, user: Any = None) -> None:
    from .models import AnonymousUser

    user = user or AnonymousUser()
    if hasattr(request, "user"):
        request.user = user
    if hasattr(request, "auser"):

        async def auser() -> Any:
            return user

        request.auser = auser


def get_user_model() -> Any:
    """The model of `settings.AUTH_USER_MODEL`. Raises `ImproperlyConfigured`."""
    name = settings.AUTH_USER_MODEL
    try:
        return django_apps.get_model(name, require_ready=False)
    except ValueError:
        raise ImproperlyConfigured(  # noqa: B904
            "AUTH_USER_MODEL must be of the form 'app_label.model_name'"
        )
    except LookupError:
        raise ImproperlyConfigured(  # noqa: B904
            f"AUTH_USER_MODEL refers to model '{name}' that has not been installed"
        )


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
