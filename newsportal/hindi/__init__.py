"""The Hindi text engine: pure functions on text, numbers and dates, without Django.

Python's own classes of characters, and most libraries built on them, take vowel signs for
separators; nothing in this package does. Facts and measurements behind the rules are in the
docstrings of the modules.
"""

from .counting import count_words, reading_minutes, reading_seconds, words
from .dates import ago, long_date, long_time
from .graphemes import clusters, cut
from .highlighting import matches
from .markup import visible_text
from .normalising import normalise
from .numerals import indian_number, lakh_crore
from .roman import romanise, slugify
from .spelling import fold, phonetic_key
from .tokens import index_tokens, is_exact, query_tokens

__all__ = [
    "ago",
    "clusters",
    "count_words",
    "cut",
    "fold",
    "index_tokens",
    "indian_number",
    "is_exact",
    "lakh_crore",
    "long_date",
    "long_time",
    "matches",
    "normalise",
    "phonetic_key",
    "query_tokens",
    "reading_minutes",
    "reading_seconds",
    "romanise",
    "slugify",
    "visible_text",
    "words",
]
