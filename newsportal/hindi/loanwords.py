"""The table of words whose Latin spelling no rule gives: loans, names, function words."""

import os
import re
from functools import cache, lru_cache

from .acronyms import acronym
from .spelling import fold, respell

TABLE = os.path.join(os.path.dirname(__file__), "loanwords.tsv")

# Shorter words are not looked up by `fold`, which would make सॉरी of सारी and मोड of मोड़.
LEAST_TO_FOLD = 5
# Hindi plural endings, what the singular has instead, and their Latin form.
PLURALS = (
    ("ियों", "ी", "iyon"), ("ियां", "ी", "iyan"), ("ओं", "", "on"), ("एं", "", "yen"), ("ों", "", "on"),
    ("ें", "", "en"),
)  # fmt: skip
# English plurals as Hindi writes them (मॉडल्स, इंडियंस, मूवीज) and what the singular has instead.
CONSONANT_END = re.compile("[क-ह़]$")
ENGLISH_PLURALS = (("्स", ""), ("ंस", "न"), ("ज", ""))


def latin(word: str) -> str | None:
    """Return the customary Latin spelling of a Devanagari word, or None if none is known.

    Lower-case a–z, 0–9 and hyphens. Variant spellings of a row find it too (हिन्दी, डाक्टर), and
    acronyms need no row.
    """
    table = rows()
    spelling = table.get(word) or table.get(respell(word)) or acronym(word)
    return table.get(fold(word)) if spelling is None and len(word) >= LEAST_TO_FOLD else spelling


@lru_cache(maxsize=4096)
def inflected(word: str) -> str | None:
    """Return the Latin spelling of a row or of its plural: कंपनियों companiyon, मॉडल्स models."""
    exact = latin(word)
    if exact or len(word) < 4:
        return exact
    spelt = respell(word)
    for ending, singular, romanised in PLURALS:
        if spelt.endswith(ending):
            return with_plural(spelt.removesuffix(ending) + singular, romanised)
    return english_plural(word)


def english_plural(word: str) -> str | None:
    """Return the Latin spelling of an English plural whose singular has a row: मॉडल्स models."""
    spelt = respell(word)
    for ending, singular in ENGLISH_PLURALS:
        stem = latin(spelt.removesuffix(ending) + singular) if spelt.endswith(ending) else None
        if stem:
            return stem[:-1] + "ies" if stem.endswith("y") else stem + "s"
    return None


def with_plural(singular: str, ending: str) -> str | None:
    """Return the Latin row of `singular` with a Hindi plural ending, or None without a row."""
    stem = latin(singular)
    if stem is None:
        return None
    if ending.startswith("i"):
        return stem.rstrip("iy") + ending
    # छात्र is chhatra, but its plural has no schwa.
    return (stem.removesuffix("a") if CONSONANT_END.search(singular) else stem) + ending


@cache
def latin_spellings() -> frozenset[str]:
    """Return all Latin spellings of the table."""
    return frozenset(rows().values())


@cache
def rows() -> dict[str, str]:
    """Return the table by the spelling of its rows, by `respell` of it and by `fold` of it.

    A row as written wins over another row's variant.
    """
    with open(TABLE, encoding="utf-8") as lines:
        next(lines)
        written = dict(line.rstrip("\n").split("\t") for line in lines)
    table = {
        fold(word): spelling for word, spelling in written.items() if len(word) >= LEAST_TO_FOLD
    }
    table.update((respell(word), spelling) for word, spelling in written.items())
    table.update(written)
    return table
