"""What happens around every request: id, trusted proxies, headers, old addresses, error pages."""

import logging
import re
import secrets

from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.utils.encoding import iri_to_uri

from newsportal import errors
from newsportal.logs import current_request_id
from newsportal.models import Redirect
from newsportal.models.redirect import decoded_path
from newsportal.visitor import is_trusted_proxy

logger = logging.getLogger(__name__)

WELL_FORMED_ID = re.compile(r"[A-Za-z0-9-]{8,64}")


class RequestIDMiddleware:
    """Give every request an id: in the answer, in the log, on the error page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.id = secrets.token_hex(8)
        sent = request.META.get("HTTP_X_REQUEST_ID", "")
        if is_trusted_proxy(request.META.get("REMOTE_ADDR", "")) and WELL_FORMED_ID.fullmatch(sent):
            request.id = sent
        # Never reset: Django logs a refusal after the middlewares are through.
        current_request_id.set(request.id)
        response = self.get_response(request)
        response["X-Request-ID"] = request.id
        return response


class TrustedProxyMiddleware:
    """Drop forwarding headers that did not come from one of our own proxies."""

    FORWARDED = (
        "HTTP_X_FORWARDED_FOR",
        "HTTP_X_FORWARDED_HOST",
        "HTTP_X_FORWARDED_PORT",
        "HTTP_X_FORWARDED_PROTO",
        "HTTP_FORWARDED",
    )

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not is_trusted_proxy(request.META.get("REMOTE_ADDR", "")):
            for name in self.FORWARDED:
                request.META.pop(name, None)
        return self.get_response(request)


class PlainInputMiddleware:
    """Refuse addresses with a NUL byte, and read every request as UTF-8.

    PostgreSQL raises on NUL where SQLite does not; some of the codecs that a request may name
    decode to what no database can store.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return errors.error_page(request, 400)
        request.encoding = "utf-8"
        return self.get_response(request)


class HeadersMiddleware:
    """Set the headers that neither Django nor django-csp sets."""

    PERMISSIONS = ", ".join(
        f"{feature}=()"
        for feature in ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
    )

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.setdefault("Permissions-Policy", self.PERMISSIONS)
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if response.get("Content-Type", "").startswith("text/html"):
            response.setdefault("Content-Language", "hi")
        return response


class ErrorPageMiddleware:
    """Show the error page for refusals that came without a text, and for a lost database."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        is_bare = not response.streaming and not response.content
        if response.status_code not in errors.PAGES or not is_bare or request.method == "HEAD":
            return response
        page = errors.error_page(request, response.status_code)
        for name, value in response.headers.items():
            page.headers.setdefault(name, value)
        return page

    def process_exception(self, request, exception) -> HttpResponse | None:
        if isinstance(exception, (OperationalError, InterfaceError)):
            logger.error("database unavailable: %s", type(exception).__name__)
            return errors.error_page(request, 503)
        return None


class RedirectMiddleware:
    """Where nothing answered, look whether something used to live there."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in {"GET", "HEAD"}:
            return response
        try:
            redirect = Redirect.objects.filter(path=decoded_path(request.path)[:500]).first()
        except DatabaseError:
            return response
        if redirect is None:
            return response
        if not redirect.target:
            return errors.error_page(request, 410)
        return HttpResponsePermanentRedirect(iri_to_uri(redirect.target))
