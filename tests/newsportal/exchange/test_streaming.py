"""Long files: the memory does not grow with them, nor the statements of a story."""

import json
import tracemalloc
from io import BytesIO, StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from newsportal.exchange import writing
from newsportal.exchange.reading import Intake
from tests.newsportal.exchange.jsonl import make_line

pytestmark = pytest.mark.django_db


def make_file(count: int, *, first: int = 1) -> BytesIO:
    lines = (
        make_line(id=pk, slug=f"khabar-{pk}", comments=[], body_html="<p>शब्द</p>" * 30)
        for pk in range(first, first + count)
    )
    return BytesIO(b"\n".join(json.dumps(line).encode() for line in lines))


def peak_of(action) -> int:
    tracemalloc.start()
    action()
    _current, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def test_reading_three_times_as_much_takes_no_more_memory(tmp_path):
    def read(source):
        Intake(folder=tmp_path, say=print).read(source)

    read(make_file(100))
    small, large = make_file(100, first=1001), make_file(300, first=2001)
    assert peak_of(lambda: read(large)) < 1.3 * peak_of(lambda: read(small))
    assert Article.objects.count() == 500


class Counting(StringIO):
    """A file that forgets what it was given."""

    def write(self, text):
        return len(text)


def test_writing_three_times_as_much_takes_no_more_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(writing, "CHUNK", 20)

    def peak(count: int) -> int:
        intake.read(make_file(count, first=count))
        Article.objects.update(body="क" * 20_000)
        return peak_of(lambda: writing.write_articles(Counting(), folder=None, say=print))

    intake = Intake(folder=tmp_path, say=print)
    small = min(peak(60), peak(60))
    assert peak(180) < 1.3 * small
    assert Article.objects.count() == 240


def test_fifty_plain_stories_come_in_with_few_statements(tmp_path):
    intake = Intake(folder=tmp_path, say=print)
    intake.read(make_file(50))
    with CaptureQueriesContext(connection) as queries:
        intake.read(make_file(50, first=1001))
    # One look-up and five inserts, some in parts on SQLite, instead of twenty a story.
    assert len(queries) <= 25
