"""What every page template may use without its view passing it."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from newsportal.models import SiteSettings


def site(request: HttpRequest) -> dict:
    """Give templates ``site`` (the SiteSettings row, read on first use) and ``site_url``."""
    return {"site": SimpleLazyObject(SiteSettings.load), "site_url": settings.SITE_URL}
