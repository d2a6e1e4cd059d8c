"""The roof: the home page, robots, health, and pictures."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.views import PasswordResetView
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.fronts import home_blocks
from newsportal.models import SiteSettings

IMAGE_TYPES = {"jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp"}
MEDIA_NAME = re.compile(r"[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*\.(jpg|jpeg|png|webp)")
MEDIA_POLICY = "default-src 'none'; sandbox"


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "home.html", home_blocks())


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /search/",
        "Disallow: /preview/",
        "Allow: /",
        f"Sitemap: {settings.SITE_URL}/sitemap.xml",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Say that the process is alive; touches nothing."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Say whether the database answers and every migration has been applied."""
    try:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return HttpResponse("database unavailable\n", status=503, content_type="text/plain")
    if pending:
        return HttpResponse("migrations pending\n", status=503, content_type="text/plain")
    return HttpResponse("ready\n", content_type="text/plain")


def reset_password(request: HttpRequest) -> HttpResponse:
    """Mail a link for a new password; its address comes from the settings, never from the Host."""
    site = urlsplit(settings.SITE_URL)
    context = {
        "protocol": site.scheme,
        "domain": site.netloc,
        "site_name": SiteSettings.load().name,
    }
    return PasswordResetView.as_view(extra_email_context=context)(request)


@require_safe
def media(request: HttpRequest, name: str) -> HttpResponse:
    """Serve a picture from Storage: a fixed image type, never anything that could run."""
    match = MEDIA_NAME.fullmatch(name)
    if match is None:
        raise Http404
    try:
        file = default_storage.open(name)
    except (OSError, ValueError) as error:
        raise Http404 from error
    response = FileResponse(file, content_type=IMAGE_TYPES[match[1]])
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    response["Content-Security-Policy"] = MEDIA_POLICY
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["Content-Disposition"] = "inline"
    return response
