"""Bad lines: each is named with its number, leaves nothing behind, and stops nobody else."""

import json

import pytest

from articles.models import Article, Section, Tag
from authors.models import Author
from comments.models import Comment
from newsportal.exchange import records
from tests.factories import make_article, make_comment
from tests.newsportal.exchange.jsonl import make_comment_line, make_line, refused

pytestmark = pytest.mark.django_db

GOOD = make_line(id=99, slug="achchha", comments=[])
BAD = {
    "no JSON": b'{"id": 1,',
    "not UTF-8": b'{"title": "\xff"}',
    "a list": b"[]",
    "too deep": b"[" * 200_000,
    "a number too long": b'{"id": ' + b"9" * 5000 + b"}",
    "no title": make_line(title=...),
    "a blank title": make_line(title=" \u200b "),
    "a title of another type": make_line(title=5),
    "a title too long": make_line(title="क" * 301),
    "NUL": make_line(title="क\0ख"),
    "half a character": b'{"id": 17, "title": "\\ud800"}',
    "an id of zero": make_line(id=0),
    "an id that is true": make_line(id=True),
    "an id too large": make_line(id=2**36),
    "no time": make_line(published_at=...),
    "no date": make_line(published_at="30 जनवरी"),
    "a time too early": make_line(published_at="0001-01-01T00:00:00+05:30"),
    "no section": make_line(section=...),
    "a section that is text": make_line(section="desh"),
    "a reserved section": make_line(section={"slug": "admin", "name": "प्रशासन"}),
    "a section under a subsection": make_line(
        section={"slug": "c", "name": "ग", "parent": "b"},
    ),
    "an unknown state": make_line(state="public"),
    "an unknown kind": make_line(kind="rumour"),
    "an expiry before publication": make_line(expires_at="2025-01-30T09:00:00+05:30"),
    "a reading time of zero": make_line(reading_minutes=0),
    "tags that are text": make_line(tags="शिक्षा"),
    "a tag that is a number": make_line(tags=[5]),
    "a tag too long": make_line(tags=["क" * 101]),
    "an author without a name": make_line(author={"bio": "कौन?"}),
    "an author twice": make_line(bylines=[{"author": {"slug": "a", "name": "अ"}}] * 2),
    "an unknown role": make_line(bylines=[{"author": {"slug": "a", "name": "अ"}, "role": "boss"}]),
    "a picture that is not there": make_line(lead_picture={"file": "nahin.jpg"}),
    "a picture outside": make_line(lead_picture={"file": "../../../etc/passwd"}),
    "a picture from the root": make_line(lead_picture={"file": "/etc/passwd"}),
    "a picture that is none": make_line(lead_picture={"file": "in.jsonl"}),
    "a focal point outside": make_line(lead_picture={"file": "x.jpg", "focal_point": [2, 0]}),
    "negative views": make_line(views=-1),
    "comments that are text": make_line(comments="अच्छा"),
    "a comment without text": make_line(comments=[make_comment_line(body="")]),
    "a comment without time": make_line(comments=[make_comment_line(created_at=None)]),
    "a comment in an unknown state": make_line(comments=[make_comment_line(status="ok")]),
    "a comment with a bad address": make_line(comments=[make_comment_line(email="क ख")]),
    "a comment without its parent": make_line(comments=[make_comment_line(parent=4)]),
    "comments that answer each other": make_line(
        comments=[make_comment_line(id=5, parent=6), make_comment_line(id=6, parent=5)]
    ),
    "an answer too deep": make_line(
        comments=[make_comment_line(id=pk, parent=pk - 1 or None) for pk in range(1, 5)]
    ),
}


@pytest.fixture
def nested_sections(db):
    top = Section.objects.create(slug="upar", name="ऊपर")
    Section.objects.create(slug="b", name="ख", parent=top)


@pytest.mark.usefixtures("nested_sections")
@pytest.mark.parametrize("line", BAD.values(), ids=BAD.keys())
def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path, line):
    complaints = refused(tmp_path, GOOD, line, make_line(id=100, slug="aakhiri", comments=[]))
    assert complaints.count("\n") == 1
    assert " 2:" in complaints
    assert list(Article.objects.order_by("pk").values_list("pk", flat=True)) == [99, 100]


def test_nothing_of_a_bad_line_stays(tmp_path):
    line = make_line(
        section={"slug": "naya", "name": "नया"},
        tags=["अनजान"],
        author={"slug": "naya-lekhak", "name": "नया लेखक"},
        comments=[make_comment_line(), make_comment_line(id=6, body="")],
    )
    refused(tmp_path, line)
    counts = [model.objects.count() for model in (Article, Section, Tag, Author, Comment)]
    assert counts == [0, 0, 0, 0, 0]


def test_what_a_bad_line_named_first_is_there_for_the_good_one_after_it(tmp_path):
    refused(tmp_path, make_line(kind="rumour"), make_line())
    assert Article.objects.get().section.slug == "desh"


def test_a_bad_line_does_not_change_the_story_it_is_about(tmp_path):
    story = make_article()
    comment = make_comment(article=make_article())
    refused(tmp_path, make_line(id=story.pk, comments=[make_comment_line(id=comment.pk)]))
    assert Article.objects.get(pk=story.pk).headline == story.headline
    comment.refresh_from_db()
    assert comment.body != "बहुत अच्छा"


def test_every_bad_line_of_many_is_named_once_in_their_order(tmp_path):
    lines = [make_line(id=pk, comments=[]) for pk in range(1, 131)]
    for number in (3, 4, 51, 130):
        del lines[number - 1]["title"]
    complaints = refused(tmp_path, *lines).splitlines()
    assert [line.split(":")[0].split()[-1] for line in complaints] == ["3", "4", "51", "130"]
    assert Article.objects.count() == 126


def test_a_line_longer_than_the_limit_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(records, "LONGEST_LINE", 3000)
    long = json.dumps(make_line(id=1, body_html="क" * 20_000)).encode()
    assert " 1:" in refused(tmp_path, long, GOOD)
    assert Article.objects.get().pk == 99


def test_blank_lines_count_but_do_not_matter(tmp_path):
    assert " 4:" in refused(tmp_path, b"\xef\xbb\xbf" + json.dumps(GOOD).encode(), b"", b"\r", b"{")
    assert Article.objects.get().pk == 99
