"""The RSS feed of an author's stories."""

from django.http import HttpRequest

from authors.models import Author
from newsportal.feeds import NEWEST, Channel, StoryFeed
from newsportal.models import SiteSettings


class AuthorFeed(StoryFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Channel:
        author = Author.objects.get(slug=slug)
        site = SiteSettings.load()
        return Channel(
            title=f"{author.name} · {site.name}",
            description=author.designation or site.tagline or site.name,
            path=author.get_absolute_url(),
            stories=author.articles.published().in_feeds()[:NEWEST],
        )
