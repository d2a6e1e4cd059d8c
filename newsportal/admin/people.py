"""The people of the newsroom: administrators let them in, give roles and lock them out."""

from django.contrib import admin
from django.contrib.auth import admin as auth_admin
from django.contrib.auth.forms import (
    AdminPasswordChangeForm,
    BaseUserCreationForm,
    UserChangeForm,
)
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsportal.models import User
from newsportal.roles import Role


class NewPersonForm(BaseUserCreationForm):
    class Meta:
        model = User
        fields = ["email", "display_name", "role"]


class NewPasswordForm(AdminPasswordChangeForm):
    """Without Django's offer to have no password at all: there is no other way in."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("usable_password", None)


class PersonForm(UserChangeForm):
    class Meta:
        model = User
        fields = ["email", "display_name", "role", "is_active"]
        field_classes = {}

    def clean(self):
        """Refuse what would leave the newsroom without an active administrator.

        The administrators' rows are locked, so that two of them cannot demote each other.
        """
        data = super().clean()
        stays = data.get("role", self.instance.role) == Role.ADMINISTRATOR and data.get(
            "is_active", self.instance.is_active
        )
        administrators = User.objects.filter(role=Role.ADMINISTRATOR, is_active=True)
        others = set(
            administrators.select_for_update().order_by("pk").values_list("pk", flat=True)
        ) - {self.instance.pk}
        if not stays and not others:
            raise ValidationError(_("The newsroom needs at least one active administrator."))
        return data


@admin.register(User)
class UserAdmin(auth_admin.UserAdmin):
    form = PersonForm
    add_form = NewPersonForm
    change_password_form = NewPasswordForm
    list_display = ["email", "display_name", "role", "is_active", "last_login"]
    list_filter = ["role", "is_active"]
    search_fields = ["email", "display_name"]
    ordering = ["display_name", "pk"]
    filter_horizontal = []
    readonly_fields = ["last_login", "date_joined"]
    fieldsets = [
        (None, {"fields": ["email", "display_name", "password"]}),
        (_("What they may do"), {"fields": ["role", "is_active"]}),
        (_("Dates"), {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [
        (
            None,
            {
                "classes": ["wide"],
                "fields": ["email", "display_name", "role", "password1", "password2"],
            },
        )
    ]

    def get_readonly_fields(self, request, obj=None):
        """Nobody changes their own role, or locks themselves out."""
        own = ["role", "is_active"] if obj == request.user else []
        return [*super().get_readonly_fields(request, obj), *own]

    def has_delete_permission(self, request, obj=None) -> bool:
        """People are locked out and never deleted: their names stand in the archive."""
        return False
