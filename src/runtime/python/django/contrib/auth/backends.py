"""Where users come from."""

from typing import Any

from asgiref.sync import sync_to_async
from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Q


class BaseBackend:
    """A backend that knows nobody; a base for others."""

    def authenticate(self, request: Any, **kwargs: Any) -> Any:
        """The user with these credentials."""
        return None

    async def aauthenticate(self, request: Any, **kwargs: Any) -> Any:
        """`authenticate()` in asynchronous code."""
        return await sync_to_async(self.authenticate)(request, **kwargs)

    def get_user(self, user_id: Any) -> Any:
        """The user with that primary key."""
        return None

    async def aget_user(self, user_id: Any) -> Any:
        """`get_user()` in asynchronous code."""
        return await sync_to_async(self.get_user)(user_id)

    def get_user_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        """Permissions given to the user."""
        return set()

    def get_group_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        """Permissions given to the user's groups."""
        return set()

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        """Both."""
        return self.get_user_permissions(user_obj, obj) | self.get_group_permissions(
            user_obj, obj
        )

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        """Whether the user may."""
        return perm in self.get_all_permissions(user_obj, obj)


class ModelBackend(BaseBackend):
    """Users are rows of the user model."""

    def authenticate(
        self, request: Any, username: Any = None, password: Any = None, **kwargs: Any
    ) -> Any:
        """The active user with that name and password."""
        model = get_user_model()
        if username is None:
            username = kwargs.get(model.USERNAME_FIELD)
        if username is None or password is None:
            return None
        try:
            user = model._default_manager.get_by_natural_key(username)
        except model.DoesNotExist:
            return None
        usable = user.check_password(password) and self.user_can_authenticate(user)
        return user if usable else None

    async def aauthenticate(self, request: Any, **kwargs: Any) -> Any:
        """As in Django not by way of an `authenticate()` that a subclass has."""
        return await sync_to_async(ModelBackend.authenticate)(self, request, **kwargs)

    def user_can_authenticate(self, user: Any) -> bool:
        """Inactive users may not log in."""
        return getattr(user, "is_active", True)

    def with_perm(
        self,
        perm: Any,
        is_active: bool | None = True,
        include_superusers: bool = True,
        obj: Any = None,
    ) -> Any:
        """The users who have that permission."""
        from django.contrib.auth.models import Permission

        if isinstance(perm, str):
            try:
                app_label, codename = perm.split(".")
            except ValueError:
                raise ValueError(
                    "Permission name should be in the form"
                    " app_label.permission_codename."
                ) from None
            wanted = Q(codename=codename, content_type__app_label=app_label)
        elif isinstance(perm, Permission):
            wanted = Q(pk=perm.pk)
        else:
            raise TypeError(
                "The `perm` argument must be a string or a permission instance."
            )
        users = get_user_model()._default_manager
        if obj is not None:
            return users.none()
        given = Q(group__user=OuterRef("pk")) | Q(user=OuterRef("pk"))
        found = Exists(Permission.objects.filter(given & wanted))
        if include_superusers:
            found |= Q(is_superuser=True)
        if is_active is not None:
            found &= Q(is_active=is_active)
        return users.filter(found)

    def get_user(self, user_id: Any) -> Any:
        """The user with that primary key, if it may log in."""
        model = get_user_model()
        try:
            user = model._default_manager.get(pk=user_id)
        except model.DoesNotExist:
            return None
        return user if self.user_can_authenticate(user) else None

    def get_user_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        """Permissions given to the user, as `app.codename`."""
        return self._permissions(user_obj, obj, "user")

    def get_group_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        """Permissions given to the user's groups."""
        return self._permissions(user_obj, obj, "group")

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        """Whether the active user may."""
        return user_obj.is_active and super().has_perm(user_obj, perm, obj)

    def has_module_perms(self, user_obj: Any, app_label: str) -> bool:
        """Whether the active user may do anything in that app."""
        names = self.get_all_permissions(user_obj)
        return user_obj.is_active and any(
            n.partition(".")[0] == app_label for n in names
        )

    def _permissions(self, user: Any, obj: Any, source: str) -> set[str]:
        if not user.is_active or user.is_anonymous or obj is not None:
            return set()
        from django.contrib.auth.models import Permission

        # Asked once for each user object, as Django does: later changes are not seen.
        cache = f"_{source}_perm_cache"
        if not hasattr(user, cache):
            if user.is_superuser:
                found = Permission.objects.all()
            elif source == "user":
                found = user.user_permissions.all()
            else:
                found = Permission.objects.filter(group__in=user.groups.all())
            pairs = found.values_list("content_type__app_label", "codename")
            setattr(user, cache, {f"{label}.{codename}" for label, codename in pairs})
        return getattr(user, cache)
