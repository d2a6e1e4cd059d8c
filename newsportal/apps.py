from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _


class NewsportalConfig(AppConfig):
    name = "newsportal"
    verbose_name = _("Newsroom")
    default = True


class DeskConfig(admin_apps.AdminConfig):
    """Django's admin as the editors' desk."""

    default = False
    default_site = "newsportal.desk.DeskSite"

    def ready(self):
        super().ready()
        from django.contrib import admin
        from django.contrib.auth.models import Group
        from taggit.models import Tag

        # Roles stand in for groups, and stories have a tag model of their own.
        admin.site.unregister([Group, Tag])
