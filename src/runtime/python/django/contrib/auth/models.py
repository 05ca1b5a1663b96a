"""Users, groups, permissions (Django: `django.contrib.auth.models`)."""

from typing import Any, ClassVar

from django.apps import apps
from django.contrib import auth
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.hashers import make_password
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models.fields.async_twins import async_twins
from django.db.models.manager import EmptyManager
from django.utils import timezone

from .validators import UnicodeUsernameValidator

_QUESTIONS = (
    "get_user_permissions",
    "get_group_permissions",
    "get_all_permissions",
    "has_perm",
    "has_perms",
    "has_module_perms",
)


def update_last_login(sender: Any, user: Any, **kwargs: Any) -> None:
    """A receiver of Django's own: notes when a user logs in."""
    user.last_login = timezone.now()
    user.save(update_fields=["last_login"])


class PermissionManager(models.Manager):
    """Finds permissions by their names."""

    use_in_migrations = True

    def get_by_natural_key(self, codename: str, app_label: str, model: str) -> Any:
        """The permission of that name."""
        kind = ContentType.objects.get_by_natural_key(app_label, model)
        return self.get(codename=codename, content_type=kind)


class Permission(models.Model):
    """What somebody may do with a model."""

    name = models.CharField("name", max_length=255)
    content_type = models.ForeignKey(
        ContentType, models.CASCADE, verbose_name="content type"
    )
    codename = models.CharField("codename", max_length=100)
    objects = PermissionManager()

    class Meta:
        verbose_name = "permission"
        verbose_name_plural = "permissions"
        unique_together = (("content_type", "codename"),)
        ordering = (
            "content_type__app_label",
            "content_type__model",
            "codename",
        )

    def __str__(self) -> str:
        return f"{self.content_type} | {self.name}"

    def natural_key(self) -> tuple[str, ...]:
        """Name, app and model."""
        return (self.codename, *self.content_type.natural_key())


class GroupManager(models.Manager):
    """Finds groups by their names."""

    use_in_migrations = True

    def get_by_natural_key(self, name: str) -> Any:
        """The group of that name."""
        return self.get(name=name)


class Group(models.Model):
    """Users with the same permissions."""

    name = models.CharField("name", max_length=150, unique=True)
    permissions = models.ManyToManyField(
        Permission, verbose_name="permissions", blank=True
    )
    objects = GroupManager()

    class Meta:
        verbose_name = "group"
        verbose_name_plural = "groups"

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        """The name."""
        return (self.name,)


class UserManager(BaseUserManager):
    """Makes users."""

    use_in_migrations = True

    def _create_user(
        self, username: str, email: str | None, password: str | None, **extra: Any
    ) -> Any:
        if not username:
            raise ValueError("The given username must be set")
        email = self.normalize_email(email)
        kind = apps.get_model(self.model._meta.app_label, self.model._meta.object_name)
        user = self.model(
            username=kind.normalize_username(username), email=email, **extra
        )
        user.password = make_password(password)
        user.save(using=self._db)
        return user

    def create_user(
        self,
        username: str,
        email: str | None = None,
        password: str | None = None,
        **extra_fields: Any,
    ) -> Any:
        """An ordinary user."""
        extra_fields.setdefault("is_staff", False)
        extra_fields.setdefault("is_superuser", False)
        return self._create_user(username, email, password, **extra_fields)

    create_user.alters_data = True

    def create_superuser(
        self,
        username: str,
        email: str | None = None,
        password: str | None = None,
        **extra_fields: Any,
    ) -> Any:
        """A user who may do everything."""
        extra_fields.setdefault("is_staff", True)
        extra_fields.setdefault("is_superuser", True)
        if extra_fields.get("is_staff") is not True:
            raise ValueError("Superuser must have is_staff=True.")
        if extra_fields.get("is_superuser") is not True:
            raise ValueError("Superuser must have is_superuser=True.")
        return self._create_user(username, email, password, **extra_fields)

    create_superuser.alters_data = True

    def with_perm(
        self,
        perm: Any,
        is_active: bool | None = True,
        include_superusers: bool = True,
        backend: str | None = None,
        obj: Any = None,
    ) -> Any:
        """The users who have that permission, as a backend says."""
        if backend is None:
            known = auth.get_backends()
            if len(known) != 1:
                raise ValueError(
                    "You have multiple authentication backends configured and therefore"
                    " must provide the `backend` argument."
                )
            asked = known[0]
        elif isinstance(backend, str):
            asked = auth.load_backend(backend)
        else:
            raise TypeError(
                f"backend must be a dotted import path string (got {backend!r})."
            )
        if not hasattr(asked, "with_perm"):
            return self.none()
        return asked.with_perm(
            perm, is_active=is_active, include_superusers=include_superusers, obj=obj
        )

    vars().update(async_twins(("create_user", "create_superuser")))


def _permissions_of(user: Any, obj: Any, source: str) -> set[str]:
    found: set[str] = set()
    for backend in auth.get_backends():
        method = getattr(backend, f"get_{source}_permissions", None)
        if method is not None:
            found |= set(method(user, obj))
    return found


def _any_backend(user: Any, method: str, *given: Any) -> bool:
    for backend in auth.get_backends():
        if not hasattr(backend, method):
            continue
        try:
            if getattr(backend, method)(user, *given):
                return True
        except PermissionDenied:
            return False
    return False


