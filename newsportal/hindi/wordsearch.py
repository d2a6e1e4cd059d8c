"""The words of a text as search sees them, and where they stand."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice

from .letters import JOINERS, WITHOUT_JOINERS, WORD_LETTERS
from .loanwords import latin

# What is beyond does not count, so that a token stays short.
LONGEST_DEVANAGARI = 31
LONGEST_LATIN = 63
MOST_WORDS = 200_000

# Marks over Latin letters and joiners belong to the word that they stand in.
LATIN = f"a-z0-9\u0300-\u036f{JOINERS}"
DEVANAGARI = f"{WORD_LETTERS}{JOINERS}"
WORD = re.compile(
    # A number with commas; a word with a number, as in टी-20 and 5जी; a word.
    "(?P<number>[0-9]{1,3}(?:,[0-9]{2,3})+(?![0-9]))"
    f"|(?P<mixed>[0-9]{{1,3}}-?[{WORD_LETTERS}]{{1,8}}+(?![0-9{DEVANAGARI}])"
    f"|[{WORD_LETTERS}]{{1,8}}-?[0-9]{{1,3}}(?![{LATIN}{WORD_LETTERS}]))"
    f"|[{LATIN}]+|[{DEVANAGARI}]+"
)
PLAIN_WORD = re.compile(f"[0-9]+|[{WORD_LETTERS}]+")
NOT_LATIN = re.compile("[^a-z0-9]+")


def is_devanagari(word: str) -> bool:
    """Tell which of the two kinds of words this is."""
    return word[:1] >= "\u0900"


def search_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the words of `text` in order: start and end in `text`, in code points, and the word.

    Latin is in lower case without accents, digits of all scripts are 0–9, Devanagari has no
    joiners. A number loses its commas. Other scripts are left out, and so is what follows after
    `MOST_WORDS`: no story is as long, and hostile input must not cost as much.
    """
    form = search_form(text)
    offsets = offsets_in(text, form)
    for match in islice(WORD.finditer(form), MOST_WORDS):
        parts = mixed_parts(match) if match["mixed"] else ((*match.span(), plain(match[0])),)
        for start, end, word in parts:
            if word:
                # The last character of the word may be one of several that a ligature gives.
                yield offsets[start], offsets[end - 1] + 1, word


def mixed_parts(match: re.Match[str]) -> list[tuple[int, int, str]]:
    """Return a word with a number by its row (टी-20 is t20), or else its parts."""
    start, end = match.span()
    known = latin(match[0].replace("-", ""))
    if known:
        return [(start, end, known)]
    parts = PLAIN_WORD.finditer(match[0])
    return [(start + part.start(), start + part.end(), part[0]) for part in parts]


def plain(word: str) -> str:
    """Return a word of the search form without joiners, marks and commas, and not too long."""
    if word.isascii() and "," not in word:
        return word[:LONGEST_LATIN]
    word = word.translate(WITHOUT_JOINERS)
    if is_devanagari(word):
        return word[:LONGEST_DEVANAGARI]
    return NOT_LATIN.sub("", word)[:LONGEST_LATIN]


def search_form(text: str) -> str:
    """Return `text` with one form for all variants of a letter or digit."""
    return text.lower() if text.isascii() else text.translate(CHARACTERS)


def offsets_in(text: str, form: str) -> Sequence[int]:
    """Return where each code point of the search form, and its end, stands in `text`."""
    if len(text) == len(form):
        return range(len(text) + 1)
    offsets: list[int] = []
    for index, character in enumerate(text):
        offsets += [index] * len(CHARACTERS[ord(character)])
    return [*offsets, len(text)]


class Characters(dict[int, str]):
    """Search forms by code point, worked out when first met."""

    # Enough for the scripts a newsroom meets; hostile text shall not fill the memory.
    ROOM = 8192

    def __missing__(self, code: int) -> str:
        form = character_form(chr(code))
        if len(self) < self.ROOM:
            self[code] = form
        return form


def character_form(character: str) -> str:
    """Return the letters or digits a character stands for, or the character itself."""
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    plain = unicodedata.normalize("NFKD", character).lower()
    # Composed Devanagari letters are folded later, and a fraction is no number in digits.
    if "\u0900" <= character <= "\u097f" or "\u2044" in plain:
        return character
    return NOT_LATIN.sub("", plain) or character


CHARACTERS = Characters()
