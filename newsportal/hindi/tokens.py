"""Search tokens: what a text is found by, in plain ASCII that no database can alter.

A token is a letter for its kind and a key of a–z and 0–9:

| kind | key | made from |
|---|---|---|
| d | two hex digits for each code point of the folded stem | Devanagari words |
| l | English stem | Latin words; Devanagari words with a known Latin spelling |
| p | phonetic key | Devanagari words, to be met by Latin queries |
| q | phonetic key | Latin words, to be met by Devanagari queries |

Devanagari never meets Devanagari by its sound, so दिल does not find दाल.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from .loanwords import english_plural, latin, latin_spellings
from .spelling import fold, phonetic_key, stems
from .stopwords import STOP_WORDS
from .syllables import spell
from .wordsearch import is_devanagari, search_words

MAX_GROUPS = 12
# Words of a query that are looked at, most of which may be ignored ones.
MAX_WORDS = 64
# Shorter words sound like too much else: AI is not आई.
LEAST_FOR_SOUND = 3
DEVANAGARI_BLOCK = 0x900
# Ends of Hindi plurals as people type them in Latin letters: kisano, mahilaon, kitaben.
HINGLISH_PLURAL = re.compile("(?<=..)(?:on?|ei?n|i?y[oa]n)$")


def index_tokens(text: str) -> str:
    """Return the search tokens of a text, separated by spaces, in the order of its words.

    Tokens are `[a-z0-9]+`, at most 64 characters long, and repeat as the words do, so a database
    can weigh them. Words that queries ignore have none. Never raises.
    """
    return " ".join(token for _, _, word in search_words(text) for token in word_tokens(word))


def query_tokens(text: str) -> list[list[str]]:
    """Return what a text must hold to meet a query: one token of every group.

    Groups are in the order of the words, at most 12, each once. A query that is empty, or has only
    words such as का and the, gives no group and is to have no result. Never raises.
    """
    groups: dict[tuple[str, ...], None] = {}
    for _, _, word in islice(search_words(text), MAX_WORDS):
        groups.update(dict.fromkeys(word_groups(word)))
    return [list(group) for group in groups][:MAX_GROUPS]


def is_exact(token: str) -> bool:
    """Tell whether a hit by `token` is the word itself (d, l) and not only its sound (p, q)."""
    return token[:1] in ("d", "l")


@lru_cache(maxsize=16384)
def word_tokens(word: str) -> tuple[str, ...]:
    """Return the tokens a text has for one of its `search_words`."""
    if is_stop_word(word):
        return ()
    if not is_devanagari(word):
        singular = word.removesuffix("s") if len(word) > LEAST_FOR_SOUND + 1 else word
        return unique(["l" + english_stem(word), *sounds("q", [word, singular])])
    known = known_spellings(word)
    return unique([*exact(word), *loans(known), *sounds("p", spoken(word, known))])


@lru_cache(maxsize=4096)
def word_groups(word: str) -> tuple[tuple[str, ...], ...]:
    """Return the groups a query has for one of its `search_words`."""
    if is_stop_word(word):
        return ()
    if not is_devanagari(word):
        return (unique(["l" + english_stem(word), *sounds("p", [word, singular_sound(word)])]),)
    known = known_spellings(word)
    # हाईकोर्ट is to find हाई कोर्ट and High Court too; all of them have both parts.
    if known and "-" in known[0]:
        return tuple(("l" + english_stem(part),) for part in known[0].split("-"))
    group = unique([*exact(word), *loans(known), *sounds("q", spoken(word, known))])
    return (group,) if group else ()


def is_stop_word(word: str) -> bool:
    """Tell whether queries ignore a word."""
    return word in STOP_WORDS or fold(word) in STOP_WORDS


def exact(word: str) -> list[str]:
    """Return the d tokens of a Devanagari word, one for each stem it may have."""
    return [
        "d" + "".join(f"{ord(letter) - DEVANAGARI_BLOCK:02x}" for letter in stem)
        for stem in stems(fold(word))
        if stem
    ]


def known_spellings(word: str) -> list[str]:
    """Return the Latin spellings of a Devanagari word, its stems or its English singular."""
    found = [latin(form) for form in (word, *stems(fold(word)))]
    return list(dict.fromkeys(spelling for spelling in [*found, english_plural(word)] if spelling))


def loans(known: Iterable[str]) -> list[str]:
    """Return the l tokens of Latin spellings: of the whole and of each hyphenated part."""
    tokens = []
    for spelling in known:
        parts = spelling.split("-")
        tokens += ["l" + english_stem(part) for part in parts]
        if len(parts) > 1:
            tokens.append("l" + english_stem("".join(parts)))
    return tokens


def spoken(word: str, known: Iterable[str]) -> list[str]:
    """Return Latin spellings of a Devanagari word that tell how it sounds."""
    forms = dict.fromkeys((word, *stems(fold(word))))
    return [*map(spell, forms), *(each.replace("-", "") for each in known)]


def sounds(kind: str, spellings: Iterable[str]) -> list[str]:
    """Return the tokens of a kind for the sound of Latin spellings; short and numbers have none."""
    return [
        kind + phonetic_key(spelling)
        for spelling in spellings
        if len(spelling) >= LEAST_FOR_SOUND and spelling.isalpha()
    ]


def singular_sound(word: str) -> str:
    """Return a Latin query word without a Hindi plural ending; English words keep theirs."""
    return word if word in latin_spellings() else HINGLISH_PLURAL.sub("", word)


@lru_cache(maxsize=16384)
def english_stem(word: str) -> str:
    """Return the English Snowball stem of a Latin word."""
    # Loading it takes half the time allowed for importing this package. A stemmer keeps the word
    # it works on, so threads must not share one.
    from snowballstemmer.english_stemmer import EnglishStemmer

    stem: str = EnglishStemmer().stemWord(word)
    return stem


def unique(tokens: Iterable[str]) -> tuple[str, ...]:
    """Return tokens in order, each once."""
    return tuple(dict.fromkeys(tokens))
