"""What holds for the whole package: its names, its import, its speed on hostile text."""

import subprocess
import sys
import time

import pytest

from newsportal import hindi

NAMES = """
    ago clusters count_words cut fold index_tokens indian_number is_exact lakh_crore long_date
    long_time matches normalise phonetic_key query_tokens reading_minutes reading_seconds romanise
    slugify visible_text words
"""
MEGABYTE = 1_000_000
FUNCTIONS = {
    "normalise": hindi.normalise,
    "words": hindi.words,
    "visible_text": hindi.visible_text,
    "romanise": hindi.romanise,
    "slugify": hindi.slugify,
    "index_tokens": hindi.index_tokens,
    "query_tokens": hindi.query_tokens,
    "matches": lambda text: hindi.matches(text, text[:100] + " a क"),
    "clusters": hindi.clusters,
    "cut": lambda text: hindi.cut(text, 50),
}
HOSTILE = [
    "क", "क्", "a", "1", " ", "\n", "\xa0", "।", ",", "-", "\u0301", "\u0327\u0301", "\u200d",
    "\u200b", "<", "<a ", "<!--", "&", "</script", "a ", "🏴", "\ud800", "1,", " \n",
]  # fmt: skip


def test_the_public_names_are_these():
    assert hindi.__all__ == NAMES.split()
    assert all(getattr(hindi, name).__doc__ for name in hindi.__all__)


def test_importing_loads_neither_django_nor_what_is_slow():
    loaded = (
        "import sys, newsportal.hindi;"
        "print([name for name in ('django', 'regex', 'snowballstemmer') if name in sys.modules])"
    )
    shown = subprocess.check_output([sys.executable, "-c", loaded])  # noqa: S603
    assert shown.strip() == b"[]"


def seconds_for(function, text):
    """Return the processor time of one call."""
    started = time.process_time()
    function(text)
    return time.process_time() - started


@pytest.mark.parametrize("unit", HOSTILE, ids=ascii)
def test_a_megabyte_of_anything_takes_less_than_a_second(unit):
    text = unit * (MEGABYTE // len(unit))
    taken = {name: seconds_for(function, text) for name, function in FUNCTIONS.items()}
    assert {name: seconds for name, seconds in taken.items() if seconds > 1} == {}
