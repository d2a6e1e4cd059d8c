"""At the size of an archive these queries must still walk an index."""

import pytest
from django.db import connection
from django.db.models import QuerySet

from articles.models import Article
from tests.factories import make_article, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive():
    """Return one story in the middle of 3,000; few enough to be quick, enough for a planner."""
    section, other = make_section(), make_section()
    first = make_article(section=section)
    for own, count in ((section, 2000), (other, 1000)):
        Article.objects.bulk_create(
            Article(
                headline="ख़बर",
                slug="khabar",
                state="published",
                section=own,
                top_section=own,
                published_at=first.published_at,
            )
            for _ in range(count)
        )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return Article.objects.order_by("pk")[1500]


def plan(stories: QuerySet) -> str:
    return stories.explain()


def scans(text: str) -> list[str]:
    """Return the lines of a plan that read the whole article table."""
    whole = ("SCAN articles_article", "SCAN U", "Seq Scan on articles_article")
    return [line for line in text.splitlines() if any(word in line for word in whole)]


def seeks(text: str) -> bool:
    return "SEARCH" in text if connection.vendor == "sqlite" else "Index Cond" in text


def test_the_neighbours_are_found_by_two_seeks(archive):
    captured = []
    original = QuerySet._fetch_all

    def spy(queryset):
        if queryset.model is Article and queryset._result_cache is None:
            captured.append(queryset._chain())
        original(queryset)

    QuerySet._fetch_all = spy
    try:
        Article.objects.neighbours(archive)
    finally:
        QuerySet._fetch_all = original
    text = plan(captured[0])
    assert seeks(text)
    assert scans(text) == []


def test_the_list_of_a_section_walks_its_index_in_order(archive):
    stories = Article.objects.published().in_section(archive.section).newest_first()[:20]
    text = plan(stories)
    assert seeks(text)
    assert scans(text) == []
    assert "TEMP B-TREE" not in text
    assert "Sort" not in text
