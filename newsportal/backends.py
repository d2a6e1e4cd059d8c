"""The authentication backend: permissions come from the role table."""

from django.contrib.auth.backends import ModelBackend

from newsportal.models import User
from newsportal.roles import PERMISSIONS


class RoleBackend(ModelBackend):
    """Login by e-mail and password; permissions come from the person's role alone."""

    def get_all_permissions(self, user_obj, obj=None) -> frozenset[str]:
        if not user_obj.is_active or user_obj.is_anonymous:
            return frozenset()
        return PERMISSIONS.get(user_obj.role, frozenset())

    def get_user_permissions(self, user_obj, obj=None):
        return self.get_all_permissions(user_obj, obj)

    def get_group_permissions(self, user_obj, obj=None):
        return frozenset()

    def with_perm(self, perm, is_active=True, include_superusers=True, obj=None):
        roles = [role for role, permissions in PERMISSIONS.items() if perm in permissions]
        return User.objects.filter(role__in=roles, is_active=is_active)
