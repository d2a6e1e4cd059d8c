"""Words and the time they take to read."""

import re
from math import floor

from .letters import JOINERS

JOINER = re.compile(f"[{JOINERS}]")
# A comma or an en dash between digits (2,22,000; 2024–25) belongs to the number.
SEPARATOR = re.compile(r"[\s\u200b।॥|…—]+|\.{2,}|(?<!\d)[,–]|[,–](?!\d)")
DEVANAGARI = re.compile("[\u0900-\u097f]")

# Seconds a reader gives to the first picture, and the least any later one gets (Medium, Ghost).
FIRST_PICTURE = 12
LATER_PICTURE = 3


def words(text: str) -> list[str]:
    """Return the words of visible text, in order, as they are spelt but without joiners.

    A word is a run between separators that holds a letter or a digit. Space, danda, a bar typed
    for a danda, dashes and the ellipsis separate; hyphen, apostrophe, slash, colon and "@" do not.
    It differs from UAX #29 only in keeping hyphenated words whole.
    """
    return [run for run in SEPARATOR.split(JOINER.sub("", text)) if has_letter(run)]


def has_letter(run: str) -> bool:
    """Tell whether any character of `run` is a letter or a digit."""
    return any(map(str.isalnum, run))


def count_words(text: str) -> int:
    """Return the number of `words` in visible text."""
    return len(words(text))


def reading_seconds(
    text: str, *, images: int = 0, deva_wpm: float = 200, other_wpm: float = 238
) -> float:
    """Return the seconds it takes to read visible text with so many pictures.

    A word that holds a Devanagari character is read at `deva_wpm` words a minute, any other at
    `other_wpm`. 238 is the silent rate for English non-fiction of Brysbaert 2019
    (doi.org/10.1016/j.jml.2019.104047); 200 for Hindi is a judgement, as no study gives one.
    Pictures take 12 s, 11 s, … and 3 s from the tenth on. Raises ValueError for a speed that is
    not above 0.
    """
    if deva_wpm <= 0 or other_wpm <= 0:
        raise ValueError("a reading speed must be above 0 words a minute")
    found = words(text)
    deva = sum(1 for word in found if DEVANAGARI.search(word))
    return deva * 60 / deva_wpm + (len(found) - deva) * 60 / other_wpm + picture_seconds(images)


def picture_seconds(images: int) -> int:
    """Return the seconds spent on so many pictures."""
    falling = min(max(images, 0), FIRST_PICTURE - LATER_PICTURE)
    rest = max(images, 0) - falling
    return falling * FIRST_PICTURE - falling * (falling - 1) // 2 + rest * LATER_PICTURE


def reading_minutes(
    text: str, *, images: int = 0, deva_wpm: float = 200, other_wpm: float = 238
) -> int:
    """Return `reading_seconds` in whole minutes, rounded half up, and never less than 1."""
    seconds = reading_seconds(text, images=images, deva_wpm=deva_wpm, other_wpm=other_wpm)
    return max(1, floor(seconds / 60 + 0.5))
