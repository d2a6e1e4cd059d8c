"""Text as it is stored: what a reader sees stays, what nobody sees goes."""

import re

from .letters import compose, limit_marks, mend_vowels, pattern

PRINTABLE_ASCII = re.compile(r"[\t\n\x20-\x7e]*+")
LINE_END = re.compile("\r\n|[\r\u2028\u2029]")

# Controls but tab and line feed, surrogates, unassigned code points and noncharacters, then
# soft hyphen, Arabic letter mark, ZWSP, direction marks and overrides, word joiner and the
# invisible operators, isolates, deprecated controls, byte order mark, interlinear annotation.
# Tag characters stay in a flag such as that of Scotland and go elsewhere.
UNSEEN = (
    r"(\U0001F3F4[\U000E0020-\U000E007E]{1,8}\U000E007F)"
    r"|[\p{Cs}\p{Cn}\p{Cc}--\t\n]"
    r"|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
    r"|[\U000E0001-\U000E007F]"
)
# A joiner means something after a letter with virama in any Indian script, ZWJ also between two
# emoji and ZWNJ between two Arabic letters; anywhere else it only makes equal words differ. No
# other mark may stand before that virama, as composing could move it and leave the joiner idle.
IDLE_JOINER = (
    r"(?<!\p{L}\p{ccc=7}?\p{ccc=9})(?:"
    r"\u200d(?:(?<!\p{Extended_Pictographic}[\uFE0F\U0001F3FB-\U0001F3FF]{0,2}\u200d)"
    r"|(?!\p{Extended_Pictographic}))"
    r"|\u200c(?:(?<![\p{Arabic}&&\p{L}]\p{M}{0,4}\u200c)|(?![\p{Arabic}&&\p{L}])))"
)
# Both look only from the beginning of a run, or a long run would be searched from each character.
ODD_SPACES = r"(?<!\p{Zs})\x20*+[\p{Zs}--\x20]\p{Zs}*+"
SPACE_AT_LINE_END = re.compile(r"(?<![ \t])[ \t]++(?=\n)")


def normalise(text: str, *, single_line: bool = False) -> str:
    """Return `text` as it is stored: the author's spelling in one encoding, nothing invisible.

    Removes controls (but tab and line feed), lone surrogates, unassigned code points, direction
    controls, zero-width spaces, soft hyphens, and joiners where they have no effect; mends vowels
    typed as letter and sign; composes to NFC; keeps at most 30 combining marks in a row. Nukta,
    chandrabindu, digits, danda and nasal conjuncts stay as typed.

    Line ends become a line feed. Odd spaces such as NBSP become one plain space; space at the end
    of a line and around the whole goes. With `single_line`, for titles and names, any run of white
    space becomes one space.

    Idempotent, linear in the length of `text`, raises nothing. Source: UAX #15, UAX #29 and the
    Unicode Standard, chapter 12.1 (joiners).
    """
    text = LINE_END.sub("\n", text)
    if not PRINTABLE_ASCII.fullmatch(text):
        text = mend_letters(text)
    if single_line:
        return " ".join(text.split())
    return SPACE_AT_LINE_END.sub("", text).strip()


def mend_letters(text: str) -> str:
    """Return `text` in stored form but for white space at its ends and the ends of lines."""
    text = pattern("(?V1)" + UNSEEN).sub(r"\1", text)
    text = pattern("(?V1)" + IDLE_JOINER).sub("", text)
    # Composing can lengthen a run of marks, so it is limited once more.
    text = limit_marks(compose(mend_vowels(text)))
    plain: str = pattern("(?V1)" + ODD_SPACES).sub(" ", text)
    return plain
