"""The visible text of HTML."""

import re

INLINE_NAMES = """
    a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt ruby s samp
    small span strike strong sub sup time tt u var wbr
"""
# Tags that run on within a word; every other tag, known or not, parts two words.
INLINE = frozenset(INLINE_NAMES.split())
# What these hold is no part of the running text.
HIDDEN = frozenset({"script", "style", "figcaption", "template", "noscript", "title"})

COMMENT = "<!--"
OPENING = re.compile(r"<(?=[A-Za-z/!?])")
NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*+)")
# Possessive throughout, so a tag that never ends costs one pass. A quoted ">" ends no tag.
TAG = re.compile(r"""<[^>"']*+(?:(?:"[^"]*+"|'[^']*+')[^>"']*+)*+>""")
# Longer numbers are no characters, and very long ones would be an error.
REFERENCE = re.compile(
    r"&(?:#[0-9]{1,7}(?![0-9])|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?"
)


def visible_text(html: str) -> str:
    """Return the text of sanitised HTML on one line, for counting, search and descriptions.

    Tags within a line vanish, all others become a space, so words never fuse across paragraphs,
    cells or line breaks. Scripts, styles and figure captions are left out, character references
    decoded, and all white space is collapsed. Broken HTML never raises: an unfinished tag,
    comment or hidden element ends the text, as in a browser.
    """
    return " ".join(decode("".join(pieces(html))).split())


def pieces(html: str) -> list[str]:
    """Return the visible text between the tags, still encoded, and a space for each border."""
    found: list[str] = []
    position = 0
    while opening := OPENING.search(html, position):
        found.append(html[position : opening.start()])
        position, border = skip(html, opening.start())
        found.append(border)
    found.append(html[position:])
    return found


def skip(html: str, start: int) -> tuple[int, str]:
    """Return where the tag, comment or hidden element at `start` ends, and what replaces it."""
    if html.startswith(COMMENT, start):
        return after(html, "-->", start + len(COMMENT)), ""
    tag = TAG.match(html, start)
    if tag is None:
        return len(html), ""
    named = NAME.match(html, start)
    name = named[1].lower() if named else ""
    end = tag.end()
    if name in HIDDEN and html[start + 1] != "/":
        closing = re.compile(rf"</{name}\b[^<>]*+>", re.IGNORECASE).search(html, end)
        end = closing.end() if closing else len(html)
    return end, "" if name in INLINE or not name else " "


def after(html: str, mark: str, start: int) -> int:
    """Return the index behind the next `mark`, or the end if there is none."""
    found = html.find(mark, start)
    return len(html) if found < 0 else found + len(mark)


def decode(text: str) -> str:
    """Return `text` with its character references decoded."""
    if "&" not in text:
        return text
    # The table of names is large and most texts need none of it.
    from html import unescape

    return REFERENCE.sub(lambda found: unescape(found[0]), text)
