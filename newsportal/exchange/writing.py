"""Stories written as JSON Lines: every state but the bin, in one fixed order of keys."""

import json
import os
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import contextmanager, suppress
from operator import attrgetter
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TextIO

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article, Byline, Readership, TaggedArticle
from authors.models import Author
from comments.models import Comment
from newsportal import html
from newsportal.exchange.pictures import describe, lay_beside, number_in_text
from newsportal.models import Picture

CHUNK = 100


def write_articles(target: TextIO, *, folder: Path | None, say: Callable[[int, str], None]) -> int:
    """Write every story that is not in the bin, by id, and return their number.

    Args:
        target: gets one line a story.
        folder: where the pictures' files go too; None leaves them out.
        say: told the id of a story and what there is to say about it.
    """
    count = 0
    stories = Article.objects.filter(binned_at=None, working_copy_of=None)
    for articles in stories.select_related("section__parent", "lead_picture").in_chunks(CHUNK):
        chunk = Chunk(articles)
        for article in articles:
            target.write(json.dumps(chunk.record(article), ensure_ascii=False) + "\n")
            for picture in chunk.pictures_of(article) if folder else []:
                try:
                    lay_beside(picture, folder)
                except OSError as error:
                    say(article.pk, _("A picture is lost: %(detail)s") % {"detail": error})
        count += len(articles)
    return count


class Chunk:
    """What hangs on some stories, read for all of them at once.

    Not prefetched: that ties each story to its rows in a circle, and long files would wait for
    the garbage collector.
    """

    def __init__(self, articles: list[Article]):
        own = {"article__in": articles}
        bylines = Byline.objects.filter(**own).select_related("author").order_by("position")
        tagged = TaggedArticle.objects.filter(content_object__in=articles).select_related("tag")
        self.bylines = grouped(bylines, "article_id")
        self.comments = grouped(Comment.objects.filter(**own).order_by("pk"), "article_id")
        self.tagged = grouped(tagged, "content_object_id")
        self.readership = Readership.objects.in_bulk([article.pk for article in articles])
        ids = {pk for article in articles for pk in html.picture_ids(article.body)}
        self.pictures = Picture.objects.in_bulk(ids)

    def pictures_of(self, article: Article) -> list[Picture]:
        in_text = number_in_text(article.body, self.pictures)[1]
        return [*filter(None, [article.lead_picture]), *in_text]

    def record(self, article: Article) -> dict:
        """Return a story as its line has it."""
        body, pictures = number_in_text(article.body, self.pictures)
        bylines = [byline_of(byline) for byline in self.bylines[article.pk]]
        # Sorted here, because every database has its own idea of where a hyphen comes.
        tags = sorted((each.tag for each in self.tagged[article.pk]), key=attrgetter("slug"))
        readership = self.readership.get(article.pk)
        return {
            "id": article.pk,
            "slug": article.slug,
            "title": article.headline,
            "standfirst": article.standfirst,
            "body_html": body,
            "section": article.section and section_of(article.section),
            "tags": [{"slug": tag.slug, "name": tag.name} for tag in tags],
            "author": bylines[0]["author"] if bylines else None,
            "published_at": moment(article.published_at),
            "comments": [comment_of(comment) for comment in self.comments[article.pk]],
            "state": article.state,
            "language": article.language,
            "kind": article.kind,
            "lead_picture": article.lead_picture and describe(article.lead_picture),
            "pictures": [
                {"id": number, **describe(picture)}
                for number, picture in enumerate(pictures, start=1)
            ],
            "updated_at": moment(article.updated_at),
            "expires_at": moment(article.expires_at),
            "bylines": bylines,
            "reading_minutes": article.reading_minutes_override,
            "comments_open": article.comments_open,
            "views": readership.total if readership else 0,
        }


def grouped(rows: Iterable, name: str) -> dict[int, list]:
    """Return rows in lists by the value of one attribute; an unknown value has an empty list."""
    groups = defaultdict(list)
    for row in rows:
        groups[getattr(row, name)].append(row)
    return groups


def section_of(section) -> dict:
    parent = section.parent
    return {
        "slug": section.slug,
        "name": section.name,
        "parent": parent and {"slug": parent.slug, "name": parent.name},
    }


def author_of(author: Author) -> dict:
    return {"slug": author.slug, "name": author.name, "bio": author.bio}


def byline_of(byline: Byline) -> dict:
    return {
        "author": author_of(byline.author),
        "role": byline.role,
        "place_line": byline.place,
    }


def comment_of(comment: Comment) -> dict:
    return {
        "id": comment.pk,
        "name": comment.name,
        "email": comment.email,
        "body": comment.body,
        "created_at": moment(comment.created_at),
        "parent": comment.parent_id,
        "status": comment.state,
    }


def moment(value) -> str | None:
    """Return a time in ISO 8601 with the Indian offset, exact to the microsecond."""
    return value and timezone.localtime(value).isoformat()


@contextmanager
def whole_file(path: Path):
    """Open a file for text that appears under its name only when it is complete.

    Only its owner may read it: it holds the addresses of commenters and what is not published.
    """
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=f".{path.name}.", delete=False
    ) as file:
        try:
            yield file
            file.flush()
            os.fsync(file.fileno())
            os.replace(file.name, path)
        except BaseException:
            with suppress(OSError):
                os.unlink(file.name)
            raise
