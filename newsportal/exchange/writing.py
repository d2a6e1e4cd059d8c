"""Stories written as JSON Lines: every state but the bin, in one fixed order of keys."""

import json
import os
from collections.abc import Callable
from contextlib import contextmanager, suppress
from operator import itemgetter
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TextIO

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article, Byline, Tag
from authors.models import Author
from comments.models import Comment
from newsportal import html
from newsportal.exchange.pictures import describe, lay_beside, number_in_text
from newsportal.models import Picture

CHUNK = 200


def write_articles(target: TextIO, *, folder: Path | None, say: Callable[[int, str], None]) -> int:
    """Write every story that is not in the bin, by id, and return their number.

    Args:
        target: gets one line a story.
        folder: where the pictures' files go too; None leaves them out.
        say: told the id of a story and what there is to say about it.
    """
    stories = Article.objects.filter(binned_at=None, working_copy_of=None)
    stories = stories.select_related("section__parent", "lead_picture", "readership")
    stories = stories.prefetch_related(
        Prefetch("bylines", Byline.objects.select_related("author").order_by("position")),
        Prefetch("comments", Comment.objects.order_by("pk")),
        "tags",
    )
    count = 0
    for chunk in stories.in_chunks(CHUNK):
        for article in chunk:
            pictures = Picture.objects.in_bulk(html.picture_ids(article.body))
            body, in_text = number_in_text(article.body, pictures)
            target.write(line_of(article, body=body, pictures=in_text))
            for picture in filter(None, [article.lead_picture, *in_text] if folder else []):
                try:
                    lay_beside(picture, folder)
                except OSError as error:
                    say(article.pk, _("A picture is lost: %(detail)s") % {"detail": error})
        count += len(chunk)
    return count


def line_of(article: Article, *, body: str, pictures: list[Picture]) -> str:
    """Return a story's line.

    Args:
        article: with its bylines and comments prefetched in order.
        body: its text, the figures numbered from 1.
        pictures: those of the figures, in this order.
    """
    bylines = [byline_of(byline) for byline in article.bylines.all()]
    record = {
        "id": article.pk,
        "slug": article.slug,
        "title": article.headline,
        "standfirst": article.standfirst,
        "body_html": body,
        "section": article.section and section_of(article.section),
        "tags": sorted(map(tag_of, article.tags.all()), key=itemgetter("slug")),
        "author": bylines[0]["author"] if bylines else None,
        "published_at": moment(article.published_at),
        "comments": [comment_of(comment) for comment in article.comments.all()],
        "state": article.state,
        "language": article.language,
        "kind": article.kind,
        "lead_picture": article.lead_picture and describe(article.lead_picture),
        "pictures": [
            {"id": number, **describe(picture)} for number, picture in enumerate(pictures, start=1)
        ],
        "updated_at": moment(article.updated_at),
        "expires_at": moment(article.expires_at),
        "bylines": bylines,
        "reading_minutes": article.reading_minutes_override,
        "comments_open": article.comments_open,
        "views": article.views,
    }
    return json.dumps(record, ensure_ascii=False) + "\n"


def section_of(section) -> dict:
    parent = section.parent
    return {
        "slug": section.slug,
        "name": section.name,
        "parent": parent and {"slug": parent.slug, "name": parent.name},
    }


def tag_of(tag: Tag) -> dict:
    return {"slug": tag.slug, "name": tag.name}


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
