"""The search index: one row of tokens per public story, and the searches that found nothing."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles import fulltext
from articles.fulltext import TITLE, WHOLE, Search
from newsportal.fields import LineField
from newsportal.hindi import index_tokens, is_exact, visible_text

ID_BITS = 36
HIGHEST_ID = (1 << ID_BITS) - 1
NEWEST_HITS = 500
TITLE_HITS = 100
# A PostgreSQL text vector holds one megabyte; nobody searches for the end of a longer story.
LONGEST_TOKENS = 400_000
# Enough of the story to show under a hit, and short enough to highlight while the reader waits.
LEAD_WORDS = 40


def recency_key(article) -> int:
    """Return a 63-bit key that grows with publication time and tells the article's id.

    Minutes since 1970 in the high 27 bits, the id in the low 36.
    """
    return first_key_at(article.published_at) | article.pk


def article_id(key: int) -> int:
    """Return the id that ``recency_key`` put into a key."""
    return key & HIGHEST_ID


def first_key_at(moment: datetime) -> int:
    """Return the smallest key of a story published in the minute of ``moment``."""
    return max(0, int(moment.timestamp()) // 60) << ID_BITS


def facets(article, authors: Iterable) -> str:
    """Return filter tokens: ``s<id>`` for the section and the one above, ``a<id>`` by author."""
    sections = {article.section_id, article.top_section_id}
    return " ".join(
        [f"s{section}" for section in sorted(sections)] + [f"a{author.pk}" for author in authors]
    )


def entry_values(article, *, tags: Iterable | None = None, authors: Iterable | None = None) -> dict:
    """Return the columns of an article's search entry; tags and authors not given are read."""
    tags = article.tags.all() if tags is None else tags
    authors = article.authors.all() if authors is None else authors
    text = visible_text(article.body)
    names = [each.name for each in (*tags, *authors)]
    lead = " ".join((article.standfirst or text).split()[:LEAD_WORDS])
    return {
        "key": recency_key(article),
        "title": index_tokens(article.headline),
        "body": index_tokens("\n".join([article.standfirst, *names, text]))[:LONGEST_TOKENS],
        "facets": facets(article, authors),
        "lead": lead,
    }


class SearchEntryManager(models.Manager["SearchEntry"]):
    def refresh(self, article, **related) -> None:
        """Bring the index up to date with one article, whatever happened to it.

        Only stories that can be public have a row; those that are still embargoed or have
        expired are filtered when the index is read. ``tags`` and ``authors`` spare a caller
        who holds them their queries.
        """
        self.filter(article=article).delete()
        if article.is_indexed:
            self.bulk_create([self.entry_for(article, **related)])

    def entry_for(self, article, **related) -> "SearchEntry":
        """Return the unsaved row of a public story."""
        # By id: one-to-one rows that hold each other would wait for the garbage collector.
        return self.model(article_id=article.pk, **entry_values(article, **related))

    def rebuild(self, articles, *, chunk_size: int = 200) -> int:
        """Write the index anew for all of ``articles`` and for no other; return their number."""
        self.exclude(article__in=articles).delete()
        count = 0
        for chunk in articles.prefetch_related("tags", "authors").in_chunks(chunk_size):
            with transaction.atomic():
                self.filter(article__in=chunk).delete()
                self.bulk_create(self.entry_for(story) for story in chunk)
            count += len(chunk)
        return count

    def find(
        self, groups: list[list[str]], *, facets: Iterable[str], first: int, last: int
    ) -> tuple[list[int], bool]:
        """Return the article ids of the best entries, and whether there are more hits.

        Args:
            groups: AND of OR-groups of tokens, as ``query_tokens`` makes them.
            facets: tokens that every hit must have, such as ``s3`` and ``a7``.
            first, last: the range of keys, both ends included.

        Ranks the newest 500 hits and 100 more hits in the headline: headline over text, exact
        over phonetic, fresh over old.
        """
        exact = [[token for token in group if is_exact(token)] for group in groups]
        searches = {
            "any": Search(groups, WHOLE, NEWEST_HITS + 1),
            "title": Search(groups, TITLE, TITLE_HITS),
        }
        if all(exact):
            searches["exact"] = Search(exact, WHOLE, NEWEST_HITS)
            searches["exact title"] = Search(exact, TITLE, TITLE_HITS)
        found = fulltext.newest(searches, facets=facets, first=first, last=last)
        in_title = found["title"]
        exactly = found.get("exact", set()) | found.get("exact title", set())
        hits = found["any"] | in_title
        best = sorted(hits, key=lambda key: (key in in_title, key in exactly, key), reverse=True)
        return [article_id(key) for key in best], len(found["any"]) > NEWEST_HITS


class SearchEntry(models.Model):
    """ASCII tokens of one public story.

    The primary key grows with the time of publication, so that both databases can walk the
    newest hits first. No later migration may alter this table: the full-text index hangs on it.
    """

    key = models.BigIntegerField(primary_key=True)
    article = models.OneToOneField("articles.Article", models.CASCADE, related_name="search_entry")
    title = models.TextField()
    body = models.TextField()
    facets = models.TextField()
    lead = models.TextField()

    objects = SearchEntryManager()

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")

    def __str__(self):
        return f"search entry of article {self.article_id}"


class SearchMissManager(models.Manager["SearchMiss"]):
    def record(self, query: str) -> None:
        """Count one more search for ``query`` that found nothing."""
        miss, created = self.get_or_create(query=query[:100])
        if not created:
            self.filter(pk=miss.pk).update(count=F("count") + 1, last_at=timezone.now())


class SearchMiss(models.Model):
    """What readers looked for in vain: editors see what is missing."""

    query = LineField(_("query"), max_length=100, unique=True)
    count = models.PositiveIntegerField(_("times"), default=1)
    last_at = models.DateTimeField(_("last searched at"), default=timezone.now)

    objects = SearchMissManager()

    class Meta:
        verbose_name = _("search without result")
        verbose_name_plural = _("searches without result")

    def __str__(self):
        return self.query


class Hits(Sequence):
    """The stories that a search found, best first; each is loaded when it is asked for.

    Attributes:
        ids: the ids of all hits in order.
        more: whether older hits were left unranked, so that the number is "500+".
    """

    def __init__(self, stories: models.QuerySet, ids: list[int], *, more: bool):
        self.stories = stories
        self.ids = ids
        self.more = more

    def __len__(self):
        return len(self.ids)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self.load(self.ids[index])
        return self.load([self.ids[index]])[0]

    def load(self, ids: list[int]) -> list:
        """Return the stories of some ids in this order, each with the ``lead`` for its hit."""
        loaded = self.stories.annotate(lead=F("search_entry__lead")).in_bulk(ids)
        return [loaded[pk] for pk in ids if pk in loaded]
