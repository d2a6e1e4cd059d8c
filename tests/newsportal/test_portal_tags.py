"""The filters and tags of every template."""

import json
from datetime import UTC, datetime

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

from newsportal.models import Picture
from newsportal.templatetags import portal
from tests.factories import make_picture

MOMENT = datetime(2025, 1, 30, 13, 15, tzinfo=UTC)


def render(source: str, **context) -> str:
    return Template(source).render(Context(context))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("long_date", "30 जनवरी 2025"),
        ("long_time", "शाम 6:45 बजे"),
        ("date_time", "30 जनवरी 2025, शाम 6:45 बजे"),
        ("iso", "2025-01-30T18:45:00+05:30"),
    ],
)
def test_moments_are_shown_in_indian_time_and_nothing_is_shown_for_none(name, expected):
    assert render(f"{{{{ moment|{name} }}}}", moment=MOMENT) == expected
    assert render(f"{{{{ moment|{name} }}}}", moment=None) == ""


def test_numbers_are_grouped_and_named_as_in_india():
    assert render("{{ n|indian_number }} {{ n|lakh_crore }}", n=220000) == "2,20,000 2.2 लाख"


def test_cut_keeps_conjuncts_whole():
    assert render("{{ text|cut:3 }}", text="क्षत्रियकुमार") == "क्षत्रि…"


def test_highlight_marks_what_meets_the_query():
    assert render("{{ text|highlight:'गांव' }}", text="हर गांव में") == "हर <mark>गांव</mark> में"


def test_highlight_escapes_both_the_hits_and_the_rest():
    shown = render("{{ text|highlight:query }}", text="<b>गांव</b> & <i>", query="गांव <b>")
    assert shown.replace("<mark>", "").replace("</mark>", "") == (
        "&lt;b&gt;गांव&lt;/b&gt; &amp; &lt;i&gt;"
    )


def test_only_a_passage_in_another_language_names_it():
    source = "<p{% lang language %}>"
    assert render(source, language="hi") == "<p>"
    assert render(source, language="en") == '<p lang="en" dir="ltr">'
    assert render(source, language="ur") == '<p lang="ur" dir="rtl">'


def test_absolute_adds_the_site_only_where_no_host_is_named(settings):
    settings.SITE_URL = "https://khabar.example"
    assert portal.absolute("/desh/") == "https://khabar.example/desh/"
    assert portal.absolute("https://cdn.example/p.jpg") == "https://cdn.example/p.jpg"


@pytest.mark.parametrize(("number", "query"), [(1, ""), (2, "?page=2")])
def test_the_canonical_address_keeps_the_page_and_drops_other_parameters(settings, number, query):
    settings.SITE_URL = "https://khabar.example"
    request = RequestFactory().get("/desh/?utm_source=chat")
    context = {"request": request, "page": Paginator(range(40), 20).page(number)}
    assert portal.canonical(context) == f"https://khabar.example/desh/{query}"


def test_page_numbers_leave_a_gap_in_a_long_list():
    page = Paginator(range(200), 10).page(10)
    assert portal.page_numbers(page) == [1, "…", 9, 10, 11, "…", 20]


@pytest.mark.django_db
def test_a_picture_has_its_size_its_text_and_loads_late():
    shown = render("{% picture p sizes='8rem' crop='16x9' %}", p=make_picture(alt="नाव & नदी"))
    assert 'width="320" height="180"' in shown
    assert 'alt="नाव &amp; नदी"' in shown
    assert ' loading="lazy"' in shown
    assert "fetchpriority" not in shown


@pytest.mark.django_db
def test_the_first_picture_loads_at_once():
    shown = render("{% picture p eager=True alt='' %}", p=make_picture())
    assert ' fetchpriority="high"' in shown
    assert "loading=" not in shown
    assert ' alt=""' in shown


def test_no_picture_shows_nothing():
    assert render("{% picture p %}", p=None).strip() == ""


@pytest.mark.django_db
def test_the_share_image_is_the_widest_wide_rendition_and_absolute(settings):
    settings.SITE_URL = "https://khabar.example"
    picture = make_picture()
    wide = {"crop": "16x9", "format": "jpeg", "name": "p/16x9.jpg"}
    picture.renditions = [
        {"crop": "", "format": "jpeg", "name": "p/full.jpg", "width": 1600, "height": 1200},
        {**wide, "name": "p/small.jpg", "width": 320, "height": 180},
        {**wide, "width": 1600, "height": 900},
    ]
    assert portal.share_image(picture) == {
        "url": "https://khabar.example/media/p/16x9.jpg",
        "width": 1600,
        "height": 900,
        "alt": picture.alt,
    }


def test_a_picture_without_renditions_is_shared_as_it_is(settings):
    settings.SITE_URL = "https://khabar.example"
    picture = Picture(file="p/whole.jpg", width=800, height=600, alt="नदी")
    assert portal.share_image(picture) == {
        "url": "https://khabar.example/media/p/whole.jpg",
        "width": 800,
        "height": 600,
        "alt": "नदी",
    }
    assert portal.share_image(None) is None


def test_structured_data_cannot_leave_its_script_element():
    data = {"headline": "</script><!--<svg onload=x>&\u2028\"'दिल"}
    shown = render("{% json_ld data %}", data=data)
    opening, closing = '<script type="application/ld+json">', "</script>"
    assert shown.startswith(opening)
    assert shown.endswith(closing)
    inside = shown.removeprefix(opening).removesuffix(closing)
    assert not set(inside) & set("<>&\u2028")
    assert "दिल" in inside
    assert json.loads(inside) == data
