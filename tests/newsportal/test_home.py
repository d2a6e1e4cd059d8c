"""The home page."""

import pytest
from django.utils import timezone
from django.utils.translation import gettext
from lxml import html

from articles.models import Placement
from articles.models.placement import Slot
from newsportal.hindi import long_date
from newsportal.models import SiteSettings
from tests.factories import make_article, make_picture, make_section

pytestmark = pytest.mark.django_db


def page_of(client):
    return html.fromstring(client.get("/").content.decode())


def headlines(page) -> list[str]:
    return [link.text for link in page.xpath("//h3[@class='card__headline']/a")]


def fill(count: int) -> None:
    SiteSettings(name="खबर", logo=make_picture()).save()
    for _ in range(count):
        section = make_section()
        for minutes in range(10):
            make_article(section=section, minutes_ago=minutes + 1, lead_picture=make_picture())


def test_an_empty_newspaper_says_so(client):
    page = page_of(client)
    assert page.xpath("//p[@class='empty']/text()") == [gettext("Nothing has been published yet.")]
    assert headlines(page) == []


def test_one_story_is_the_lead(client):
    story = make_article(headline="अकेली खबर")
    page = page_of(client)
    assert headlines(page) == [story.headline]
    assert len(page.xpath("//div[@class='package__lead']//h3")) == 1


def test_the_editors_pick_leads_and_stands_there_once(client):
    section = make_section()
    stories = [make_article(section=section, minutes_ago=m, headline=f"खबर {m}") for m in (1, 2, 3)]
    Placement.objects.create(slot=Slot.LEAD, article=stories[2], position=2)
    Placement.objects.create(slot=Slot.LEAD, article=stories[1], position=1)
    assert headlines(page_of(client)) == ["खबर 2", "खबर 3", "खबर 1"]


def test_no_story_stands_twice(client):
    fill(2)
    shown = headlines(page_of(client))
    assert len(shown) == len(set(shown)) == 14


def test_what_is_not_public_is_not_there(client):
    make_article(headline="सबके लिए")
    make_article(headline="मसौदा", state="draft")
    hidden = make_article(headline="आने वाली", minutes_ago=-60)
    Placement.objects.create(slot=Slot.LEAD, article=hidden)
    assert headlines(page_of(client)) == ["सबके लिए"]


def test_the_masthead_gives_todays_date(client):
    (shown,) = page_of(client).xpath("//p[@class='masthead__date']/time")
    assert shown.get("datetime") == timezone.localdate().isoformat()
    assert shown.text.endswith(long_date(timezone.localdate()))


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow(client, count, django_assert_num_queries):
    fill(count)
    with django_assert_num_queries(7):
        client.get("/")
