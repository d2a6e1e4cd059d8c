"""The Latin spelling of a Devanagari word by rule, as Hindi newspapers spell it.

A word is a row of syllables (aksharas), each with its consonants, its vowel and perhaps a nasal.
The inherent vowel, the schwa, is written only where it is spoken; most rules are about that.
Sources: Ohala 1983, Aspects of Hindi Phonology (schwa deletion); the spelling is that of the
romanised headlines the tests hold.
"""

import re

from .letters import NUKTA, VIRAMA

CONSONANTS = {
    "क": "k", "ख": "kh", "ग": "g", "घ": "gh", "ङ": "n",
    "च": "ch", "छ": "chh", "ज": "j", "झ": "jh", "ञ": "n",
    "ट": "t", "ठ": "th", "ड": "d", "ढ": "dh", "ण": "n",
    "त": "t", "थ": "th", "द": "d", "ध": "dh", "न": "n",
    "प": "p", "फ": "f", "ब": "b", "भ": "bh", "म": "m",
    "य": "y", "र": "r", "ल": "l", "व": "v", "ळ": "l",
    "श": "sh", "ष": "sh", "स": "s", "ह": "h",
    "ऩ": "n", "ऱ": "r", "ऴ": "l",
}  # fmt: skip
SIGNS = {
    "ा": "a", "ि": "i", "ी": "i", "ु": "u", "ू": "u", "ृ": "ri", "ॄ": "ri", "े": "e", "ै": "ai",
    "ो": "o", "ौ": "au", "ॉ": "o", "ॅ": "e", "ॆ": "e", "ॊ": "o", "ॢ": "li", "ॣ": "li",
}  # fmt: skip
VOWELS = {
    "अ": "a", "आ": "a", "इ": "i", "ई": "i", "उ": "u", "ऊ": "u", "ऋ": "ri", "ए": "e", "ऐ": "ai",
    "ओ": "o", "औ": "au", "ऑ": "o", "ऍ": "e", "ॲ": "a", "ऎ": "e", "ऒ": "o", "ॠ": "ri", "ऌ": "li",
    "ॐ": "om",
}  # fmt: skip
LABIALS = frozenset("पफबभ")
SONORANTS = frozenset("यरलवनमणङञ")
LONG = {"ा": "aa", "ी": "ee", "ू": "oo"}
SCHWA = ""
SHORT = frozenset({SCHWA, "ि", "ु", "अ", "इ", "उ"})

CONSONANT = f"[{''.join(CONSONANTS)}]{NUKTA}?"
SYLLABLE = re.compile(
    f"((?:{CONSONANT}{VIRAMA})*{CONSONANT})([{''.join(SIGNS)}{VIRAMA}]?)([ंँ]?)"
    f"|([{''.join(VOWELS)}{''.join(SIGNS)}])([ंँ]?)"
)

# Second parts of compounds; the syllable before them ends as a word does.
PARTS = """
    सभा पति मंत्री मंत्रालय नगर ग्रह करण भराव पत्र प्रिय प्रतिनिधि स्तर स्तरीय प्रदेश प्रमुख क्षेत्र क्षेत्रीय
    स्थल स्थान ग्रस्त व्यापी व्यवस्था प्रणाली क्रिया द्वार ग्राम स्वास्थ्य प्रबंधन प्रवेश प्रकाश व्यवहार व्यापार
    त्योहार द्रोह द्रोही न्याय रक्षक रक्षा शाला शास्त्र मंडल मार्ग पुर गढ़ पथ घर भर जनक दल बल युक्त मुक्त
    पूर्ण पूर्वक हीन शील कालीन वासी वादी वाद कारी धारी धारक दाता यात्रा यात्री दर्शन निर्माण वर्षीय
    संख्या कर्ता कर्मी भूमि कुमार हत्या नामा बाजी बाज बंदी बंद दारी दार खाना गाह स्तंभ समर्पण समिति मान्य
    प्रसाद स्वरूप प्राप्त स्वामी संपर्क विज्ञान निरपेक्ष नदी कला रचना लेख कोश ग्रहण गठित गत
"""
SECOND_PARTS = frozenset(PARTS.split())
LONGEST_PART = max(map(len, SECOND_PARTS))
# Endings of names and places that custom spells its own way: छत्तीसगढ़, गुड़गांव, मानसिंह.
CUSTOMARY_ENDINGS = (("गढ़", "garh"), ("गांव", "gaon"), ("सिंह", "singh"))
# First parts whose conjunct ends without a vowel where a second part follows.
FIRST_PART = re.compile(
    "(?:कर्म|धर्म|जन्म|गर्भ|युद्ध|अर्थ|मार्ग|वर्ष|दर्द|शर्म|बर्फ|गर्म|कर्ज|हस्त|वित्त|अर्ध|रक्त|अल्प|शीर्ष|शुल्क"
    "|संघर्ष|मर्द|दुर्ग|वर्ग|गुप्त|वक्त|दुग्ध|वृद्ध|वृक्ष|पक्ष|पूर्व|सर्द|शब्द|वंश|संघ|शिल्प|मुफ्त|पद्म)(?=[अ-ह].)"
)


