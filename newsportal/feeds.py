"""What every RSS feed of stories has in common: addresses, authors, categories, pictures."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from operator import attrgetter

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Rss201rev2Feed, rfc3339_date

from newsportal.images import source_set

NEWEST = 30
NAMESPACES = {
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": "http://search.yahoo.com/mrss/",
}


class NewsRss(Rss201rev2Feed):
    """RSS 2.0 with one ``dc:creator`` an author, the time of the update, and a picture."""

    def rss_attributes(self):
        return super().rss_attributes() | NAMESPACES

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        for name in item["creators"]:
            handler.addQuickElement("dc:creator", name)
        if item["updateddate"]:
            handler.addQuickElement("atom:updated", rfc3339_date(item["updateddate"]))
        if item["picture"]:
            handler.addQuickElement("media:content", "", item["picture"])


@dataclass(frozen=True)
class Channel:
    """What one feed is about; ``path`` is that of the page it belongs to, without the host."""

    title: str
    description: str
    path: str
    stories: Iterable


class StoryFeed(Feed):
    """A feed of stories; ``get_object`` returns its ``Channel``.

    All addresses begin with ``SITE_URL``, whatever host was asked.
    """

    feed_type = NewsRss
    language = "hi-in"
    item_guid_is_permalink = False

    def title(self, channel: Channel) -> str:
        return channel.title

    def description(self, channel: Channel) -> str:
        return channel.description

    def link(self, channel: Channel) -> str:
        return settings.SITE_URL + channel.path

    def feed_url(self, channel: Channel) -> str:
        return f"{settings.SITE_URL}{channel.path}feed/"

    def items(self, channel: Channel) -> Iterable:
        return channel.stories

    def item_title(self, story) -> str:
        return story.headline

    def item_description(self, story) -> str:
        # Feed readers take a description for HTML, and a headline for plain text.
        return escape(story.standfirst, quote=False)

    def item_link(self, story) -> str:
        return settings.SITE_URL + story.get_absolute_url()

    def item_guid(self, story) -> str:
        return settings.SITE_URL + story.get_short_url()

    def item_pubdate(self, story):
        return story.published_at

    def item_updateddate(self, story):
        return story.updated_at if story.was_updated else story.published_at

    def item_categories(self, story) -> list[str]:
        return [story.section.name, *(tag.name for tag in story.tags.all())]

    def item_extra_kwargs(self, story) -> dict:
        bylines = sorted(story.bylines.all(), key=attrgetter("position"))
        return {
            "creators": [byline.author.name for byline in bylines],
            "picture": media_content(story.lead_picture),
        }


def media_content(picture) -> dict | None:
    """Return the attributes of ``media:content`` for a picture, or None without one."""
    if picture is None:
        return None
    source = source_set(picture)
    is_png = source["src"].endswith(".png")
    return {
        "url": settings.SITE_URL + source["src"],
        "medium": "image",
        "type": "image/png" if is_png else "image/jpeg",
        "width": str(source["width"]),
        "height": str(source["height"]),
    }
