"""The people of the newsroom: login by e-mail, one display name, one role."""

from django.contrib.auth import get_backends
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from newsportal.fields import LineField
from newsportal.roles import Role


class UserManager(BaseUserManager["User"]):
    @classmethod
    def normalize_email(cls, email: str | None) -> str:
        """Return the address in small letters: one mailbox is one login."""
        return (email or "").strip().lower()

    def create_user(self, email, password=None, **fields) -> "User":
        """Create a person who may sign in; ``role`` decides what they may do.

        Raises:
            ValueError: without an e-mail address.
        """
        if not email:
            raise ValueError("A user needs an e-mail address")
        user = self.model(email=email, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields) -> "User":
        """Create an administrator, for ``manage.py createsuperuser``."""
        return self.create_user(email, password, **{**fields, "role": Role.ADMINISTRATOR})

    def get_by_natural_key(self, email) -> "User":
        return self.get(email=self.normalize_email(email))


class User(AbstractBaseUser):
    """A member of the newsroom."""

    email = models.EmailField(_("e-mail address"), unique=True)
    display_name = LineField(_("display name"), max_length=100)
    role = models.CharField(_("role"), max_length=20, choices=Role, blank=True)
    is_active = models.BooleanField(
        _("active"), default=True, help_text=_("Untick to lock a person out; never delete them.")
    )
    date_joined = models.DateTimeField(_("joined at"), default=timezone.now, editable=False)

    objects = UserManager()

    USERNAME_FIELD = EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["display_name"]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="user_email_is_one_mailbox",
                violation_error_message=_("A person with this e-mail address exists."),
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=["", *Role.values]), name="user_role_is_known"
            ),
        ]

    def __str__(self):
        return self.display_name or self.email

    def clean(self):
        self.email = type(self).objects.normalize_email(self.email)
        super().clean()

    def save(self, *args, **kwargs):
        self.email = type(self).objects.normalize_email(self.email)
        super().save(*args, **kwargs)

    @property
    def is_staff(self) -> bool:
        """Whether the desk opens at all: a person without a role has no business there."""
        return self.is_active and bool(self.role)

    @property
    def is_superuser(self) -> bool:
        """Always false: no one stands above the roles. Asked by Django's admin."""
        return False

    def get_full_name(self) -> str:
        return self.display_name

    def get_short_name(self) -> str:
        return self.display_name

    def has_perm(self, perm: str, obj=None) -> bool:
        return any(backend.has_perm(self, perm, obj) for backend in get_backends())

    def has_perms(self, perms, obj=None) -> bool:
        return all(self.has_perm(perm, obj) for perm in perms)

    def has_module_perms(self, app_label: str) -> bool:
        return any(name.startswith(f"{app_label}.") for name in self.get_all_permissions())

    def get_all_permissions(self, obj=None) -> set[str]:
        return {
            permission
            for backend in get_backends()
            for permission in backend.get_all_permissions(self, obj)
        }
