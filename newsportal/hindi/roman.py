"""Hindi in Latin letters: for addresses, file names and search."""

import re
from functools import lru_cache
from itertools import islice

from .letters import DIGITS, WITHOUT_JOINERS, WORD_LETTERS, compose, mend_vowels
from .loanwords import inflected, latin
from .syllables import is_second_part, spell

# Longer runs are no words; they are romanised piece by piece. Digits at either end may be part
# of the word (टी20, 5जी).
LONGEST_WORD = 64
WORD = re.compile(f"([0-9]{{0,4}})([{WORD_LETTERS}]{{1,{LONGEST_WORD}}})([0-9]{{0,4}})")
SIGNS = DIGITS | WITHOUT_JOINERS | {ord("।"): ".", ord("॥"): "."}

WITHIN_WORD = re.compile("['’‘ʼ`\u0300-\u036f]|(?<=[0-9]),(?=[0-9])")
BETWEEN_WORDS = re.compile("[^a-z0-9]+")


def romanise(text: str) -> str:
    """Return `text` with Devanagari in Latin letters as Hindi newspapers write it.

    Words of the package's table come first (मोबाइल mobile), then rules (किसानों kisanon). All
    Devanagari becomes lower-case a–z, 0–9 and full stops; everything else stays. Never raises.
    """
    return WORD.sub(romanised_word, mend_vowels(compose(text.translate(SIGNS))))


def romanised_word(found: re.Match[str]) -> str:
    """Return the Latin spelling of a word that `WORD` found."""
    before, word, after = found.groups()
    if before or after:
        whole = latin(before + word + after)
        if whole:
            return whole
    return before + latin_word(word).replace("-", " ") + after


@lru_cache(maxsize=16384)
def latin_word(word: str) -> str:
    """Return the Latin spelling of one Devanagari word; hyphens part the words of a table row."""
    return inflected(word) or compound(word) or spell(word)


def compound(word: str) -> str | None:
    """Return the Latin spelling of a table row with a known second part: पुलिसकर्मी policekarmi."""
    for border in range(3, len(word) - 1):
        if is_second_part(word[border:]):
            first = latin(word[:border])
            return first + spell(word[border:]) if first else None
    return None


def slugify(text: str, *, max_length: int = 80) -> str:
    """Return the slug of `text`: `[a-z0-9]+(-[a-z0-9]+)*`, or "" if nothing can be spelt.

    Hindi is romanised, accents are dropped, other scripts vanish. A slug above `max_length`
    characters ends before the word that does not fit; a first word that is too long is cut.
    Never raises.
    """
    plain = compose(romanise(beginning(text, max_length)).casefold(), "NFKD").lower()
    slug = BETWEEN_WORDS.sub("-", WITHIN_WORD.sub("", plain)).strip("-")
    if len(slug) <= max_length:
        return slug
    border = slug.rfind("-", 0, max_length + 1)
    return slug[: border if border > 0 else max(max_length, 0)]


def beginning(text: str, length: int) -> str:
    """Return as much of `text` as can show in a slug of so many characters."""
    following = next(islice(WORD.finditer(text), max(length, 0), None), None)
    return text[: following.end()] if following else text
