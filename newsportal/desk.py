"""The editors' desk: Django's admin site under the newspaper's own name."""

import logging
from functools import wraps

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import ValidationError
from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.i18n import JavaScriptCatalog

from newsportal.errors import error_page
from newsportal.models import SiteSettings

logger = logging.getLogger(__name__)


def is_id(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= 18


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

    def admin_view(self, view, cacheable=False):
        """Answer 400 where Django's admin raises on forged ids, numbers and dates."""
        inner = super().admin_view(view, cacheable)

        @wraps(inner)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            selected = request.POST.getlist(ACTION_CHECKBOX_NAME)
            if not all(is_id(value) for value in selected):
                return error_page(request, 400)
            try:
                return inner(request, *args, **kwargs)
            except (ValueError, OverflowError, DataError, ValidationError):
                # Every form writes within one transaction, which is undone by now.
                logger.exception("forged input at the desk")
                return error_page(request, 400)

        return guarded

    def i18n_javascript(self, request: HttpRequest, extra_context=None) -> HttpResponse:
        return DeskCatalog.as_view()(request)


class TellWhatProtects:
    """A mixin for a ModelAdmin: where something in use protects an object, say that.

    Django's page would rather say that the person may not delete what uses it.
    """

    def get_deleted_objects(self, objs, request):
        deleted, counts, lacking, protected = super().get_deleted_objects(objs, request)
        return deleted, counts, set() if protected else lacking, protected
