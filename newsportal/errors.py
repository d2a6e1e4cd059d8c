"""Error pages in Hindi that need neither database, cache nor session."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

RETRY_AFTER_SECONDS = 60

# Status → headline, what the reader can do about it.
PAGES = {
    400: (_("That did not work"), _("The request could not be understood.")),
    403: (_("Not allowed"), _("You may not see this page or do this.")),
    404: (_("Page not found"), _("The address is wrong, or the page no longer exists.")),
    405: (_("Not possible here"), _("This address does not take this kind of request.")),
    410: (_("No longer here"), _("This page has been withdrawn.")),
    413: (_("Too large"), _("What was sent is larger than this page takes.")),
    429: (_("Too many requests"), _("Please wait a little and try again.")),
    500: (_("Something went wrong"), _("The fault is ours. Please try again shortly.")),
    503: (_("Back in a moment"), _("The site cannot answer just now. Please try again shortly.")),
}


def error_page(request: HttpRequest, status: int) -> HttpResponse:
    """Return the page for one status; 429 and 503 say when to come back."""
    headline, advice = PAGES[status]
    context = {
        "status": status,
        "headline": headline,
        "advice": advice,
        "request_id": getattr(request, "id", ""),
    }
    response = HttpResponse(render_to_string("error.html", context), status=status)
    response["Cache-Control"] = "no-store"
    if status in {429, 503}:
        response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response


def bad_request(request, exception=None) -> HttpResponse:
    too_big = isinstance(exception, RequestDataTooBig)
    return error_page(request, 413 if too_big else 400)


def permission_denied(request, exception=None) -> HttpResponse:
    return error_page(request, 403)


def page_not_found(request, exception=None) -> HttpResponse:
    return error_page(request, 404)


def server_error(request) -> HttpResponse:
    return error_page(request, 500)


def csrf_failure(request, reason="") -> HttpResponse:
    return error_page(request, 403)