class Syllable:
    """An akshara: its consonants, its sign or vowel letter, and how the vowel is spelt."""

    __slots__ = ("letters", "nasal", "sign", "start", "vowel")

    def __init__(self, start: int, letters: str, sign: str, nasal: bool, vowel: str) -> None:
        self.start = start
        self.letters = letters
        self.sign = sign
        self.nasal = nasal
        self.vowel = vowel

    @property
    def has_schwa(self) -> bool:
        """Tell whether the vowel is inherent and still spoken."""
        return self.sign == SCHWA and self.vowel == "a"


def spell(word: str) -> str:
    """Return the Latin spelling by rule of one Devanagari word in NFC, lower-case a–z.

    Signs without a letter before them are taken as vowels; anything unknown is left out. Raises
    nothing. Time is linear in the length of the word.
    """
    for ending, customary in CUSTOMARY_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return write(spoken(word.removesuffix(ending))) + customary
    syllables = spoken(word)
    keep_length(syllables)
    return write(syllables)


def spoken(word: str) -> list[Syllable]:
    """Return the syllables of a word with the silent schwas dropped."""
    syllables = parse(word)
    border = part_border(word, syllables)
    for part in (syllables[:border], syllables[border:]):
        drop_schwas(part)
    return syllables


def parse(word: str) -> list[Syllable]:
    """Return the syllables of a word, every schwa still in it."""
    syllables = []
    for found in SYLLABLE.finditer(word):
        letters, sign, nasal, letter, letter_nasal = found.groups("")
        if letters:
            vowel = "" if sign == VIRAMA else SIGNS.get(sign, "a")
            syllables.append(Syllable(found.start(), letters, sign, bool(nasal), vowel))
        else:
            vowel = VOWELS.get(letter) or SIGNS[letter]
            syllables.append(Syllable(found.start(), "", letter, bool(letter_nasal), vowel))
    return syllables


def part_border(word: str, syllables: list[Syllable]) -> int:
    """Return the index of the syllable where the second part of a compound begins, else 0."""
    first = FIRST_PART.match(word)
    if first:
        starts = [first.end()]
    else:
        earliest = max(len(word) - LONGEST_PART - len("ों"), 1)
        starts = [at for at in range(earliest, len(word) - 1) if is_second_part(word[at:])]
    # One syllable alone is an ending, not a part.
    for index in range(1, len(syllables) - 1 if first else len(syllables)):
        if syllables[index].start in starts and (first or index > 1):
            return index
    return 0


def is_second_part(end: str) -> bool:
    """Tell whether `end`, plain or in the plural, is a known second part of compounds."""
    return (
        end in SECOND_PARTS
        or end.removesuffix("ों") in SECOND_PARTS
        or (end.endswith("ियों") and any(end[:-4] + sign in SECOND_PARTS for sign in "ीि"))
    )


def drop_schwas(part: list[Syllable]) -> None:
    """Silence the schwas of a word or a part of one that are not spoken."""
    if len(part) < 2:
        return
    last = part[-1]
    if last.has_schwa and not last.nasal and not keeps_final_schwa(part[-2], last):
        last.vowel = ""
    # From right to left, as each silence decides the next.
    for index in range(len(part) - 2, 0, -1):
        if is_silent(part, index):
            part[index].vowel = ""


def keeps_final_schwa(previous: Syllable, last: Syllable) -> bool:
    """Tell whether the schwa at the end of a word is spoken: चंद्र, राज्य, भारतीय, but not पूर्व."""
    conjunct = last.letters.replace(VIRAMA, "").replace(NUKTA, "")
    if len(conjunct) == 1:
        return conjunct == "य" and previous.sign in ("ि", "ी")
    if conjunct[-1] in "रलव":
        return conjunct[-2] not in SONORANTS
    return conjunct[-1] == "य" or conjunct[-2:] == "जञ"


