"""RSS feeds of all stories, of a section and of a tag."""

from xml.etree import ElementTree

import pytest
from django.urls import reverse

from articles.workflow import State
from newsportal.models import SiteSettings
from tests.factories import make_article, make_author, make_picture, make_section, make_tag

pytestmark = pytest.mark.django_db

NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
}


@pytest.fixture(autouse=True)
def site_url(settings):
    settings.SITE_URL = "https://khabar.example"
    settings.SECURE_SSL_REDIRECT = False


def channel_of(client, path: str):
    response = client.get(path, headers={"host": "localhost"})
    assert response.status_code == 200
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    return ElementTree.fromstring(response.content).find("channel")  # noqa: S314, our own


def headlines(client, path: str) -> list[str]:
    return [item.findtext("title") for item in channel_of(client, path).findall("item")]


def test_a_feed_names_the_portal_and_itself(client):
    SiteSettings(name="प्रभात", tagline="गाँव से शहर तक").save()
    channel = channel_of(client, "/feed/")
    assert channel.findtext("title") == "प्रभात"
    assert channel.findtext("description") == "गाँव से शहर तक"
    assert channel.findtext("language") == "hi-in"
    assert channel.findtext("link") == "https://khabar.example/"
    assert channel.find("atom:link", NAMES).get("href") == "https://khabar.example/feed/"


def test_an_item_holds_what_a_feed_reader_shows(client):
    story = make_article(
        headline='मंत्री ने कहा: "5 < 7" & आगे',
        standfirst="पानी <b> & बिजली",
        authors=[make_author(name="रागिनी"), make_author(name="अजय")],
        section=make_section(name="देश"),
        tags=[make_tag(name="पानी")],
        lead_picture=make_picture(),
    )
    item = channel_of(client, "/feed/").find("item")
    assert item.findtext("title") == 'मंत्री ने कहा: "5 < 7" & आगे'
    assert item.findtext("link") == f"https://khabar.example{story.get_absolute_url()}"
    assert item.findtext("description") == "पानी &lt;b&gt; &amp; बिजली"
    assert [each.text for each in item.findall("dc:creator", NAMES)] == ["रागिनी", "अजय"]
    assert [each.text for each in item.findall("category")] == ["देश", "पानी"]
    guid = item.find("guid")
    assert guid.text == f"https://khabar.example/a/{story.pk}/"
    assert guid.get("isPermaLink") == "false"
    picture = item.find("media:content", NAMES)
    assert picture.get("url").startswith("https://khabar.example/media/pictures/")
    assert (picture.get("type"), picture.get("medium")) == ("image/jpeg", "image")
    assert int(picture.get("width")) * 3 == int(picture.get("height")) * 4


def test_a_feed_holds_the_thirty_newest_public_stories_newest_first(client):
    for minutes in range(1, 33):
        make_article(headline=f"कहानी {minutes}", minutes_ago=minutes)
    make_article(headline="कल की", minutes_ago=-60)
    make_article(headline="मसौदा", state=State.DRAFT)
    make_article(headline="वापस", state=State.WITHDRAWN)
    assert headlines(client, "/feed/") == [f"कहानी {minutes}" for minutes in range(1, 31)]


def test_a_section_s_feed_holds_its_stories_and_those_of_its_subsections(client):
    sport = make_section(name="खेल")
    cricket = make_section(name="क्रिकेट", parent=sport)
    make_article(headline="ओलंपिक", section=sport, minutes_ago=2)
    make_article(headline="शतक", section=cricket, minutes_ago=1)
    make_article(headline="बजट")
    assert headlines(client, reverse("section_feed", args=[sport.slug])) == ["शतक", "ओलंपिक"]
    assert headlines(client, reverse("section_feed", args=[cricket.slug])) == ["शतक"]
    channel = channel_of(client, reverse("section_feed", args=[sport.slug]))
    assert channel.findtext("title") == "खेल · समाचार पोर्टल"
    assert channel.findtext("link") == f"https://khabar.example/{sport.slug}/"


def test_a_tag_s_feed_and_an_author_s_hold_their_stories(client):
    tag, author = make_tag(name="पानी"), make_author(name="अजय")
    make_article(headline="नदी", tags=[tag])
    make_article(headline="बिजली", authors=[author])
    assert headlines(client, f"/tag/{tag.slug}/feed/") == ["नदी"]
    assert headlines(client, f"/author/{author.slug}/feed/") == ["बिजली"]


@pytest.mark.parametrize("path", ["/x/feed/", "/tag/x/feed/", "/author/x/feed/"])
def test_an_unknown_feed_is_not_found(client, path):
    make_article()
    assert client.get(path).status_code == 404


def test_a_feed_asks_no_more_for_more_stories(client, django_assert_max_num_queries):
    section, tag, author = make_section(), make_tag(), make_author()

    def add():
        make_article(section=section, tags=[tag], authors=[author], lead_picture=make_picture())

    paths = [
        "/feed/",
        f"/{section.slug}/feed/",
        f"/tag/{tag.slug}/feed/",
        f"/author/{author.slug}/feed/",
    ]
    add()
    counts = []
    for path in paths:
        with django_assert_max_num_queries(8) as queries:
            client.get(path)
        counts.append(len(queries))
    add()
    add()
    for path, count in zip(paths, counts, strict=True):
        with django_assert_max_num_queries(count):
            client.get(path)
