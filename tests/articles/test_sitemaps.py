"""The sitemap: what readers may see, under the portal's own address, with truthful times."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from articles.models import Article
from articles.sitemaps import ArticleSitemap
from articles.workflow import State
from tests.factories import make_article, make_author, make_section, make_tag

pytestmark = pytest.mark.django_db

SITE = "https://khabar.example"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@pytest.fixture(autouse=True)
def site_url(settings):
    settings.SITE_URL = SITE
    settings.SECURE_SSL_REDIRECT = False


def entries(client, path: str) -> dict:
    """Return location → day of the last change in Indian time, of an index or of a part."""
    response = client.get(path, headers={"host": "localhost"})
    assert response.status_code == 200
    root = ElementTree.fromstring(response.content)  # noqa: S314, our own
    return {
        entry.findtext("s:loc", namespaces=NAMES): entry.findtext(
            "s:lastmod", default="", namespaces=NAMES
        )[:10]
        for entry in root
    }


def day(moment) -> str:
    return timezone.localdate(moment).isoformat()


def test_the_index_names_the_four_parts_with_their_times(client):
    changed = timezone.now() - timedelta(days=5)
    make_article(updated_at=changed, tags=[make_tag()], authors=[make_author()])
    make_article(updated_at=changed - timedelta(days=9))
    parts = ("fronts", "articles", "tags", "authors")
    assert entries(client, "/sitemap.xml") == {
        f"{SITE}/sitemap-{part}.xml": day(changed) for part in parts
    }


def test_an_empty_portal_has_a_sitemap_too(client):
    assert set(entries(client, "/sitemap.xml")) == {
        f"{SITE}/sitemap-{part}.xml" for part in ("fronts", "articles", "tags", "authors")
    }
    assert entries(client, "/sitemap-fronts.xml") == {f"{SITE}/": ""}


def test_every_part_holds_what_readers_may_see_and_nothing_else(client):
    now = timezone.now()
    older, newer = now - timedelta(days=2), now - timedelta(days=1)
    top = make_section(name="खेल")
    section = make_section(name="क्रिकेट", parent=top)
    tag, author = make_tag(name="शतक"), make_author(name="अजय")
    public = {"section": section, "tags": [tag], "authors": [author]}
    first = make_article(updated_at=older, minutes_ago=200, **public)
    second = make_article(updated_at=newer, minutes_ago=100, **public)
    for number, hidden in enumerate(
        [
            {"state": State.DRAFT},
            {"state": State.WITHDRAWN},
            {"published_at": now + timedelta(days=1)},
            {"minutes_ago": 60, "expires_at": now - timedelta(minutes=1)},
            {"state": State.DRAFT, "binned_at": now},
            {"state": State.DRAFT, "working_copy_of": first},
        ]
    ):
        make_article(
            updated_at=now + timedelta(days=2),
            section=make_section(name=f"गुप्त {number}"),
            tags=[make_tag(name=f"गुप्त {number}"), tag],
            authors=[make_author(name=f"गुप्त {number}"), author],
            **hidden,
        )
    assert entries(client, "/sitemap-articles.xml") == {
        SITE + first.get_absolute_url(): day(older),
        SITE + second.get_absolute_url(): day(newer),
    }
    assert entries(client, "/sitemap-fronts.xml") == {
        f"{SITE}/": day(newer),
        f"{SITE}/khel/": day(newer),
        f"{SITE}/{section.slug}/": day(newer),
    }
    assert entries(client, "/sitemap-tags.xml") == {SITE + tag.get_absolute_url(): day(newer)}
    assert entries(client, "/sitemap-authors.xml") == {SITE + author.get_absolute_url(): day(newer)}


def test_a_long_part_is_cut_into_pages_that_the_index_names(client, monkeypatch):
    monkeypatch.setattr(ArticleSitemap, "limit", 2)
    stories = [make_article() for _ in range(3)]
    assert f"{SITE}/sitemap-articles.xml?p=2" in entries(client, "/sitemap.xml")
    assert list(entries(client, "/sitemap-articles.xml?p=2")) == [
        SITE + stories[2].get_absolute_url()
    ]


@pytest.mark.parametrize("path", ["/sitemap-x.xml", "/sitemap-articles.xml?p=9"])
def test_an_unknown_part_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_the_sitemap_asks_no_more_for_more_rows(client, django_assert_max_num_queries):
    paths = ["/sitemap.xml"]
    paths += [f"/sitemap-{part}.xml" for part in ("fronts", "articles", "tags", "authors")]
    make_article(tags=[make_tag()], authors=[make_author()])
    counts = []
    for path in paths:
        with django_assert_max_num_queries(12) as queries:
            client.get(path)
        counts.append(len(queries))
    for _ in range(2):
        make_article(tags=[make_tag()], authors=[make_author()])
    assert Article.objects.count() == 3
    for path, count in zip(paths, counts, strict=True):
        with django_assert_max_num_queries(count):
            client.get(path)