def is_silent(part: list[Syllable], index: int) -> bool:
    """Tell whether the schwa of a syllable inside a word is silent, those behind it decided.

    It is between vowel, one consonant and one consonant with a vowel (सरकार sarkar), unless
    grammar or the borrowed Sanskrit word keeps it.
    """
    before, here, after = part[index - 1 : index + 2]
    if not here.has_schwa or here.nasal or not before.vowel or not after.vowel:
        return False
    if before.nasal and before.sign in SHORT and not is_verb_ending(part[index + 1 :]):
        return False
    if not is_single(here) or not is_single(after) or after.letters == "य":
        return False
    if here.letters == "य" and before.vowel == "i":
        return False
    if index == len(part) - 2:
        return not keeps_stem(part)
    # उदाहरण, परिवहन: the last syllable but one of a Sanskrit noun stays open before these.
    closes = index == len(part) - 3 and part[-1].vowel == ""
    return not (closes and after.has_schwa and after.letters + part[-1].letters in ("रण", "हन"))


def is_verb_ending(rest: list[Syllable]) -> bool:
    """Tell whether a word ends with an infinitive or participle: पहुंचने, पहुंचता."""
    return len(rest) == 1 and rest[0].letters in ("न", "त") and rest[0].sign in ("ा", "े", "ी")


def keeps_stem(part: list[Syllable]) -> bool:
    """Tell whether the last syllable leaves the schwa before it alone.

    Short i does (प्रगति), and so do -वती (युवती) and the ी of गड़बड़ी. A plural does behind a long
    stem (कीमतों), but not behind a short one (सड़कों) nor where the singular most likely ends in
    -ा (फैसलों).
    """
    here, last = part[-2:]
    if not last.nasal:
        if last.sign == "ी" and len(part) == 4 and not is_verb_ending([last]):
            return all(syllable.has_schwa for syllable in part[:3])
        return last.sign == "ि" or here.letters + last.letters + last.sign == "वती"
    if last.sign not in ("ो", "े") or last.letters in ("ल", "स", "ड़"):
        return False
    return len(part) != 3 or part[0].sign not in SHORT


def is_single(syllable: Syllable) -> bool:
    """Tell whether a syllable begins with exactly one consonant."""
    return len(syllable.letters) == 1 or syllable.letters[1:] == NUKTA


def keep_length(syllables: list[Syllable]) -> None:
    """Spell the long vowel of a closed word of one syllable long: बाद baad, तीन teen, रूप roop."""
    if len(syllables) != 2:
        return
    first, last = syllables
    if last.vowel or not is_single(last):
        return
    if first.sign == "ा" and (first.nasal or not is_single(first)):
        return
    first.vowel = LONG.get(first.sign, first.vowel)


def write(syllables: list[Syllable]) -> str:
    """Return the Latin letters of all syllables."""
    written = []
    for index, syllable in enumerate(syllables):
        following = syllables[index + 1].letters[:1] if index + 1 < len(syllables) else ""
        vowel = glide(syllables[index - 1], syllable) if index else initial_vowel(syllable)
        written.append(consonants(syllable.letters) + vowel)
        if syllable.nasal:
            is_labial = following in LABIALS or (following == "व" and syllable.letters == "स")
            written.append("m" if is_labial else "n")
    return "".join(written)


def initial_vowel(syllable: Syllable) -> str:
    """Return the spelling of the first vowel of a word: आ is aa where it stands alone."""
    return "aa" if syllable.sign == "आ" else syllable.vowel


def glide(before: Syllable, syllable: Syllable) -> str:
    """Return the vowel of a syllable, with the y heard between vowels: लिए liye, जाएगा jayega."""
    if syllable.letters:
        return syllable.vowel
    follows_i = before.vowel in ("i", "ee")
    if syllable.sign == "ए" and (follows_i or before.vowel in ("a", "aa")):
        return "ye"
    if follows_i and syllable.sign in ("आ", "ओ"):
        return "y" + syllable.vowel
    return syllable.vowel


def consonants(letters: str) -> str:
    """Return the Latin spelling of a consonant or conjunct."""
    if letters == "ज" + NUKTA:
        return "z"
    return "".join(CONSONANTS.get(letter, "") for letter in letters.replace("ज्ञ", "ग्य"))
