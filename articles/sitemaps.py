"""The sitemap of what readers may see: stories, fronts and tags."""

from datetime import datetime
from types import SimpleNamespace

from django.db.models import Max, QuerySet
from django.urls import reverse

from articles.models import Article, Section, Tag
from newsportal.sitemaps import PortalSitemap


def latest(stories: QuerySet) -> datetime | None:
    return stories.aggregate(latest=Max("updated_at"))["latest"]


class ArticleSitemap(PortalSitemap):
    def items(self) -> QuerySet:
        stories = Article.objects.published().select_related("section").order_by("pk")
        return stories.only("slug", "updated_at", "section__slug")

    def lastmod(self, story: Article) -> datetime:
        return story.updated_at

    def get_latest_lastmod(self) -> datetime | None:
        # Django would load every story to find the latest.
        return latest(Article.objects.published())


class FrontSitemap(PortalSitemap):
    """The home page and the sections that have something to read."""

    def items(self) -> list:
        by_section = Article.objects.published().values("section_id", "top_section_id")
        changed: dict[int, datetime] = {}
        for row in by_section.annotate(lastmod=Max("updated_at")).order_by():
            for pk in {row["section_id"], row["top_section_id"]}:
                changed[pk] = max(row["lastmod"], changed.get(pk, row["lastmod"]))
        fronts = list(Section.objects.filter(pk__in=changed).in_order())
        for section in fronts:
            section.lastmod = changed[section.pk]
        home = SimpleNamespace(
            get_absolute_url=lambda: reverse("home"),
            lastmod=max(changed.values(), default=None),
        )
        return [home, *fronts]

    def get_latest_lastmod(self) -> datetime | None:
        return latest(Article.objects.published())


class TagSitemap(PortalSitemap):
    def items(self) -> QuerySet:
        public = Tag.objects.filter(tagged_articles__content_object__in=Article.objects.published())
        changed = Max("tagged_articles__content_object__updated_at")
        return public.annotate(lastmod=changed).order_by("pk")

    def get_latest_lastmod(self) -> datetime | None:
        return latest(Article.objects.published().exclude(tagged_articles=None))
