"""Previous and next story."""

import pytest

from articles.models import Article
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def test_neighbours_are_the_stories_published_just_before_and_just_after():
    oldest, middle, newest = (make_article(minutes_ago=m) for m in (30, 20, 10))
    assert Article.objects.neighbours(middle) == (oldest, newest)


def test_the_first_and_the_last_story_have_one_neighbour_each():
    oldest, newest = make_article(minutes_ago=30), make_article(minutes_ago=20)
    assert Article.objects.neighbours(oldest) == (None, newest)
    assert Article.objects.neighbours(newest) == (oldest, None)


def test_stories_of_the_same_moment_are_neighbours_by_id():
    first = make_article()
    second = make_article(published_at=first.published_at)
    assert Article.objects.neighbours(first) == (None, second)
    assert Article.objects.neighbours(second) == (first, None)
