"""Acronyms spelt out in Hindi: एनडीए is NDA."""

import re

LETTER_NAMES = {
    "ए": "a", "बी": "b", "सी": "c", "डी": "d", "ई": "e", "एफ": "f", "जी": "g", "एच": "h", "आई": "i",
    "जे": "j", "के": "k", "एल": "l", "एम": "m", "एन": "n", "ओ": "o", "पी": "p", "क्यू": "q", "आर": "r",
    "एस": "s", "टी": "t", "यू": "u", "वी": "v", "डब्ल्यू": "w", "एक्स": "x", "वाई": "y", "जेड": "z",
}  # fmt: skip
# A name ends where no vowel sign follows: एसीपी is ए-सी-पी, not एस and a sign.
NAME = f"(?:{'|'.join(sorted(LETTER_NAMES, key=len, reverse=True))})(?![\u093a-\u094f])"
LETTER = re.compile(NAME)
ACRONYM = re.compile(f"(?:{NAME}){{2,6}}")
VOWEL_LETTERS = frozenset("एईआओय")


def acronym(word: str) -> str | None:
    """Return the letters of a Devanagari word made of names of English letters, else None.

    Two to six letters, lower-case: एसबीआई gives "sbi". Two consonants alone are none, as बीबी and
    जीजी are words of their own.
    """
    if not ACRONYM.fullmatch(word):
        return None
    letters = "".join(LETTER_NAMES[name] for name in LETTER.findall(word))
    return letters if len(letters) > 2 or word[0] in VOWEL_LETTERS else None
