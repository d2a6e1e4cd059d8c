"""What every part of the sitemap has in common: addresses under ``SITE_URL``, bounded size."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import index, x_robots_tag
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe


class PortalSitemap(Sitemap):
    """A part of the sitemap; its items carry their own ``lastmod``."""

    # The protocol allows 50,000; a fifth of it is made and sent while the crawler waits.
    limit = 10_000

    @property
    def protocol(self) -> str:
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site=None) -> str:
        return urlsplit(settings.SITE_URL).netloc

    def lastmod(self, item):
        return item.lastmod


@x_robots_tag
@require_safe
def sitemap_index(request: HttpRequest, sitemaps: dict) -> HttpResponse:
    """Answer with Django's index of the parts, under ``SITE_URL`` and not the host asked for."""
    response = index(request, sitemaps, sitemap_url_name="sitemap")
    for part in response.context_data["sitemaps"]:
        address = urlsplit(part.location)
        query = f"?{address.query}" if address.query else ""
        part.location = f"{settings.SITE_URL}{address.path}{query}"
    return response
