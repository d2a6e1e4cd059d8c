"""The sitemap of the authors whose stories readers may see."""

from collections.abc import Callable
from datetime import datetime

from django.db.models import Max, QuerySet

from authors.models import Author
from newsportal.sitemaps import PortalSitemap


class AuthorSitemap(PortalSitemap):
    """Args: ``public_stories`` returns them; authors know nothing of stories themselves."""

    def __init__(self, public_stories: Callable[[], QuerySet]):
        self.public_stories = public_stories

    def items(self) -> QuerySet:
        authors = Author.objects.filter(articles__in=self.public_stories())
        return authors.annotate(lastmod=Max("articles__updated_at")).order_by("pk")

    def get_latest_lastmod(self) -> datetime | None:
        return self.items().aggregate(latest=Max("lastmod"))["latest"]
