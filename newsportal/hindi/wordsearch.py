"""The words of a text as search sees them, and where they stand."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .letters import JOINERS, WITHOUT_JOINERS, WORD_LETTERS
from .loanwords import latin

# What is beyond does not count, so that a token stays short.
LONGEST_DEVANAGARI = 31
LONGEST_LATIN = 63

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


class Found(NamedTuple):
    """A word: lower-case a–z and 0–9, or Devanagari; and its span in code points."""

    start: int
    end: int
    word: str


def is_devanagari(word: str) -> bool:
    """Tell which of the two kinds of words this is."""
    return word[:1] >= "\u0900"


def search_words(text: str) -> Iterator[Found]:
    """Yield the words of `text` in order, with their spans in `text`.

    Latin is in lower case without accents, digits of all scripts are 0–9, Devanagari has no
    joiners. A number loses its commas. Other scripts are left out.
    """
    form = search_form(text)
    offsets = offsets_in(text, form)
    for match in WORD.finditer(form):
        for found in words_at(match):
            # The last character of the word may be one of several that a ligature gives.
            yield Found(offsets[found.start], offsets[found.end - 1] + 1, found.word)


def words_at(match: re.Match[str]) -> Iterator[Found]:
    """Yield the words of one match of `WORD`: one, or the parts of a mixed one without a row."""
    start, end = match.span()
    whole = match[0]
    if match["mixed"]:
        known = latin(whole.replace("-", ""))
        if known is None:
            for part in PLAIN_WORD.finditer(whole):
                yield Found(start + part.start(), start + part.end(), part[0])
            return
        whole = known
    word = whole.translate(WITHOUT_JOINERS)
    if not is_devanagari(word):
        word = NOT_LATIN.sub("", word)
    if word:
        yield Found(start, end, word[: LONGEST_DEVANAGARI if is_devanagari(word) else LONGEST_LATIN])


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
