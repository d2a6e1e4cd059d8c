"""The newsroom's ways of asking for stories. ``published()`` is the only definition of public."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Sum
from django.utils import timezone

from articles import workflow
from articles.models.placement import Placement, Slot
from articles.models.readership import HourlyViews
from articles.models.search import Hits, SearchEntry, first_key_at
from articles.models.section import Section
from articles.workflow import State
from authors.models import Author
from newsportal.hindi import query_tokens

if TYPE_CHECKING:
    from articles.models.article import Article

MOST_READ_WITHIN = timedelta(days=7)


def public(at: datetime) -> Q:
    """Return what makes a story one that readers may see at an instant. The only definition."""
    return Q(
        Q(expires_at=None) | Q(expires_at__gt=at),
        state=State.PUBLISHED,
        published_at__lte=at,
        binned_at=None,
        working_copy_of=None,
    )


class ArticleQuerySet(models.QuerySet["Article"]):
    def published(self, *, at: datetime | None = None) -> "ArticleQuerySet":
        """Return what readers may see at an instant (now)."""
        return self.filter(public(at or timezone.now()))

    def newest_first(self) -> "ArticleQuerySet":
        return self.order_by("-published_at", "-pk")

    def in_section(self, section: Section) -> "ArticleQuerySet":
        """Return the stories of a section, for a top section with those of its subsections."""
        if section.parent_id is None:
            return self.filter(top_section=section)
        return self.filter(section=section)

    def tagged(self, tag) -> "ArticleQuerySet":
        return self.filter(tagged_articles__tag=tag)

    def indexed(self) -> "ArticleQuerySet":
        """Return what is public now or will be by the clock alone: ``is_indexed`` for many."""
        return self.filter(state=State.PUBLISHED, binned_at=None, working_copy_of=None)

    def in_chunks(self, size: int) -> Iterator[list["Article"]]:
        """Yield all by id, ``size`` at a time: short statements, and memory that does not grow."""
        last = 0
        while chunk := list(self.filter(pk__gt=last).order_by("pk")[:size]):
            yield chunk  # type: ignore[misc]
            last = chunk[-1].pk

    def on_cards(self) -> "ArticleQuerySet":
        """Load what a card in a list shows, and not the body."""
        return self.select_related("section", "lead_picture").defer("body")

    def in_feeds(self) -> "ArticleQuerySet":
        """Load, newest first, what an item of a feed shows: a card, its authors and its tags."""
        # The stubs do not know taggit's manager.
        cards = self.on_cards().newest_first()
        return cards.prefetch_related("bylines__author", "tags")  # type: ignore[misc]

    def whole(self) -> "ArticleQuerySet":
        """Load what the article page shows of the article's own row and its single relations."""
        return self.select_related("section", "section__parent", "lead_picture", "readership")

    def neighbours(self, article: "Article") -> tuple["Article | None", "Article | None"]:
        """Return the stories published just before and just after ``article``.

        Two keyset look-ups on (published_at, id), sent as one statement.
        """
        public, at, pk = self.published(), article.published_at, article.pk
        older = public.filter(published_at__lte=at).filter(Q(published_at__lt=at) | Q(pk__lt=pk))
        newer = public.filter(published_at__gte=at).filter(Q(published_at__gt=at) | Q(pk__gt=pk))
        older_id = older.order_by("-published_at", "-pk").values("pk")[:1]
        newer_id = newer.order_by("published_at", "pk").values("pk")[:1]
        either = self.filter(Q(pk=Subquery(older_id)) | Q(pk=Subquery(newer_id))).on_cards()
        previous = following = None
        for story in either:
            if (story.published_at, story.pk) < (at, pk):
                previous = story
            else:
                following = story
        return previous, following

    def dont_miss(self, *, at: datetime | None = None) -> "ArticleQuerySet":
        """Return the editors' picks in their order, then the most read of the last week."""
        at = at or timezone.now()
        picks = Placement.objects.active(Slot.DONT_MISS, at=at)
        recent = HourlyViews.objects.filter(hour__gte=at - MOST_READ_WITHIN)
        most_read = recent.values("article").annotate(views=Sum("count")).order_by("-views")
        position = picks.filter(article=OuterRef("pk")).values("position")[:1]
        views = recent.filter(article=OuterRef("pk")).order_by().values("article")
        # A union of two id lists, because an OR of two subqueries would read the whole table.
        candidates = self.model.objects.filter(pk__in=picks.order_by().values("article"))
        popular = self.model.objects.filter(pk__in=most_read.values("article")[:40])
        return (
            self.published(at=at)
            .filter(pk__in=candidates.values("pk").union(popular.values("pk")))
            .annotate(
                pick=Subquery(position),
                recent_views=Subquery(views.annotate(n=Sum("count")).values("n")),
            )
            .order_by(F("pick").asc(nulls_last=True), F("recent_views").desc(nulls_last=True), "pk")
        )

    def latest_by_section(self, sections, *, count: int) -> "ArticleQuerySet":
        """Return the newest ``count`` public stories of each top section, in one statement."""
        newest = [
            self.published().filter(top_section=section).newest_first().values("pk")[:count]
            for section in sections
        ]
        if not newest:
            return self.none()
        first, *others = [self.model.objects.filter(pk__in=ids).values("pk") for ids in newest]
        return self.filter(pk__in=first.union(*others, all=True)).newest_first()

    def search(
        self,
        query: str,
        *,
        section: Section | None = None,
        author: Author | None = None,
        start: datetime | None = None,
        end: datetime | None = None,
    ) -> Hits:
        """Return the public stories of this queryset that meet ``query``, best first.

        Args:
            query: words in Devanagari or Latin letters, or Hindi in Latin letters.
            section, author: only stories of a section (with its subsections), by an author.
            start, end: only stories published from ``start`` on and before ``end``.
        """
        groups = query_tokens(query)
        if not groups:
            return Hits(self.none(), [], more=False)
        now = timezone.now()
        facets = [f"s{section.pk}"] if section else []
        facets += [f"a{author.pk}"] if author else []
        until = min(moment for moment in (end, now + timedelta(minutes=1)) if moment)
        ids, more = SearchEntry.objects.find(
            groups,
            facets=facets,
            first=first_key_at(start) if start else 0,
            last=first_key_at(until) - 1,
        )
        public = set(self.published(at=now).filter(pk__in=ids).values_list("pk", flat=True))
        return Hits(self.on_cards(), [pk for pk in ids if pk in public], more=more)

    def editable_by(self, user) -> "ArticleQuerySet":
        """Return the stories whose text ``user`` may change now."""
        if user.has_perm("articles.publish_article"):
            sections = Section.objects.edited_by(user)
            return self.filter(Q(section=None) | Q(section__in=sections))
        if user.has_perm("articles.change_article"):
            return self.filter(created_by=user, state__in=workflow.OWNER_WRITES_IN, binned_at=None)
        return self.none()

    def readable_by(self, user) -> "ArticleQuerySet":
        """Return what ``user`` may open at the desk: editors all, a reporter also their own."""
        if user.has_perm("articles.publish_article"):
            return self
        if user.has_perm("articles.add_article"):
            return self.filter(public(timezone.now()) | Q(created_by=user))
        return self.published() if user.has_perm("articles.view_article") else self.none()

    def awaiting(self, user) -> "ArticleQuerySet":
        """Return what waits for ``user``: an editor's reviews, an author's stories sent back."""
        waiting = self.filter(binned_at=None)
        if user.has_perm("articles.publish_article"):
            return waiting.editable_by(user).filter(state__in=[State.IN_REVIEW, State.READY])
        return waiting.filter(created_by=user, state=State.SENT_BACK)
