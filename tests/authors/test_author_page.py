"""The public page of an author."""

import pytest
from django.utils.translation import gettext
from lxml import html

from tests.factories import make_article, make_author, make_picture

pytestmark = pytest.mark.django_db


def page_of(client, author):
    return html.fromstring(client.get(author.get_absolute_url()).content.decode())


def test_the_profile_shows_all_that_is_known(client):
    author = make_author(
        name="रागिनी वर्मा",
        designation="वरिष्ठ संवाददाता",
        bio="पहला अनुच्छेद।\n\nदूसरा अनुच्छेद।",
        beats="राजनीति, अदालत",
        location="लखनऊ",
        languages="हिंदी, अवधी",
        photo=make_picture(),
    )
    author.links.create(label="ब्लॉग", url="https://blog.example/")
    page = page_of(client, author)
    assert page.findtext(".//h1") == "रागिनी वर्मा"
    assert page.xpath("//p[@class='profile__designation']/text()") == ["वरिष्ठ संवाददाता"]
    assert page.xpath("//div[@class='profile__bio']/p/text()") == ["पहला अनुच्छेद।", "दूसरा अनुच्छेद।"]
    assert page.xpath("//dd/text()") == ["राजनीति, अदालत", "लखनऊ", "हिंदी, अवधी"]
    (link,) = page.xpath("//ul[@class='profile__links']//a")
    assert (link.get("href"), link.get("rel")) == ("https://blog.example/", "me noopener")


def test_an_author_without_photo_biography_or_story_has_a_page(client):
    page = page_of(client, make_author())
    assert page.xpath("//p[@class='empty']/text()") == [gettext("No stories here yet.")]
    assert page.xpath("//header[contains(@class, 'profile')]//img") == []


def test_only_published_stories_are_listed_newest_first(client):
    author = make_author()
    make_article(headline="पुरानी", minutes_ago=20, authors=[author])
    make_article(headline="नई", minutes_ago=10, authors=[author])
    make_article(headline="मसौदा", state="draft", authors=[author])
    make_article(headline="किसी और की", authors=[make_author(name="कोई और")])
    shown = page_of(client, author).xpath("//h3/a/text()")
    assert shown == ["नई", "पुरानी"]


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow(client, count, django_assert_num_queries):
    author = make_author(photo=make_picture())
    for _ in range(count):
        make_article(authors=[author], lead_picture=make_picture())
    with django_assert_num_queries(6):
        client.get(author.get_absolute_url())
