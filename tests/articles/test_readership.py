"""Counting readers: exact, once in half an hour, and nobody is remembered."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.utils import timezone

from articles.models import Article, HourlyViews, ReaderSalt, ReaderSeen, Readership
from articles.models.readership import forget_readers, record_view
from tests.factories import make_article, make_section

pytestmark = pytest.mark.django_db
BROWSER = "Mozilla/5.0 (Linux; Android 13) Chrome/140.0 Mobile"


def total(article) -> int:
    return Article.objects.whole().get(pk=article.pk).views


def visit(client, article, *, agent=BROWSER, address="203.0.113.9", **headers):
    return client.post(
        f"/a/{article.pk}/view/",
        headers={"user-agent": agent, **headers},
        REMOTE_ADDR=address,
    )


def test_a_reader_is_counted_once_in_half_an_hour(client):
    article = make_article()
    assert [visit(client, article).status_code for _ in range(5)] == [204] * 5
    assert total(article) == 1


def test_another_address_or_another_browser_is_another_reader(client):
    article = make_article()
    visit(client, article)
    visit(client, article, address="203.0.113.10")
    visit(client, article, agent="Mozilla/5.0 (X11) Firefox/140.0")
    assert total(article) == 3


def test_addresses_of_one_ipv6_household_are_one_reader(client):
    article = make_article()
    visit(client, article, address="2001:db8:1:2::1")
    visit(client, article, address="2001:db8:1:2:ffff::7")
    assert total(article) == 1


def test_a_reader_who_comes_back_after_half_an_hour_counts_again():
    article, at = make_article(), timezone.now()
    assert record_view(article.pk, reader="k" * 64, at=at)
    assert not record_view(article.pk, reader="k" * 64, at=at + timedelta(minutes=29))
    assert record_view(article.pk, reader="k" * 64, at=at + timedelta(minutes=31))
    assert total(article) == 2


@pytest.mark.parametrize(
    "agent", ["", "Googlebot/2.1", "curl/8.0", "WhatsApp/2.23", "python-requests/2"]
)
def test_robots_are_not_counted(client, agent):
    article = make_article()
    assert visit(client, article, agent=agent).status_code == 204
    assert total(article) == 0


@pytest.mark.parametrize("header", [{"sec-purpose": "prefetch;prerender"}, {"x-moz": "prefetch"}])
def test_pages_that_are_only_prefetched_are_not_counted(client, header):
    article = make_article()
    visit(client, article, **header)
    assert total(article) == 0


def test_the_newsroom_is_not_counted(desk):
    article = make_article()
    visit(desk("reporter"), article)
    assert total(article) == 0


@pytest.mark.parametrize("method", ["get", "head", "put"])
def test_only_a_post_counts(client, method):
    article = make_article()
    response = getattr(client, method)(f"/a/{article.pk}/view/", headers={"user-agent": BROWSER})
    assert response.status_code == 405
    assert total(article) == 0


@pytest.mark.parametrize(
    "header", [{"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}]
)
def test_a_foreign_page_cannot_count(client, header):
    article = make_article()
    assert visit(client, article, **header).status_code == 403
    assert total(article) == 0


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_what_is_not_public_is_not_counted(client, state):
    article = make_article(state=state)
    assert visit(client, article).status_code == 404
    assert Readership.objects.count() == 0


def test_counting_leaves_the_story_and_its_history_alone(client):
    article = make_article()
    visit(client, article)
    after = Article.objects.get()
    assert (after.updated_at, after.revisions.count()) == (article.updated_at, 0)


def test_imported_views_are_kept_apart_and_shown_together(client):
    article = make_article()
    Readership.objects.create(article=article, imported=5000)
    visit(client, article)
    stored = Readership.objects.get()
    assert (stored.counted, stored.imported, stored.total) == (1, 5000, 5001)


def test_no_address_and_no_browser_is_stored(client):
    visit(client, make_article(), address="203.0.113.77")
    stored = str(list(ReaderSeen.objects.values())) + str(list(HourlyViews.objects.values()))
    assert "203.0.113.77" not in stored
    assert "Mozilla" not in stored


def test_the_same_reader_has_another_key_the_next_day_and_old_salts_are_destroyed():
    monday = datetime(2026, 11, 23, 23, 59, tzinfo=ZoneInfo("Asia/Kolkata"))
    keys = {
        ReaderSeen.key_of(
            address="203.0.113.9", user_agent=BROWSER, article_id=1, at=monday + timedelta(days=day)
        )
        for day in range(3)
    }
    assert len(keys) == 3
    assert sorted(salt.day.day for salt in ReaderSalt.objects.all()) == [24, 25]


def test_readers_are_forgotten_within_the_hour():
    article, at = make_article(), timezone.now()
    record_view(article.pk, reader="a" * 64, at=at - timedelta(minutes=61))
    record_view(article.pk, reader="b" * 64, at=at)
    assert forget_readers(at=at) == 1
    assert ReaderSeen.objects.get().key == "b" * 64


def test_recounting_repairs_a_wrong_total():
    article = make_article()
    HourlyViews.objects.create(article=article, hour=timezone.now(), count=7)
    Readership.objects.create(article=article, counted=99, imported=3)
    Readership.objects.recount()
    stored = Readership.objects.get()
    assert (stored.counted, stored.imported) == (7, 3)


@pytest.mark.django_db(transaction=True)
def test_nothing_is_lost_when_many_readers_come_at_once():
    article = make_article(section=make_section())

    def read(number: int) -> None:
        try:
            record_view(article.pk, reader=f"{number % 40:064d}", at=timezone.now())
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(read, range(80)))
    assert (total(article), HourlyViews.objects.get().count) == (40, 40)
