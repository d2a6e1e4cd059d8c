"""RSS feeds: the newest stories of all, of a section and of a tag."""

from django.http import HttpRequest
from django.urls import reverse

from articles.models import Article, Section, Tag
from newsportal.feeds import NEWEST, Channel, StoryFeed
from newsportal.models import SiteSettings


class LatestFeed(StoryFeed):
    def get_object(self, request: HttpRequest) -> Channel:
        site = SiteSettings.load()
        return Channel(
            title=site.name,
            description=site.tagline or site.name,
            path=reverse("home"),
            stories=Article.objects.published().in_feeds()[:NEWEST],
        )


class SectionFeed(StoryFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Channel:
        section = Section.objects.get(slug=slug)
        site = SiteSettings.load()
        return Channel(
            title=f"{section.name} · {site.name}",
            description=section.description or site.tagline or site.name,
            path=section.get_absolute_url(),
            stories=Article.objects.published().in_section(section).in_feeds()[:NEWEST],
        )


class TagFeed(StoryFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Channel:
        tag = Tag.objects.get(slug=slug)
        site = SiteSettings.load()
        return Channel(
            title=f"{tag.name} · {site.name}",
            description=site.tagline or site.name,
            path=tag.get_absolute_url(),
            stories=Article.objects.published().tagged(tag).in_feeds()[:NEWEST],
        )
