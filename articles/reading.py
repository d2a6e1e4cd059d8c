"""What a reader finds around a story, and the periods of the archive."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from articles.fronts import first_unseen
from articles.models import Article
from newsportal import html
from newsportal.hindi import clusters, cut, long_date, visible_text
from newsportal.models import Picture

LATEST_COUNT = 5
DONT_MISS_COUNT = 5
SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION = 75, 105
FIRST_YEAR, LAST_YEAR = 1900, 2200
KINDS = ("year", "month", "day")


def page(article: Article) -> dict:
    """Return everything that stands on a story's page; no other story stands there twice.

    ``article`` comes from ``Article.objects.whole()``; a draft may have neither
    time nor section yet.
    """
    previous = following = None
    if article.published_at:
        previous, following = Article.objects.neighbours(article)
    seen = {story.pk for story in (article, previous, following) if story}
    latest = []
    if article.section:
        in_section = Article.objects.published().in_section(article.section)
        newest = in_section.newest_first().on_cards()[: LATEST_COUNT + len(seen)]
        latest = first_unseen(newest, seen, count=LATEST_COUNT)
    dont_miss = Article.objects.dont_miss().on_cards()[: DONT_MISS_COUNT + len(seen)]
    pictures = Picture.objects.in_bulk(html.picture_ids(article.body))
    return {
        "article": article,
        "body": html.render(article.body, pictures),
        "description": description(article),
        "bylines": list(article.bylines.select_related("author__photo").order_by("position")),
        "tags": list(article.tags.all()),
        "previous": previous,
        "following": following,
        "latest": latest,
        "dont_miss": first_unseen(dont_miss, seen, count=DONT_MISS_COUNT),
    }


def description(article: Article) -> str:
    """Return what search engines and chats show below the headline, 105 letters at most.

    A standfirst too short to stand alone is followed by the beginning of the text.
    """
    text = article.standfirst
    if len(clusters(text)) < SHORTEST_DESCRIPTION:
        text = f"{text} {visible_text(article.body)}".strip()
    return cut(text, LONGEST_DESCRIPTION)


@dataclass(frozen=True)
class Period:
    """A year, a month or a day of the archive, in Indian time; ``end`` is exclusive."""

    first: date
    last: date
    kind: str

    @property
    def start(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.first, time.min))

    @property
    def end(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.last + timedelta(days=1), time.min))

    @property
    def name(self) -> str:
        """30 जनवरी 2025, जनवरी 2025 or 2025."""
        if self.kind == "day":
            return long_date(self.first)
        return date_format(self.first, "F Y" if self.kind == "month" else "Y")

    @property
    def whole(self) -> "Period | None":
        """The month of a day, the year of a month."""
        if self.kind == "year":
            return None
        return replace(self, kind=KINDS[KINDS.index(self.kind) - 1]).holding(self.first)

    @property
    def previous(self) -> "Period | None":
        """The period of the same kind before this one."""
        return self.holding(self.first - timedelta(days=1))

    @property
    def following(self) -> "Period | None":
        """The period of the same kind after this one, unless it lies in the future."""
        return self.holding(self.last + timedelta(days=1))

    @property
    def parts(self) -> "list[Period]":
        """The months of a year or the days of a month, as far as they have begun."""
        if self.kind == "year":
            first_days = [self.first.replace(month=month) for month in range(1, 13)]
            kind = "month"
        elif self.kind == "month":
            first_days = [self.first.replace(day=day) for day in range(1, self.last.day + 1)]
            kind = "day"
        else:
            return []
        found = (replace(self, kind=kind).holding(day) for day in first_days)
        return [part for part in found if part]

    def holding(self, day: date) -> "Period | None":
        """Return the period of the same kind with ``day`` in it, if the newspaper can have one."""
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            return None
        found = period(*self.address_parts(day))
        return found if found.first <= timezone.localdate() else None

    def get_absolute_url(self) -> str:
        return reverse(f"archive_{self.kind}", args=self.address_parts(self.first))

    def address_parts(self, day: date) -> tuple[int, ...]:
        """Return year, year and month, or all three, as an archive address has them."""
        return (day.year, day.month, day.day)[: 1 + KINDS.index(self.kind)]


def period(year: int, month: int | None = None, day: int | None = None) -> Period:
    """Return the period of an archive address.

    Raises:
        Http404: there is no such day, or no newspaper was that old.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    try:
        first = date(year, month or 1, day or 1)
    except (ValueError, OverflowError) as error:
        raise Http404 from error
    if day:
        return Period(first, first, "day")
    if month:
        return Period(
            first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1), "month"
        )
    return Period(first, date(year, 12, 31), "year")
