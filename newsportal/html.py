"""Body HTML: the allow-list that cleans it when saved, and its pictures when read."""

import re
from collections.abc import Mapping
from html import escape, unescape
from typing import TYPE_CHECKING

import nh3
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from newsportal.hindi import normalise

if TYPE_CHECKING:
    from newsportal.models import Picture

TAGS = {
    "a", "aside", "b", "blockquote", "br", "caption", "cite", "code", "em", "figcaption",
    "figure", "h2", "h3", "h4", "hr", "i", "li", "ol", "p", "pre", "s", "strong", "sub", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "title"},
    "blockquote": {"lang"},
    "figure": {"data-picture"},
    "ol": {"start"},
    "p": {"lang"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
SCHEMES = {"http", "https", "mailto", "tel"}

DIGITS = re.compile(r"[0-9]{1,18}")
# The cleaner's own output quotes every attribute, so a quoted ">" cannot end a tag early.
TAG = re.compile(r'(<[^>"]*(?:"[^"]*"[^>"]*)*>)')
FIGURE = re.compile(r'<figure data-picture="([0-9]+)">(.*?)</figure>', re.DOTALL)
NOTHING = re.compile(r"(?:\s|<p>|</p>|<br>)*")


def keep_attribute(tag: str, name: str, value: str) -> str | None:
    """Return the attribute's value as it may stay, or None to drop it."""
    if name in {"data-picture", "colspan", "rowspan", "start"} and not DIGITS.fullmatch(value):
        return None
    return value


CLEANER = nh3.Cleaner(
    tags=TAGS,
    clean_content_tags={"script", "style", "svg", "math", "template", "noscript", "title"},
    attributes=ATTRIBUTES,
    attribute_filter=keep_attribute,
    url_schemes=SCHEMES,
    link_rel="noopener",
)


def clean(source: str) -> str:
    """Return body HTML as it may be stored: allow-listed tags, attributes and schemes only.

    Character references are decoded and the text between tags is normalised as all Hindi text
    is. The cleaner has the last word: normalising after it could fuse a ``>`` with a combining
    mark behind it. ``clean(clean(x)) == clean(x)``; a body without any content becomes "".
    """
    # A lone surrogate cannot be encoded, and the cleaner works on UTF-8.
    encodable = source.encode("utf-8", "ignore").decode("utf-8")
    cleaned = CLEANER.clean(normalise_text(CLEANER.clean(encodable)))
    return "" if NOTHING.fullmatch(cleaned) else cleaned


def normalise_text(cleaned: str) -> str:
    """Normalise what stands between the tags of the cleaner's output; tags stay untouched."""
    parts = TAG.split(cleaned)
    parts[::2] = [normalise_node(part) for part in parts[::2]]
    return "".join(parts)


def normalise_node(escaped: str) -> str:
    """Normalise one text node but keep the space at its ends, which separates words."""
    text = unescape(escaped)
    core = text.strip()
    if not core:
        return escape(text, quote=False)
    start = text.index(core[0])
    return escape(
        text[:start] + normalise(core) + text[start + len(core) :],
        quote=False,
    )


def picture_ids(body: str) -> list[int]:
    """Return the ids of the pictures that stand in a stored body, in order."""
    return [int(number) for number, _ in FIGURE.findall(body)]


def render(body: str, pictures: Mapping[int, "Picture"]) -> SafeString:
    """Return a stored body as readers see it: figures with their pictures, tables that scroll.

    A figure whose picture is not in ``pictures`` is left out, with its caption.
    """

    def figure(match: re.Match) -> str:
        picture = pictures.get(int(match[1]))
        if picture is None:
            return ""
        caption = unescape(TAG.sub("", match[2])).strip()
        return render_to_string("_figure.html", {"picture": picture, "caption": caption})

    rendered = FIGURE.sub(figure, body)
    rendered = rendered.replace("<table>", '<div class="table-scroll" tabindex="0"><table>')
    return mark_safe(rendered.replace("</table>", "</table></div>"))
