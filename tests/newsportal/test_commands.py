"""The small commands that operators run."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article, HourlyViews, ReaderSeen, Readership, SearchEntry
from articles.workflow import State
from tests.factories import make_article, make_author, make_tag

pytestmark = pytest.mark.django_db


def run(*arguments) -> str:
    output = StringIO()
    call_command(*arguments, stdout=output)
    return output.getvalue()


def test_flush_views_brings_totals_up_to_date_and_forgets_readers():
    story, now = make_article(), timezone.now()
    HourlyViews.objects.create(article=story, hour=now, count=3)
    HourlyViews.objects.create(article=story, hour=now - timedelta(hours=1), count=4)
    Readership.objects.create(article=story, counted=1, imported=10)
    ReaderSeen.objects.create(key="old", article=story, at=now - timedelta(hours=2))
    ReaderSeen.objects.create(key="new", article=story, at=now)
    assert "1" in run("flush_views")
    assert Readership.objects.get().total == 17
    assert list(ReaderSeen.objects.values_list("key", flat=True)) == ["new"]


def test_rebuild_search_writes_every_entry_anew_and_drops_the_rest():
    public = make_article(tags=[make_tag(name="पुल")], authors=[make_author(name="रागिनी")])
    scheduled = make_article(published_at=timezone.now() + timedelta(days=1))
    withdrawn = make_article()
    before = list(SearchEntry.objects.order_by("key").values())
    Article.objects.filter(pk=withdrawn.pk).update(state=State.WITHDRAWN)
    SearchEntry.objects.filter(article=public).delete()
    SearchEntry.objects.filter(article=scheduled).update(title="old", body="old")
    assert "2" in run("rebuild_search")
    expected = [entry for entry in before if entry["article_id"] != withdrawn.pk]
    assert list(SearchEntry.objects.order_by("key").values()) == expected


def test_rebuild_search_asks_no_more_for_more_stories(django_assert_num_queries):
    make_article(tags=[make_tag()], authors=[make_author()])
    with CaptureQueriesContext(connection) as one:
        run("rebuild_search")
    for _ in range(2):
        make_article(tags=[make_tag()], authors=[make_author()])
    with django_assert_num_queries(len(one)):
        run("rebuild_search")


def test_import_of_a_file_that_is_not_there_says_so(tmp_path):
    with pytest.raises(CommandError, match=r"nahin\.jsonl"):
        run("import_articles", str(tmp_path / "nahin.jsonl"))
    with pytest.raises(CommandError):
        run("import_articles", str(tmp_path))
