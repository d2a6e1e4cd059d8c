"""Out and in again: byte for byte, in the same portal and in an empty one."""

import json
import stat
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.utils import timezone

from articles.models import Article, Byline, Readership, Section, Tag
from articles.workflow import State
from authors.models import Author
from comments.models import Comment
from comments.moderation import State as CommentState
from newsportal.models import Picture
from tests.factories import (
    make_article,
    make_author,
    make_comment,
    make_picture,
    make_section,
    make_tag,
    make_upload,
)
from tests.newsportal.exchange.jsonl import bring_in, bring_out, make_line

pytestmark = pytest.mark.django_db


def make_newsroom() -> Article:
    """Fill the database with one story of every state, and one that has everything."""
    top = make_section(name="खेल")
    section = make_section(name="क्रिकेट", parent=top)
    make_picture()
    lead = make_picture(caption="मैदान", credit="फ़ोटो: रवि", focal_x=0.25, focal_y=0.75)
    inside = make_picture(alt="दर्शक")
    authors = [make_author(name="रागिनी वर्मा", bio="एक\nदो"), make_author(name="अजय")]
    rich = make_article(
        section=section,
        body=f'<p>"उद्धरण" &amp; &lt;चिह्न&gt;</p><figure data-picture="{inside.pk}">'
        f'<figcaption>भीड़</figcaption></figure><figure data-picture="{lead.pk}"></figure>',
        lead_picture=lead,
        tags=[make_tag(name=name) for name in ("टीम", "अभ्यास", "कोच")],
        published_at=datetime(2025, 1, 30, 3, 30, 15, 7, tzinfo=UTC),
        expires_at=datetime(2095, 1, 30, tzinfo=UTC),
        updated_at=datetime(2025, 2, 1, tzinfo=UTC),
        reading_minutes_override=7,
        comments_open=False,
        kind="interview",
    )
    rich.set_bylines(
        [
            Byline(author=authors[1], role="photographer", place="दिल्ली से"),
            Byline(author=authors[0]),
        ]
    )
    root = make_comment(article=rich, body="पंक्ति एक\nपंक्ति दो")
    make_comment(article=rich, parent=root, state=CommentState.PENDING, email="gupt@example.com")
    Readership.objects.create(article=rich, counted=5, imported=100)
    for state in State:
        make_article(state=state, section=section)
    Article.objects.filter(state=State.DRAFT).update(section=None, top_section=None)
    return rich


def empty() -> None:
    subsections = Section.objects.exclude(parent=None)
    for rows in (Comment, Article, Tag, subsections, Section, Author, Picture):
        getattr(rows, "objects", rows).all().delete()


def test_the_same_portal_writes_the_same_bytes_after_reading_its_own(tmp_path):
    make_newsroom()
    first = bring_out(tmp_path)
    before = list(Article.objects.order_by("pk").values())
    assert bring_in(tmp_path, *first.splitlines()) == ""
    assert bring_out(tmp_path) == first
    assert list(Article.objects.order_by("pk").values()) == before
    assert Readership.objects.values_list("counted", "imported").get() == (5, 100)


def test_an_empty_portal_writes_the_same_bytes(tmp_path):
    rich = make_newsroom()
    first = bring_out(tmp_path)
    old_pictures = set(Picture.objects.values_list("pk", flat=True))
    empty()
    assert bring_in(tmp_path, *first.splitlines()) == ""
    assert bring_out(tmp_path) == first
    again = Article.objects.get(pk=rich.pk)
    assert again.lead_picture_id not in old_pictures
    assert Picture.objects.count() == 2
    assert again.lead_picture.renditions != []


def test_a_portal_with_other_media_finds_the_pictures_beside_the_lines(tmp_path, settings):
    make_newsroom()
    first = bring_out(tmp_path)
    empty()
    settings.MEDIA_ROOT = tmp_path / "other"
    assert bring_in(tmp_path, *first.splitlines()) == ""
    assert bring_out(tmp_path, "again.jsonl") == first
    assert {default_storage.exists(picture.file.name) for picture in Picture.objects.all()} == {
        True
    }


