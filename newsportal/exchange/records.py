"""One line and its fields: what they may hold, and the words in which they are refused."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import count
from typing import BinaryIO

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Model, TextChoices
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models.search import HIGHEST_ID
from articles.reading import FIRST_YEAR, LAST_YEAR
from newsportal.fields import SLUG_PATTERN
from newsportal.hindi import slugify

LONGEST_LINE = 16 * 1024 * 1024
HIGHEST_NUMBER = 2**63 - 1
# NUL is refused by PostgreSQL, half a surrogate pair by every encoder.
UNSTORABLE = re.compile("[\0\ud800-\udfff]")
SLUG = re.compile(SLUG_PATTERN)


class BadLine(Exception):
    """A line cannot be brought in; the message tells the operator why."""


def numbered_lines(source: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield every line that is not blank, with its number from 1.

    A line longer than ``LONGEST_LINE`` bytes comes cut after one byte more, so that ``parse``
    refuses it and no line can fill the memory.
    """
    for number in count(1):
        line = rest = source.readline(LONGEST_LINE + 1)
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = source.readline(LONGEST_LINE + 1)
        if not line:
            return
        if line.strip():
            yield number, line


def parse(line: bytes) -> "Fields":
    """Return the fields of one line.

    Raises:
        BadLine: it is too long, not UTF-8, not JSON or not an object.
    """
    if len(line) > LONGEST_LINE:
        raise BadLine(_("The line is longer than 16 MB."))
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadLine(_("This is not JSON in UTF-8: %(detail)s") % {"detail": error}) from error
    return Fields(value, where="")


def reason_of(error: BadLine | ValidationError) -> str:
    """Return all messages of an error in one line, each behind its field's name."""
    if isinstance(error, BadLine):
        return str(error)
    if not hasattr(error, "error_dict"):
        return " ".join(error.messages)
    return " ".join(
        " ".join(messages) if field == NON_FIELD_ERRORS else f"{field}: {' '.join(messages)}"
        for field, messages in error.message_dict.items()
    )


class Fields:
    """A JSON object whose values are asked for by key and type.

    Every method raises ``BadLine`` for a value of the wrong type; null is the same as absent.
    ``where`` is the object's own place in the line, for the messages.
    """

    def __init__(self, value, *, where: str):
        if not isinstance(value, dict):
            place = where or _("The line")
            raise BadLine(_("%(field)s must be an object.") % {"field": place})
        self.values = value
        self.where = where

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def place(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key

    def refuse(self, key: str, reason: str) -> BadLine:
        """Return the error for a field; ``reason`` has a place for its name, ``%(field)s``."""
        return BadLine(reason % {"field": self.place(key)})

    def text(self, key: str, default: str = "") -> str:
        value = self.values.get(key)
        if value is None:
            return default
        if not isinstance(value, str):
            raise self.refuse(key, _("%(field)s must be text."))
        if UNSTORABLE.search(value):
            raise self.refuse(key, _("%(field)s holds a character that cannot be stored."))
        return value

    def needed_text(self, key: str) -> str:
        value = self.text(key)
        if not value.strip():
            raise self.refuse(key, _("%(field)s is missing."))
        return value

    def slug(self, key: str = "slug") -> str:
        """Return a slug as it is, or romanised where it is not one."""
        value = self.text(key)
        return value if SLUG.match(value) else slugify(value)

    def integer(self, key: str, *, low: int = 0, high: int = HIGHEST_NUMBER) -> int | None:
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.refuse(key, _("%(field)s must be a whole number."))
        if not low <= value <= high:
            raise self.refuse(key, _("%(field)s is too small or too large."))
        return value

    def id(self, key: str = "id") -> int | None:
        return self.integer(key, low=1, high=HIGHEST_ID)

    def flag(self, key: str, *, default: bool) -> bool:
        value = self.values.get(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise self.refuse(key, _("%(field)s must be true or false."))
        return value

    def moment(self, key: str) -> datetime | None:
        """Return a time in ISO 8601; without an offset it is Indian time."""
        value = self.text(key)
        if not value:
            return None
        try:
            moment = datetime.fromisoformat(value)
        except ValueError as error:
            raise self.refuse(key, _("%(field)s is not a time in ISO 8601.")) from error
        if not FIRST_YEAR <= moment.year <= LAST_YEAR:
            raise self.refuse(key, _("%(field)s is too early or too late."))
        return timezone.make_aware(moment) if timezone.is_naive(moment) else moment

    def needed_moment(self, key: str) -> datetime:
        moment = self.moment(key)
        if moment is None:
            raise self.refuse(key, _("%(field)s is missing."))
        return moment

    def point(self, key: str) -> tuple[float, float] | None:
        """Return two fractions between 0 and 1, from the left and from the top."""
        value = self.values.get(key)
        if value is None:
            return None
        numbers = value if isinstance(value, list) else []
        if len(numbers) != 2 or not all(is_fraction(number) for number in numbers):
            raise self.refuse(key, _("%(field)s must be two numbers between 0 and 1."))
        return float(numbers[0]), float(numbers[1])

    def choice(self, key: str, choices: type[TextChoices], default: str) -> str:
        value = self.text(key, default)
        if value not in choices.values:
            known = ", ".join(choices.values)
            raise BadLine(
                _("%(field)s is none of: %(known)s.") % {"field": self.place(key), "known": known}
            )
        return value

    def check(self, instance: Model, names: Mapping[str, str]) -> None:
        """Clean what was set from this object, as a form would.

        Args:
            names: key here → name of the instance's field.
        """
        for key, name in names.items():
            field, value = instance._meta.get_field(name), getattr(instance, name)
            if field.blank and value in field.empty_values:
                continue
            try:
                setattr(instance, name, field.clean(value, instance))
            except ValidationError as error:
                raise BadLine(f"{self.place(key)}: {' '.join(error.messages)}") from error

    def child(self, key: str) -> "Fields | None":
        value = self.values.get(key)
        return None if value is None else Fields(value, where=self.place(key))

    def items(self, key: str) -> list:
        """Return a list of anything, empty where the key is absent."""
        value = self.values.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.refuse(key, _("%(field)s must be a list."))
        return value

    def children(self, key: str) -> "list[Fields]":
        return [
            Fields(item, where=f"{self.place(key)}[{number}]")
            for number, item in enumerate(self.items(key))
        ]


def is_fraction(value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