class PermissionsMixin(models.Model):
    """Groups and permissions of a user."""

    is_superuser = models.BooleanField(
        "superuser status",
        default=False,
        help_text="Designates that this user has all permissions without explicitly"
        " assigning them.",
    )
    groups = models.ManyToManyField(
        Group,
        verbose_name="groups",
        blank=True,
        help_text="The groups this user belongs to. A user will get all permissions"
        " granted to each of their groups.",
        related_name="user_set",
        related_query_name="user",
    )
    user_permissions = models.ManyToManyField(
        Permission,
        verbose_name="user permissions",
        blank=True,
        help_text="Specific permissions for this user.",
        related_name="user_set",
        related_query_name="user",
    )

    class Meta:
        abstract = True

    def get_user_permissions(self, obj: Any = None) -> set[str]:
        """Those given to the user."""
        return _permissions_of(self, obj, "user")

    def get_group_permissions(self, obj: Any = None) -> set[str]:
        """Those of the user's groups."""
        return _permissions_of(self, obj, "group")

    def get_all_permissions(self, obj: Any = None) -> set[str]:
        """All of them."""
        return _permissions_of(self, obj, "all")

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Whether the user has it."""
        if self.is_active and self.is_superuser:
            return True
        return _any_backend(self, "has_perm", perm, obj)

    def has_perms(self, perm_list: Any, obj: Any = None) -> bool:
        """Whether the user has all of them."""
        if isinstance(perm_list, str):
            raise ValueError("perm_list must be an iterable of permissions.")
        return all(self.has_perm(perm, obj) for perm in perm_list)

    def has_module_perms(self, app_label: str) -> bool:
        """Whether the user has one in the app."""
        if self.is_active and self.is_superuser:
            return True
        return _any_backend(self, "has_module_perms", app_label)

    vars().update(async_twins(_QUESTIONS))


class AbstractUser(AbstractBaseUser, PermissionsMixin):
    """A user with a name, an address and permissions."""

    username_validator = UnicodeUsernameValidator()

    username = models.CharField(
        "username",
        max_length=150,
        unique=True,
        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_"
        " only.",
        validators=[username_validator],
        error_messages={"unique": "A user with that username already exists."},
    )
    first_name = models.CharField("first name", max_length=150, blank=True)
    last_name = models.CharField("last name", max_length=150, blank=True)
    email = models.EmailField("email address", blank=True)
    is_staff = models.BooleanField(
        "staff status",
        default=False,
        help_text="Designates whether the user can log into this admin site.",
    )
    is_active = models.BooleanField(
        "active",
        default=True,
        help_text="Designates whether this user should be treated as active. Unselect"
        " this instead of deleting accounts.",
    )
    date_joined = models.DateTimeField("date joined", default=timezone.now)
    objects = UserManager()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[Any]] = ["email"]

    class Meta:
        verbose_name = "user"
        verbose_name_plural = "users"
        abstract = True

    def clean(self) -> None:
        """One spelling of name and address."""
        super().clean()
        self.email = type(self).objects.normalize_email(self.email)

    def get_full_name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()

    def get_short_name(self) -> str:
        """The first name."""
        return self.first_name

    def email_user(
        self, subject: str, message: str, from_email: str | None = None, **kwargs: Any
    ) -> None:
        """Send the user a mail."""
        from django.core.mail import send_mail

        send_mail(subject, message, from_email, [self.email], **kwargs)


class User(AbstractUser):
    """The user, unless `AUTH_USER_MODEL` names another model."""

    class Meta(AbstractUser.Meta):
        swappable = "AUTH_USER_MODEL"


class AnonymousUser:
    """Nobody."""

    id = None
    pk = None
    username = ""
    is_staff = False
    is_active = False
    is_superuser = False
    _groups = EmptyManager(Group)
    _user_permissions = EmptyManager(Permission)

    def __str__(self) -> str:
        return "AnonymousUser"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, self.__class__)

    def __hash__(self) -> int:
        return 1

    def __int__(self) -> int:
        raise TypeError(
            "Cannot cast AnonymousUser to int. Are you trying to use it in place of"
            " User?"
        )

    def save(self) -> None:
        raise NotImplementedError(
            "Django doesn't provide a DB representation for AnonymousUser."
        )

    delete = set_password = check_password = save

    @property
    def groups(self) -> Any:
        return self._groups

    @property
    def user_permissions(self) -> Any:
        return self._user_permissions

    def get_user_permissions(self, obj: Any = None) -> set[str]:
        return _permissions_of(self, obj, "user")

    def get_group_permissions(self, obj: Any = None) -> set[str]:
        return _permissions_of(self, obj, "group")

    def get_all_permissions(self, obj: Any = None) -> set[str]:
        return _permissions_of(self, obj, "all")

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        return _any_backend(self, "has_perm", perm, obj)

    def has_perms(self, perm_list: Any, obj: Any = None) -> bool:
        return all(self.has_perm(perm, obj) for perm in perm_list)

    def has_module_perms(self, module: str) -> bool:
        return _any_backend(self, "has_module_perms", module)

    vars().update(async_twins(_QUESTIONS))

    @property
    def is_anonymous(self) -> bool:
        return True

    @property
    def is_authenticated(self) -> bool:
        return False

    def get_username(self) -> str:
        return self.username
