"""What "public" means, and that it means the same for one story and for many."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Article, SearchEntry
from articles.workflow import State
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def stories():
    """Return name → story for every way a story can be public or not."""
    now = timezone.now()
    original = make_article(headline="मूल")
    return {
        "public": original,
        "expires later": make_article(expires_at=now + HOUR),
        "scheduled": make_article(published_at=now + HOUR),
        "expired": make_article(minutes_ago=120, expires_at=now - HOUR),
        "working copy": make_article(working_copy_of=original),
        **{state: make_article(state=state) for state in State if state != State.PUBLISHED},
        "binned": make_article(state=State.DRAFT, binned_at=now),
    }


def test_public_is_published_due_not_expired_not_binned_and_no_working_copy():
    made = stories()
    public = set(Article.objects.published())
    assert {name for name, story in made.items() if story in public} == {"public", "expires later"}


def test_one_story_says_the_same_of_itself_as_the_queryset():
    made = stories()
    public = set(Article.objects.published())
    assert {name for name, story in made.items() if story.is_public()} == {
        name for name, story in made.items() if story in public
    }


def test_only_stories_that_are_or_will_be_public_stand_in_the_search_index():
    made = stories()
    indexed = set(SearchEntry.objects.values_list("article", flat=True))
    assert {name for name, story in made.items() if story.pk in indexed} == {
        "public",
        "expires later",
        "scheduled",
        "expired",
    }


@pytest.mark.parametrize(
    "broken",
    [
        {"published_at": None},
        {"section": None},
        {"slug": "देश"},
        {"slug": "two--hyphens"},
        {"slug": "ends\n"},
        {"state": "nonsense"},
        {"binned_at": LONG_AGO},
        {"expires_at": LONG_AGO},
    ],
    ids=str,
)
def test_the_database_itself_refuses_a_broken_story(broken):
    article = make_article()
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(**broken)


def test_the_update_time_moves_when_a_reader_would_see_a_change():
    article = make_article()
    before = article.updated_at
    article.headline = "नया शीर्षक"
    article.save()
    assert Article.objects.get().updated_at > before


@pytest.mark.parametrize("field", [{"comments_open": False}, {"slug": "another"}, {}])
def test_the_update_time_stays_when_readers_see_the_same(field):
    article = make_article()
    before = article.updated_at
    for name, value in field.items():
        setattr(article, name, value)
    article.save()
    assert Article.objects.get().updated_at == before


def test_a_changed_tag_moves_the_update_time_once_it_is_recorded():
    article, editor = make_article(), make_user()
    article.record(by=editor)
    before = article.updated_at
    article.tags.set(["मौसम"])
    article.record(by=editor)
    assert Article.objects.get().updated_at > before
    assert article.revisions.count() == 2


def test_a_save_without_a_change_makes_no_revision():
    article, editor = make_article(), make_user()
    article.record(by=editor)
    article.record(by=editor)
    assert article.revisions.count() == 1
