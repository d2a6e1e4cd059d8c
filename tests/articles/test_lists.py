"""Section, tag, archive and search: the lists that lead to stories."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.utils.translation import gettext, ngettext
from lxml import html

from tests.factories import make_article, make_picture, make_section, make_tag

pytestmark = pytest.mark.django_db

NOON = datetime(2025, 1, 30, 6, 30, tzinfo=UTC)


def page_of(client, address: str):
    return html.fromstring(client.get(address).content.decode())


def headlines(page) -> list[str]:
    return [link.text_content() for link in page.xpath("//h3[@class='card__headline']/a")]


def test_a_section_shows_its_stories_and_those_of_its_subsections(client):
    section = make_section(name="खेल", description="मैदान से।")
    below = make_section(name="क्रिकेट", parent=section)
    make_article(section=section, headline="दौड़", minutes_ago=2)
    make_article(section=below, headline="विकेट", minutes_ago=1)
    make_article(headline="कहीं और")
    page = page_of(client, section.get_absolute_url())
    assert headlines(page) == ["विकेट", "दौड़"]
    assert page.findtext(".//h1") == "खेल"
    assert page.xpath("//p[@class='front__description']/text()") == ["मैदान से।"]
    assert page.xpath("//header[@class='front']//li/a/@href") == [below.get_absolute_url()]


def test_an_empty_section_says_so(client):
    page = page_of(client, make_section().get_absolute_url())
    assert page.xpath("//p[@class='empty']/text()") == [gettext("No stories here yet.")]


def test_a_tag_shows_its_stories_only(client):
    tag = make_tag(name="बारिश")
    make_article(headline="भीगा शहर", tags=[tag])
    make_article(headline="सूखा शहर")
    page = page_of(client, tag.get_absolute_url())
    assert headlines(page) == ["भीगा शहर"]
    assert page.findtext(".//h1") == "बारिश"


def test_long_lists_are_paged_with_rel_links(client, settings):
    settings.SITE_URL = "https://khabar.example"
    section = make_section()
    for minutes in range(41):
        make_article(section=section, minutes_ago=minutes + 1)
    address = section.get_absolute_url()
    page = page_of(client, f"{address}?page=2")
    assert len(headlines(page)) == 20
    assert page.xpath("//*[@rel='prev']/@href") == [address, address]
    assert page.xpath("//*[@rel='next']/@href") == ["?page=3", "?page=3"]
    assert page.xpath("//ol[@class='pagination__numbers']//a/@href") == [address, "?page=3"]
    assert page.xpath("//ol[@class='pagination__numbers']//*[@aria-current]/text()") == ["2"]
    assert page.xpath("//link[@rel='canonical']/@href") == [
        f"https://khabar.example{address}?page=2"
    ]


@pytest.mark.parametrize("number", ["0", "2", "x", "-1", "१", "9999999", ""])
def test_pages_that_do_not_exist_are_not_found(client, number):
    section = make_article().section
    assert client.get(f"{section.get_absolute_url()}?page={number}").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_of_a_section_does_not_grow(client, count, django_assert_num_queries):
    section = make_section()
    for _ in range(count):
        make_section(parent=section)
        make_article(section=section, lead_picture=make_picture())
    with django_assert_num_queries(6):
        client.get(section.get_absolute_url())


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_of_a_tag_does_not_grow(client, count, django_assert_num_queries):
    tag = make_tag()
    for _ in range(count):
        make_article(tags=[tag], lead_picture=make_picture())
    with django_assert_num_queries(5):
        client.get(tag.get_absolute_url())


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_of_the_archive_does_not_grow(
    client, count, django_assert_num_queries
):
    for _ in range(count):
        story = make_article(lead_picture=make_picture())
    with django_assert_num_queries(4):
        client.get(f"/archive/{story.published_at:%Y}/")


@pytest.mark.parametrize(
    ("address", "name", "steps"),
    [
        ("/archive/2025/", "2025", ["/archive/2024/"]),
        ("/archive/2024/", "2024", ["/archive/2023/", "/archive/2025/"]),
        ("/archive/2025/01/", "जनवरी 2025", ["/archive/2024/12/", "/archive/2025/"]),
        (
            "/archive/2025/1/29/",
            "29 जनवरी 2025",
            ["/archive/2025/1/28/", "/archive/2025/1/", "/archive/2025/1/30/"],
        ),
    ],
)
@time_machine.travel(NOON, tick=False)
def test_the_archive_leads_to_the_times_around_but_not_to_the_future(client, address, name, steps):
    page = page_of(client, address)
    assert page.findtext(".//h1") == name
    assert page.xpath("//ul[@class='periods__steps']//a/@href") == steps_without_zeros(steps)


def steps_without_zeros(addresses: list[str]) -> list[str]:
    return [address.replace("/0", "/") for address in addresses]


@time_machine.travel(NOON, tick=False)
def test_a_month_offers_its_days_so_far_and_a_year_its_months(client):
    days = page_of(client, "/archive/2025/1/").xpath("//ul[contains(@class, 'parts')]//a/@href")
    assert days == [f"/archive/2025/1/{day}/" for day in range(1, 31)]
    months = page_of(client, "/archive/2025/").xpath("//ul[contains(@class, 'parts')]//a/@href")
    assert months == ["/archive/2025/1/"]


@time_machine.travel(NOON, tick=False)
def test_a_day_of_the_archive_is_a_day_in_india(client):
    make_article(headline="आधी रात के बाद", published_at=datetime(2025, 1, 28, 18, 30, tzinfo=UTC))
    make_article(headline="आधी रात से पहले", published_at=datetime(2025, 1, 28, 18, 29, tzinfo=UTC))
    assert headlines(page_of(client, "/archive/2025/1/29/")) == ["आधी रात के बाद"]


def test_a_search_without_words_gives_a_hint(client):
    page = page_of(client, "/search/")
    assert len(page.xpath("//p[@class='empty']")) == 1
    assert headlines(page) == []


def test_a_search_without_hits_repeats_the_words_escaped(client):
    response = client.get("/search/", {"q": "<b>झुमरीतलैया"})
    page = html.fromstring(response.content.decode())
    said = gettext("Nothing was found for “%(query)s”.") % {"query": "<b>झुमरीतलैया"}
    assert page.xpath("//div[@class='empty']/p[1]")[0].text_content() == said
    assert page.xpath("//input[@id='id_q']/@value") == ["<b>झुमरीतलैया"]
    assert "<b>झुमरीतलैया" not in response.content.decode()


def test_search_hits_are_counted_and_their_words_marked(client):
    make_article(headline="मौसम बदला, किसान खुश", standfirst="आज मौसम साफ है।")
    make_article(headline="दूसरी बात")
    page = page_of(client, "/search/?q=मौसम")
    assert headlines(page) == ["मौसम बदला, किसान खुश"]
    assert page.xpath("//h3//mark/text()") == ["मौसम"]
    assert page.xpath("//p[@class='card__standfirst']//mark/text()") == ["मौसम"]
    said = ngettext("%(count)s story", "%(count)s stories", 1) % {"count": 1}
    assert page.xpath("//h2[@class='search__count']")[0].text.strip() == said


def test_the_pages_of_a_search_keep_its_words(client):
    for _ in range(21):
        make_article(headline="मौसम की बात")
    page = page_of(client, "/search/?q=mausam")
    assert page.xpath("//nav[@class='pagination']//*[@rel='next']/@href") == ["?q=mausam&page=2"]


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_of_a_search_does_not_grow(
    client, count, django_assert_max_num_queries
):
    for _ in range(count):
        make_article(headline="मौसम की बात", lead_picture=make_picture())
    with django_assert_max_num_queries(8):
        client.get("/search/?q=मौसम")
