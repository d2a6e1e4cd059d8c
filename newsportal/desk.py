"""The editors' desk: Django's admin site under the newspaper's own name."""

from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.i18n import JavaScriptCatalog

from newsportal.models import SiteSettings


class DeskCatalog(JavaScriptCatalog):
    """The scripts' catalogue, with the portal's own translations put over the packages'."""

    packages = ["django.contrib.admin", "django_prose_editor"]

    def get_paths(self, packages):
        return [*super().get_paths(packages), *reversed(settings.LOCALE_PATHS)]


class DeskSite(AdminSite):
    index_title = _("Desk")
    # The first page is made of what waits for the person, not of a tree of tables.
    enable_nav_sidebar = False

    def each_context(self, request: HttpRequest) -> dict:
        name = SiteSettings.load().name
        return {**super().each_context(request), "site_header": name, "site_title": name}

    def i18n_javascript(self, request: HttpRequest, extra_context=None) -> HttpResponse:
        return DeskCatalog.as_view()(request)


class TellWhatProtects:
    """A mixin for a ModelAdmin: where something in use protects an object, say that.

    Django's page would rather say that the person may not delete what uses it.
    """

    def get_deleted_objects(self, objs, request):
        deleted, counts, lacking, protected = super().get_deleted_objects(objs, request)
        return deleted, counts, set() if protected else lacking, protected
