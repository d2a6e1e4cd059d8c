"""Stories brought in from JSON Lines: every line whole or not at all, and the rest goes on.

Lines are taken together, for speed; where one of them fails, all are undone, and each half is
taken for itself, down to the line that is bad.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, reset_queries, transaction
from django.utils.translation import gettext as _

from articles.models import Article
from newsportal.exchange.directory import Directory
from newsportal.exchange.records import BadLine, Fields, numbered_lines, parse, reason_of
from newsportal.exchange.sequences import Sequences
from newsportal.exchange.stories import Story, story_of
from newsportal.exchange.storing import store_changed, store_new
from newsportal.exchange.threads import Thread
from newsportal.hindi import normalise, slugify
from newsportal.models import SiteSettings

# What one transaction takes: a portal that is open must not wait long for its turn to write.
BATCH_LINES = 50
BATCH_BYTES = 4 * 1024 * 1024
# To decode a picture and make its renditions takes as long as hundreds of plain stories.
PICTURE_SIGN = b'"file"'

NumberedLine = tuple[int, bytes]


class Intake:
    """One run of the import.

    Args:
        folder: where the files of the pictures are looked for.
        say: told the number of a line and what there is to say about it.

    Attributes:
        new, known, bad: how many lines brought a new story, met a known one, were refused.
    """

    def __init__(self, *, folder: Path, say: Callable[[int, str], None]):
        self.folder = folder
        self.say = say
        self.site = SiteSettings.load()
        self.directory = Directory()
        self.sequences = Sequences()
        self.new = self.known = self.bad = 0

    def read(self, source: BinaryIO) -> None:
        """Take every line of a file."""
        for batch in batches(numbered_lines(source)):
            self.take(batch)
            reset_queries()

    def take(self, lines: list[NumberedLine]) -> None:
        """Take lines together, or where that fails each half of them for itself."""
        try:
            with transaction.atomic():
                stories = self.take_together(lines)
        except (BadLine, ValidationError, IntegrityError, DataError, OSError) as error:
            self.directory.forget()
            if len(lines) == 1:
                self.refuse(lines[0][0], error)
                return
            half = len(lines) // 2
            self.take(lines[:half])
            self.take(lines[half:])
        else:
            for (number, _line), story in zip(lines, stories, strict=True):
                self.report(number, story)

    def refuse(self, number: int, error: Exception) -> None:
        self.bad += 1
        if isinstance(error, IntegrityError | DataError):
            reason = _("The database refuses it: %(detail)s") % {"detail": error}
        elif isinstance(error, OSError):
            reason = _("A picture cannot be read or kept: %(detail)s") % {"detail": error}
        else:
            reason = reason_of(error)
        self.say(number, " ".join(reason.split()))

    def report(self, number: int, story: Story) -> None:
        self.new += story.is_new
        self.known += not story.is_new
        for note in story.notes:
            self.say(number, note)

    def take_together(self, lines: list[NumberedLine]) -> list[Story]:
        """Store the stories of all these lines and return them."""
        parsed = [parse(line) for _number, line in lines]
        by_id = Article.objects.select_related("section", "lead_picture").in_bulk(
            [pk for fields in parsed if (pk := fields.id())]
        )
        stories, keys = [], set()
        for fields in parsed:
            story = self.story(fields, by_id)
            if story.key in keys:
                # The second must find the first one stored; halving sets them apart.
                raise BadLine
            keys |= {story.article.pk, (story.article.section_id, story.article.slug)}
            stories.append(story)
        store_new([story for story in stories if story.is_new], sequences=self.sequences)
        for story in stories:
            if not story.is_new:
                store_changed(story)
            if rows := story.fields.children("comments"):
                Thread(story.article, rows, sequences=self.sequences).take()
        self.sequences.catch_up()
        return stories

    def story(self, fields: Fields, by_id: dict[int, Article]) -> Story:
        """Return the story of one line: the one with its id, or without one of its address."""
        section = fields.child("section")
        section = section and self.directory.section(section)
        pk = fields.id()
        old = by_id.get(pk) if pk else by_address(fields, section)
        if old and (old.binned_at or old.working_copy_of_id):
            raise BadLine(_("This story is in the bin, or the working copy of another one."))
        return story_of(
            fields,
            old,
            section=section,
            directory=self.directory,
            folder=self.folder,
            site=self.site,
        )


def batches(lines: Iterable[NumberedLine]) -> Iterator[list[NumberedLine]]:
    """Yield lines in groups that are small in number, in bytes and in pictures."""
    batch, size = [], 0
    for number, line in lines:
        batch.append((number, line))
        size += len(line)
        if len(batch) == BATCH_LINES or size > BATCH_BYTES or PICTURE_SIGN in line:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def by_address(fields: Fields, section) -> Article | None:
    """Return the only story with a line's slug in its section, or None.

    Raises:
        BadLine: there are several.
    """
    title = normalise(fields.text("title"), single_line=True)
    slug = fields.slug() or slugify(title) or "story"
    stories = Article.objects.select_related("section", "lead_picture")
    own = stories.filter(section=section, slug=slug, working_copy_of=None)
    found = list(own.order_by("pk")[:2])
    if len(found) > 1:
        raise BadLine(_("Several stories have this slug in this section; an id must tell which."))
    return found[0] if found else None