def test_a_line_has_every_key_in_one_order_and_its_text_as_it_is_read(tmp_path):
    rich = make_newsroom()
    text = bring_out(tmp_path).decode()
    line = next(line for line in text.splitlines() if line.startswith(f'{{"id": {rich.pk}, '))
    record = json.loads(line)
    assert list(record) == [
        "id", "slug", "title", "standfirst", "body_html", "section", "tags", "author",
        "published_at", "comments", "state", "language", "kind", "lead_picture", "pictures",
        "updated_at", "expires_at", "bylines", "reading_minutes", "comments_open", "views",
    ]  # fmt: skip
    assert record["published_at"] == "2025-01-30T09:00:15.000007+05:30"
    assert record["section"] == {
        "slug": "cricket",
        "name": "क्रिकेट",
        "parent": {"slug": "khel", "name": "खेल"},
    }
    assert [tag["name"] for tag in record["tags"]] == ["अभ्यास", "कोच", "टीम"]
    assert record["author"] == record["bylines"][0]["author"]
    assert record["views"] == 105
    assert record["lead_picture"]["focal_point"] == [0.25, 0.75]
    assert '<figure data-picture="1"><figcaption>भीड़' in record["body_html"]
    assert [picture["alt"] for picture in record["pictures"]] == [
        "दर्शक",
        "नदी के किनारे सूर्योदय",
    ]
    assert "\\u" not in text


def test_every_state_is_written_and_neither_the_bin_nor_working_copies(tmp_path):
    make_newsroom()
    public = make_article()
    make_article(state=State.DRAFT, binned_at=timezone.now())
    make_article(state=State.DRAFT, working_copy_of=public)
    records = [json.loads(line) for line in bring_out(tmp_path).splitlines()]
    assert sorted(record["state"] for record in records) == sorted(
        [*State.values, State.PUBLISHED, State.PUBLISHED]
    )


def test_only_its_owner_may_read_the_file_and_nothing_else_is_left_beside_it(tmp_path):
    make_article()
    (tmp_path / "out.jsonl").write_text("alt")
    bring_out(tmp_path)
    assert stat.S_IMODE((tmp_path / "out.jsonl").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out.jsonl"]


def test_a_failed_export_leaves_the_old_file(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(CommandError):
        call_command("export_articles", str(tmp_path / "folder"))
    with pytest.raises(CommandError):
        call_command("export_articles", str(tmp_path / "nowhere" / "out.jsonl"))
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_foreign_picture_is_re_encoded_and_the_same_when_read_again(tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "नदी.jpg").write_bytes(make_upload(width=500, height=300).read())
    picture = {"file": "photos/नदी.jpg", "alt": "नदी", "caption": "घाट", "focal_point": [0, 1]}
    line = make_line(
        lead_picture=picture,
        pictures=[{"id": 9, **picture}],
        body_html='<figure data-picture="9"></figure><figure data-picture="1">झूठ</figure>',
    )
    assert bring_in(tmp_path, line).count("\n") == 1
    story, stored = Article.objects.get(), Picture.objects.get()
    assert story.lead_picture == stored
    assert story.body == f'<figure data-picture="{stored.pk}"></figure>'
    assert (stored.caption, stored.focal_x, stored.focal_y) == ("घाट", 0.0, 1.0)
    assert stored.file.name.endswith("/nadi.jpg")
    first = bring_out(tmp_path)
    bring_in(tmp_path, line)
    assert Picture.objects.count() == 1
    assert bring_out(tmp_path) == first


def test_a_new_caption_goes_to_the_picture_that_is_there(tmp_path):
    make_article(lead_picture=make_picture(caption="पुराना"))
    text = bring_out(tmp_path).decode().replace("पुराना", "नया")
    bring_in(tmp_path, text.encode().strip())
    assert Picture.objects.values_list("caption", flat=True).get() == "नया"


def test_a_lost_picture_is_named_and_its_story_written_all_the_same(tmp_path, capsys):
    story = make_article(lead_picture=make_picture())
    default_storage.delete(story.lead_picture.file.name)
    call_command("export_articles", str(tmp_path / "out.jsonl"))
    complaints = capsys.readouterr().err
    assert (complaints.count("\n"), f" {story.pk}:" in complaints) == (1, True)
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == 1


def test_an_article_that_expired_travels_too(tmp_path):
    make_article(minutes_ago=60, expires_at=timezone.now() - timedelta(minutes=5))
    assert len(bring_out(tmp_path).splitlines()) == 1
