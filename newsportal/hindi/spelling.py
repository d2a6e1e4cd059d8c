"""Keys under which different spellings of one Hindi word are equal."""

import re
import unicodedata
from functools import lru_cache

from .letters import JOINERS, NUKTA, WITHOUT_JOINERS, compose, mend_vowels

# A nasal consonant before a stop of its own class is written as anusvara too; न before any stop
# and before श and स, as in लॉन्च and लांच.
NASAL = re.compile("ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[क-घच-झट-ढत-धप-भशस])|म्(?=[प-भ])")
# गये and गए, नयी and नई, रुपये and रुपए: after a sign or a consonant without virama.
GLIDE = re.compile("(?<=[क-ह\u093c\u093e-\u094c])य([\u0947\u0940])")
GLIDES = {"\u0947": "ए", "\u0940": "ई"}
# महत्त्व and महत्व: a doubled consonant before a third.
DOUBLED = re.compile("([क-ह])्\\1्")
# A nukta under क ख ग ज फ marks a borrowed sound, which many leave out; ड़ and ढ़ are letters.
BORROWED = re.compile(f"(?<=[कखगजफ]){NUKTA}")
LOOKS = str.maketrans({"ँ": "ं", "ऽ": None, "ः": None, "ऩ": "न", "ऱ": "र"})
# What any of the repairs begins with; most words have none of it.
VARIABLE = re.compile(
    f"[{JOINERS}\u0958-\u095f\u0929\u0931\u0934ँऽः़]|[अआाए][\u093e-\u094c]|[ङञणनम]्|य[ेी]|्[क-ह]्"
)

MOST_PASSES = 8
OPEN_VOWELS = str.maketrans({"\u0949": "\u093e", "ऑ": "आ", "\u0945": "\u0947", "ऍ": "ए", "ॲ": "अ"})
# Loans with ॉ that must not become the Hindi word with ा that looks like them: कॉफी is not काफी.
LOOKALIKES = """
    आन आफ काफी काल चाक जान टाप टाल डाक डाल पाप पाल बाल बाट बास माल मान राक लाट वाइस शाप सारी
    सास हाट हाल
"""
HINDI_PAIRS = frozenset(LOOKALIKES.split())

# Oblique and plural endings with what the plain form may have instead; the first that fits.
ENDINGS = (
    ("ियों", ("ी", "िया")),
    ("ियां", ("ी", "िया")),
    ("इयों", ("ई",)),
    ("इयां", ("ई",)),
    ("ाओं", ("ा",)),
    ("ाएं", ("ा",)),
    ("ुओं", ("ु", "ू")),
    ("ुएं", ("ु", "ू")),
    ("ओं", ("",)),
    ("एं", ("",)),
    ("ों", ("", "ा")),
    ("ें", ("", "ा")),
    ("ीं", ("ी",)),
    ("ईं", ("ई",)),
)
# रुपए is the plural of रुपया, किराए that of किराया.
PLURAL_E = re.compile("(?<=[क-ह\u093c\u093e])ए$")


@lru_cache(maxsize=16384)
def respell(word: str) -> str:
    """Return a Devanagari word with nasals, nukta of borrowed sounds and glides made equal.

    All spellings it merges are read alike, so the table of words is kept under this key.
    """
    if not VARIABLE.search(word):
        return word
    text = mend_vowels(compose(word.translate(WITHOUT_JOINERS))).translate(LOOKS)
    text = BORROWED.sub("", text)
    text = DOUBLED.sub(r"\1्", NASAL.sub("ं", text))
    return GLIDE.sub(lambda found: GLIDES[found[1]], text)


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """Return the key under which the spellings of one Devanagari word are equal.

    Merges हिन्दी and हिंदी, ज़मीन and जमीन, पाँच and पांच, लॉन्च and लांच, गये and गए, महत्त्व
    and महत्व; drops joiners, visarga, avagraha, every nukta and a virama at the end. Text other
    than Devanagari comes back unchanged.
    """
    key, before = word, ""
    # What one pass opens or drops can leave signs that belong together: 2 passes for real words.
    for _ in range(MOST_PASSES):
        if key == before:
            break
        key, before = fold_once(key), key
    return key


def fold_once(word: str) -> str:
    """Return a word after one pass of `fold`."""
    key = unicodedata.normalize("NFD", respell(word)).replace(NUKTA, "").rstrip("्")
    opened = key.translate(OPEN_VOWELS)
    return key if opened in HINDI_PAIRS else opened


@lru_cache(maxsize=16384)
def stems(folded: str) -> tuple[str, ...]:
    """Return the plain forms a folded word may be an inflection of, the likeliest first.

    Inflection only: किसानों gives किसान and किसाना, रास्ते gives रास्ता; भारत, भारती and भारतीय
    stay apart. A word without ending is its own only stem.
    """
    if folded == "नई":
        return ("नया",)
    for ending, plain in ENDINGS:
        if folded.endswith(ending) and len(folded) > len(ending):
            return tuple(folded.removesuffix(ending) + vowel for vowel in plain)
    if PLURAL_E.search(folded):
        return (folded[:-1] + "या",)
    if folded.endswith("े") and len(folded) > 2:
        return (folded[:-1] + "ा",)
    return (folded,)


# Spellings of one sound in Latin letters, replaced one after the other.
SOUNDS = (
    ("tch", "ch"), ("chh", "ch"), ("ck", "k"), ("ph", "f"), ("sh", "s"), ("x", "ks"), ("q", "k"),
    ("w", "v"), ("z", "j"), ("jn", "gy"), ("ee", "i"), ("ii", "i"), ("oo", "u"), ("uu", "u"),
    ("ou", "o"), ("au", "o"), ("ei", "e"), ("ai", "e"), ("ey", "e"), ("ye", "e"), ("iy", "i"),
    ("aa", "a"),
)  # fmt: skip
HARD_C = re.compile("c(?!h)")
LABIAL_M = re.compile("m(?=[pbf])")
TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=16384)
def phonetic_key(latin: str) -> str:
    """Return the key under which the ways to spell Hindi in Latin letters are equal.

    Takes lower-case a–z and 0–9. keemat and kimat, baarish and barish, zameen and jamin meet;
    every "a" after the first letter is dropped, as the schwa is written by some only.
    """
    key = latin
    for spelling, sound in SOUNDS:
        key = key.replace(spelling, sound)
    key = LABIAL_M.sub("n", HARD_C.sub("k", key))
    key = TWICE.sub(r"\1", key)
    return key[:1] + key[1:].replace("a", "")
