"""What holds on every kind of public page."""

import json
from itertools import pairwise

import pytest
from lxml import html

from articles.models import Byline
from newsportal.models import SiteSettings
from tests.factories import (
    make_article,
    make_author,
    make_comment,
    make_picture,
    make_section,
    make_tag,
)

pytestmark = pytest.mark.django_db

KINDS = ["home", "article", "section", "subsection", "tag", "author", "archive", "search"]


@pytest.fixture
def addresses(settings):
    """A small newspaper with something of everything; the address of each kind of page."""
    settings.SITE_URL = "https://khabar.example"
    site = SiteSettings(name="खबर", tagline="रोज की खबर", logo=make_picture(alt="खबर"))
    site.save()
    site.footer_links.create(label="संपर्क", url="/pages/contact/")
    parent = make_section(name="खेल")
    section = make_section(name="क्रिकेट", parent=parent)
    author, tag = make_author(photo=make_picture()), make_tag(name="टी-20")
    author.links.create(label="ब्लॉग", url="https://blog.example/")
    inside = make_picture(caption="मैदान", credit="खबर")
    stories = [
        make_article(
            section=section,
            tags=[tag],
            minutes_ago=minutes,
            lead_picture=make_picture(caption="दर्शक", credit="खबर"),
            body=f'<h2>पारी</h2><p>अच्छी</p><figure data-picture="{inside.pk}"></figure>',
            language="en" if minutes == 30 else "hi",
            kind="sponsored" if minutes == 40 else "news",
        )
        for minutes in (10, 20, 30, 40)
    ]
    for story in stories:
        story.set_bylines([Byline(author=author, place="पटना से")])
    make_comment(article=stories[1])
    return {
        "home": "/",
        "article": stories[1].get_absolute_url(),
        "section": parent.get_absolute_url(),
        "subsection": section.get_absolute_url(),
        "tag": tag.get_absolute_url(),
        "author": author.get_absolute_url(),
        "archive": f"/archive/{stories[1].published_at:%Y}/",
        "search": "/search/",
    }


@pytest.fixture(params=KINDS)
def response(request, addresses, client):
    response = client.get(addresses[request.param])
    assert response.status_code == 200
    return response


@pytest.fixture
def page(response):
    return html.fromstring(response.content.decode())


def metas(page, attribute: str) -> dict[str, str]:
    return {
        meta.get(attribute): meta.get("content") for meta in page.iterfind(f".//meta[@{attribute}]")
    }


def test_no_page_sets_a_cookie_or_holds_a_token(response):
    assert response.cookies == {}
    assert b"csrfmiddlewaretoken" not in response.content


def test_nothing_runs_or_is_styled_inline(page):
    scripts = [script for script in page.iterfind(".//script") if not script.get("src")]
    assert {script.get("type") for script in scripts} <= {"application/ld+json"}
    assert page.findall(".//style") == []
    assert page.xpath("//@style") == []
    assert page.xpath("//@*[starts-with(name(), 'on')]") == []
    assert page.xpath("//@href[starts-with(., 'javascript:')]") == []


def test_every_id_is_there_once_and_every_reference_to_one_holds(page):
    ids = page.xpath("//@id")
    assert sorted(ids) == sorted(set(ids))
    for name in ("aria-labelledby", "aria-describedby", "for"):
        named = {word for value in page.xpath(f"//@{name}") for word in value.split()}
        assert named <= set(ids)


def test_headings_begin_with_one_h1_and_leave_out_no_level(page):
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_picture_keeps_its_place_and_has_a_text(page):
    pictures = page.findall(".//img")
    assert [p for p in pictures if not (p.get("width") and p.get("height"))] == []
    assert [p for p in pictures if p.get("alt") is None] == []


def test_every_page_has_a_card_for_chats_with_an_absolute_picture(page):
    card = metas(page, "property")
    assert card["og:locale"] == "hi_IN"
    assert card["og:site_name"] == "खबर"
    assert card["og:image"].startswith("https://khabar.example/media/")
    assert (card["og:image:width"], card["og:image:height"]) == ("320", "180")
    assert card["og:title"] and card["og:description"] and card["og:image:alt"]
    assert metas(page, "name")["twitter:card"] in {"summary", "summary_large_image"}


def test_title_description_and_canonical_address_are_there_once(page, response):
    path = response.wsgi_request.path
    assert page.xpath("//link[@rel='canonical']/@href") == [f"https://khabar.example{path}"]
    assert metas(page, "property")["og:url"] == f"https://khabar.example{path}"
    assert len(page.findall(".//title")) == 1
    assert metas(page, "name")["description"] == metas(page, "property")["og:description"]


def test_search_engines_may_show_large_pictures_but_keep_no_search_results(page, response):
    is_search = response.wsgi_request.path == "/search/"
    expected = "noindex, follow" if is_search else "max-image-preview:large"
    assert metas(page, "name")["robots"] == expected


def test_the_page_says_its_language_and_lets_readers_skip_to_the_content(page):
    assert page.get("lang") == "hi"
    first = page.find(".//body").find("a")
    assert first.get("href") == "#main"
    assert page.find(".//main").get("id") == "main"


def test_navigation_shows_the_top_sections_only(page):
    names = page.xpath("//nav[contains(@class, 'sections')]//li[position() > 1]/a/text()")
    assert names == ["खेल"]


def test_footer_links_are_the_ones_of_the_settings(page):
    links = page.xpath("//nav[@aria-labelledby='footer-more']//a")
    assert [(link.get("href"), link.text) for link in links] == [("/pages/contact/", "संपर्क")]


def test_structured_data_is_valid_json(page):
    for script in page.xpath("//script[@type='application/ld+json']"):
        assert json.loads(script.text)["@context"] == "https://schema.org"
