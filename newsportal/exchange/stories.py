"""What one line says about one story, checked and ready to be stored."""

from copy import copy
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.utils.translation import gettext as _

from articles.models import Article, Byline, Section, Tag
from articles.models.article import Kind, Language
from articles.workflow import State
from newsportal import html
from newsportal.exchange.directory import Directory
from newsportal.exchange.pictures import renumber, take_picture
from newsportal.exchange.records import BadLine, Fields
from newsportal.models import SiteSettings

# Key in the line → field of the article.
TEXTS = {"title": "headline", "standfirst": "standfirst", "body_html": "body"}
CHOICES = {"state": State, "kind": Kind, "language": Language}
TIMES = ("published_at", "expires_at")
MOST_MINUTES = 999


@dataclass
class Story:
    """A story as a line wants it.

    Attributes:
        old: the row as the database has it, or None for a new story.
        article: the row as it shall be.
        bylines: unsaved and in order; None leaves those that stand.
        tags: None leaves those that stand.
        views: the total that the line knows of.
        notes: what the operator should know although the line is good.
    """

    fields: Fields
    old: Article | None
    article: Article
    bylines: list[Byline] | None = None
    tags: list[Tag] | None = None
    views: int | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def is_new(self) -> bool:
        return self.old is None

    @property
    def key(self) -> int | tuple:
        """What tells the story from every other: its id, or until it has one its address."""
        return self.article.pk or (self.article.section_id, self.article.slug)

    @property
    def related(self) -> dict:
        """What the search index need not look up."""
        known = {"tags": self.tags}
        if self.bylines is not None:
            known["authors"] = [byline.author for byline in self.bylines]
        return known


def story_of(
    fields: Fields,
    old: Article | None,
    *,
    section: Section | None,
    directory: Directory,
    folder: Path,
    site: SiteSettings,
) -> Story:
    """Return the story of a line, with its pictures stored and everyone it names looked up.

    An absent key changes nothing in a story that is there, and is the default in a new one.

    Raises:
        BadLine, ValidationError: the line asks for what cannot be.
    """
    article = copy(old) if old else Article(pk=fields.id(), state=State.PUBLISHED)
    story = Story(fields, old, article)
    if "section" in fields:
        article.section = section
    fill(article, fields)
    if "lead_picture" in fields:
        place_lead_picture(article, fields.child("lead_picture"), folder)
    if "body_html" in fields and "<figure" in article.body:
        place_pictures(story, folder)
    if story.is_new or "bylines" in fields or "author" in fields:
        story.bylines = bylines_of(fields, directory)
    if story.is_new or "tags" in fields:
        story.tags = directory.tags(fields)
    story.views = fields.integer("views")
    settle(article, old, site=site, updated_at=fields.moment("updated_at"))
    if fields.items("corrections"):
        story.notes.append(_("Corrections cannot be kept yet: left out."))
    return story


def fill(article: Article, fields: Fields) -> None:
    """Set and check what stands in the story's own row."""
    fields.needed_text("title")
    for key, name in TEXTS.items():
        setattr(article, name, fields.text(key, getattr(article, name)))
    for key, choices in CHOICES.items():
        setattr(article, key, fields.choice(key, choices, getattr(article, key)))
    for key in TIMES:
        if key in fields:
            setattr(article, key, fields.moment(key))
    if "reading_minutes" in fields:
        minutes = fields.integer("reading_minutes", low=1, high=MOST_MINUTES)
        article.reading_minutes_override = minutes
    article.slug = fields.slug() or article.slug
    article.comments_open = fields.flag("comments_open", default=article.comments_open)
    fields.check(article, {**TEXTS, "slug": "slug"})
    check_times(article)


def check_times(article: Article) -> None:
    """Say in words what the database would refuse.

    Raises:
        BadLine: a published story without a time or a section, or one that expires too early.
    """
    published_at, expires_at = article.published_at, article.expires_at
    if article.state == State.PUBLISHED and not (published_at and article.section_id):
        raise BadLine(_("A published story needs a time and a section."))
    if published_at and expires_at and expires_at <= published_at:
        raise BadLine(_("A story must expire after it is published."))


def settle(
    article: Article, old: Article | None, *, site: SiteSettings, updated_at: datetime | None
) -> None:
    """Work out what follows from the text, but keep the slug and the update time it came with."""
    slug = article.slug
    article.derive(old, site=site)
    article.slug = slug or article.slug
    if updated_at:
        article.updated_at = updated_at
    elif old is None:
        article.updated_at = article.published_at or article.updated_at


def place_lead_picture(article: Article, picture: Fields | None, folder: Path) -> None:
    article.lead_picture = picture and take_picture(
        picture, folder=folder, likely=article.lead_picture
    )


def place_pictures(story: Story, folder: Path) -> None:
    """Give the figures of the text the ids that their pictures have here."""
    body = html.clean(story.article.body)
    ids = {
        picture.id(): take_picture(picture, folder=folder).pk
        for picture in story.fields.children("pictures")
    }
    if set(html.picture_ids(body)) - ids.keys():
        story.notes.append(_("A picture in the text is not among its pictures: left out."))
    story.article.body = renumber(body, ids)


def bylines_of(fields: Fields, directory: Directory) -> list[Byline]:
    """Return the unsaved bylines of a line; ``bylines`` wins over ``author``."""
    if fields.values.get("bylines") is None:
        author = fields.child("author")
        return [Byline(author=directory.author(author))] if author else []
    bylines = [byline_of(byline, directory) for byline in fields.children("bylines")]
    if len({byline.author_id for byline in bylines}) < len(bylines):
        raise BadLine(_("An author stands twice in the byline."))
    return bylines


def byline_of(fields: Fields, directory: Directory) -> Byline:
    author = fields.child("author")
    if author is None:
        raise fields.refuse("author", _("%(field)s is missing."))
    byline = Byline(
        author=directory.author(author),
        role=fields.choice("role", Byline.Role, Byline.Role.REPORTER),
        place=fields.text("place_line", fields.text("place")),
    )
    fields.check(byline, {"place_line": "place"})
    return byline
