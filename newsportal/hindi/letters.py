"""Letter classes and the few repairs of spelling that every other module stands on.

Python's own word classes leave out vowel signs, the virama and the anusvara, which are marks;
the classes here name Devanagari by its block instead (Unicode, chapter 12.1).
"""

import re
import unicodedata
from functools import cache
from typing import Any, Literal

VIRAMA = "\u094d"
NUKTA = "\u093c"
# What a Hindi word is written with: the block without the dandas, digits and sign of abbreviation.
WORD_LETTERS = "\u0900-\u0963\u0971-\u097f"
# Invisible characters that stand inside words and never part them:
# ZWNJ, ZWJ, word joiner, byte order mark, soft hyphen.
JOINERS = "\u200c\u200d\u2060\ufeff\u00ad"
DIGITS = {0x0966 + n: str(n) for n in range(10)}

# Longest run of combining marks that is kept, as in the Stream-Safe Text Format of UAX #15.
# Real Hindi has at most three. Longer runs make canonical ordering quadratic.
MARKS_IN_A_ROW = 30

WITHOUT_JOINERS = {ord(joiner): None for joiner in JOINERS}
# Each pair of spellings looks the same, and NFC leaves them apart. The Unicode Standard,
# table 12-1 ("Vowel letters: do not use"); the signs are put together first, then the letters.
SIGN_PAIRS = {"ाे": "ो", "ाै": "ौ", "ाॅ": "ॉ"}
LETTER_PAIRS = {
    "अा": "आ", "अॉ": "ऑ", "अो": "ओ", "अौ": "औ", "अॅ": "ॲ", "एे": "ऐ", "आॅ": "ऑ", "आे": "ओ", "आै": "औ",
}  # fmt: skip
SIGN_PAIR = re.compile("\u093e[\u0947\u0948\u0945]")
LETTER_PAIR = re.compile("अ[\u093e\u0949\u094b\u094c\u0945]|आ[\u0945\u0947\u0948]|ए\u0947")


@cache
def pattern(source: str) -> Any:
    """Return `source` compiled by the third-party `regex` module, which knows Unicode properties.

    It takes half the time allowed for importing this package, so it is loaded at first use.
    """
    import regex  # type: ignore[import-untyped]

    return regex.compile(source)


def mend_vowels(text: str) -> str:
    """Return `text` with vowels typed in two pieces turned into the one right letter."""
    text = SIGN_PAIR.sub(lambda found: SIGN_PAIRS[found[0]], text)
    return LETTER_PAIR.sub(lambda found: LETTER_PAIRS[found[0]], text)


def limit_marks(text: str) -> str:
    """Return `text` with each run of combining marks cut off after `MARKS_IN_A_ROW`."""
    if text.isascii() or len(text) <= MARKS_IN_A_ROW:
        return text
    limit = MARKS_IN_A_ROW
    shortened: str = pattern(rf"(\p{{M}}{{{limit}}})\p{{M}}++").sub(r"\1", text)
    return shortened


def compose(text: str, form: Literal["NFC", "NFKD"] = "NFC") -> str:
    """Return `text` in a Unicode normalisation form, in linear time for hostile text too.

    Runs of combining marks are cut as `limit_marks` does.
    """
    if text.isascii():
        return text
    return unicodedata.normalize(form, limit_marks(text))
