"""Filters and tags that every template may use."""

import json
from datetime import datetime
from urllib.parse import urljoin

from django import template
from django.conf import settings
from django.core.paginator import Page
from django.utils import timezone
from django.utils.encoding import escape_uri_path
from django.utils.html import escape, format_html, format_html_join

from newsportal import hindi, images

register = template.Library()

# What could end a script element, begin a comment in it, or end a line in older engines.
JSON_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}

RIGHT_TO_LEFT = {"ur"}


# --- Dates and numbers -------------------------------------------------------------------------


@register.filter
def long_date(value) -> str:
    """30 जनवरी 2025; nothing for None."""
    return hindi.long_date(value) if value else ""


@register.filter
def long_time(value: datetime | None) -> str:
    """शाम 6:45 बजे; nothing for None."""
    return hindi.long_time(value) if value else ""


@register.filter
def date_time(value: datetime | None) -> str:
    """30 जनवरी 2025, शाम 6:45 बजे; nothing for None."""
    return f"{hindi.long_date(value)}, {hindi.long_time(value)}" if value else ""


@register.filter
def iso(value: datetime | None) -> str:
    """2025-01-30T18:45:00+05:30; nothing for None."""
    return timezone.localtime(value).isoformat(timespec="seconds") if value else ""


@register.simple_tag
def today() -> datetime:
    """Return this moment in India; a page that shows it ends at midnight."""
    return timezone.localtime()


@register.filter
def lakh_crore(value: int) -> str:
    return hindi.lakh_crore(value)


@register.filter
def indian_number(value: int) -> str:
    return hindi.indian_number(value)


# --- Text --------------------------------------------------------------------------------------


@register.filter
def cut(value, length: int) -> str:
    """Return plain text of at most ``length`` letters as a reader counts them."""
    return hindi.cut(str(value), length)


@register.filter
def highlight(text: str, query: str) -> str:
    """Return ``text`` escaped, with what meets the query in ``<mark>``."""
    parts, position = [], 0
    for start, end in hindi.matches(text, query):
        parts += [escape(text[position:start]), format_html("<mark>{}</mark>", text[start:end])]
        position = end
    parts.append(escape(text[position:]))
    return format_html_join("", "{}", ((part,) for part in parts))


@register.simple_tag
def lang(language: str) -> str:
    """Return the ``lang`` attribute of a passage, or nothing where it is Hindi like the page."""
    if not language or language == settings.LANGUAGE_CODE:
        return ""
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    return format_html(' lang="{}" dir="{}"', language, direction)


# --- Addresses ---------------------------------------------------------------------------------


@register.filter
def absolute(url: str) -> str:
    """Return an address of this site, or one that is absolute already, with scheme and host."""
    return urljoin(f"{settings.SITE_URL}/", url)


@register.simple_tag(takes_context=True)
def canonical(context, path: str = "") -> str:
    """Return the one absolute address of the page: its path, and ``?page=N`` from 2 on."""
    number = getattr(context.get("page"), "number", 1)
    query = f"?page={number}" if number > 1 else ""
    return absolute(escape_uri_path(path or context["request"].path)) + query


@register.filter
def page_numbers(page: Page) -> list:
    """Return the numbers to link to from a page of a list, with gaps."""
    return list(page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))


# --- Pictures ----------------------------------------------------------------------------------


@register.inclusion_tag("_picture.html")
def picture(picture, sizes="", crop="", eager=False, alt=None) -> dict:
    """Show a picture at the width the page gives it; nothing where there is none.

    Args:
        picture: a Picture or None.
        sizes: the ``sizes`` attribute; the whole width where it is left out.
        crop: "" for the whole picture, "16x9" for the crop around its focal point.
        eager: true for the one picture that a reader sees first.
        alt: instead of the picture's own text; "" where the words beside it say the same.
    """
    if not picture:
        return {}
    return {
        **images.source_set(picture, crop=crop),
        "alt": picture.alt if alt is None else alt,
        "sizes": sizes or "100vw",
        "eager": eager,
    }


@register.filter
def share_image(picture) -> dict | None:
    """Return ``url`` (absolute), ``width``, ``height`` and ``alt`` for a card on another site.

    The widest 16:9 rendition, or the original where there is none.
    """
    if not picture:
        return None
    wide = [entry for entry in picture.renditions if entry["crop"] == "16x9"]
    if not wide:
        url, width, height = picture.file.url, picture.width, picture.height
    else:
        best = max(wide, key=lambda entry: entry["width"])
        url = picture.file.storage.url(best["name"])
        width, height = best["width"], best["height"]
    return {"url": absolute(url), "width": width, "height": height, "alt": picture.alt}


# --- Data for machines -------------------------------------------------------------------------


class JSONText(str):
    """JSON that can stand in a script element: every character that could end it is escaped."""

    def __new__(cls, data):
        return super().__new__(cls, json.dumps(data, ensure_ascii=False).translate(JSON_ESCAPES))

    def __html__(self) -> str:
        return str(self)


@register.simple_tag
def json_ld(data: dict) -> str:
    """Return structured data as a script element that no text in it can leave."""
    return format_html('<script type="application/ld+json">{}</script>', JSONText(data))
