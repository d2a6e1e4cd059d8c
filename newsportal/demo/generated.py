"""Any number of further stories, put together from the paragraphs of the written ones.

For trying the portal at the size of a real archive: what is worked out from a text is worked
out once for each paragraph and added up, so that 100,000 stories take minutes.
"""

import random
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Byline, SearchEntry, Section, Tag, TaggedArticle
from articles.models.search import LEAD_WORDS, recency_key
from articles.workflow import State
from authors.models import Author
from newsportal.demo import content
from newsportal.demo.logins import DOMAIN
from newsportal.hindi import count_words, index_tokens, reading_minutes, slugify, visible_text
from newsportal.html import clean
from newsportal.models import Picture, User

EMAIL = f"archive@{DOMAIN}"
BATCH = 500
PARAGRAPH = re.compile(r"<p>.*?</p>", re.DOTALL)
# Ten years of archive, whatever its size.
SPAN = timedelta(days=3650)


@dataclass(frozen=True)
class Piece:
    """A headline or a paragraph with everything that is worked out from it."""

    html: str

    @cached_property
    def text(self) -> str:
        return visible_text(self.html)

    @cached_property
    def words(self) -> int:
        return count_words(self.text)

    @cached_property
    def tokens(self) -> str:
        return index_tokens(self.text)


def pieces() -> tuple[list[Piece], list[Piece], list[Piece]]:
    """Return beginnings of headlines, ends of headlines and paragraphs of the demo stories."""
    beginnings, ends, paragraphs = [], [], []
    for story in content.stories():
        words = story["headline"].split()
        beginnings.append(Piece(" ".join(words[: len(words) // 2])))
        ends.append(Piece(" ".join(words[len(words) // 2 :])))
        body = clean(story["body"])
        paragraphs += [Piece(paragraph) for paragraph in PARAGRAPH.findall(body)]
    return beginnings, ends, paragraphs


class Archive:
    """One run of the generator, deterministic for a given number of stories already made."""

    def __init__(self, *, now: datetime | None = None):
        self.now = now or timezone.now()
        self.owner, _created = User.objects.get_or_create(
            email=EMAIL, defaults={"display_name": "अभिलेख डेस्क", "is_active": False}
        )
        self.sections = list(Section.objects.in_order())
        self.authors = list(Author.objects.order_by("pk"))
        self.tags = list(Tag.objects.order_by("pk"))
        self.pictures = list(Picture.objects.filter(width__gt=1000).order_by("pk"))
        self.beginnings, self.ends, self.paragraphs = pieces()

    def fill(self, number: int) -> int:
        """Make stories until there are ``number`` generated ones; return how many were made."""
        there = Article.objects.filter(created_by=self.owner).count()
        for start in range(there, number, BATCH):
            self.make_batch(range(start, min(start + BATCH, number)), of=number)
        return max(0, number - there)

    @transaction.atomic
    def make_batch(self, numbers: range, *, of: int) -> None:
        drafted = [self.draft(number, of=of) for number in numbers]
        articles = [article for article, _headline, _body in drafted]
        Article.objects.bulk_create(articles)
        bylines, tagged, entries = [], [], []
        for article, headline, body in drafted:
            chance = random.Random(f"joins-{article.created_at.isoformat()}")
            author = chance.choice(self.authors)
            bylines.append(Byline(article=article, author=author))
            tagged += [
                TaggedArticle(content_object=article, tag=tag)
                for tag in chance.sample(self.tags, min(3, len(self.tags)))
            ]
            entries.append(self.entry(article, headline, body, author))
        Byline.objects.bulk_create(bylines)
        TaggedArticle.objects.bulk_create(tagged)
        SearchEntry.objects.bulk_create(entries)

    def draft(self, number: int, *, of: int) -> tuple[Article, list[Piece], list[Piece]]:
        """Return one unsaved article and the pieces of its headline and body."""
        chance = random.Random(number)
        headline = [chance.choice(self.beginnings), chance.choice(self.ends)]
        body = chance.sample(self.paragraphs, chance.randint(4, 9))
        text = " ".join(piece.html for piece in headline)
        section = chance.choice(self.sections)
        at = self.now - timedelta(days=70) - SPAN * (of - number) / max(of, 1)
        standfirst = " ".join(body[0].text.split()[:25])
        words = sum(piece.words for piece in body)
        article = Article(
            headline=text,
            slug=slugify(text) or "story",
            standfirst=standfirst,
            body="".join(piece.html for piece in body),
            section=section,
            top_section_id=section.parent_id or section.pk,
            lead_picture=chance.choice(self.pictures) if self.pictures else None,
            state=State.PUBLISHED,
            published_at=at,
            updated_at=at,
            created_at=at,
            created_by=self.owner,
            word_count=words,
            reading_minutes=reading_minutes(" ".join(piece.text for piece in body), images=1),
        )
        return article, headline, body

    @staticmethod
    def entry(article: Article, headline, body, author: Author) -> SearchEntry:
        sections = sorted({article.section_id, article.top_section_id})
        return SearchEntry(
            key=recency_key(article),
            article=article,
            title=" ".join(piece.tokens for piece in headline),
            body=" ".join(piece.tokens for piece in body),
            facets=" ".join([f"s{section}" for section in sections] + [f"a{author.pk}"]),
            lead=" ".join(article.standfirst.split()[:LEAD_WORDS]),
        )
