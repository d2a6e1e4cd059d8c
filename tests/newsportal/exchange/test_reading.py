"""Stories brought in: every key of a line, and the same file twice."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from articles.models import Article, Readership, SearchEntry, Section, Tag
from articles.workflow import State
from authors.models import Author
from newsportal.models import User
from tests.factories import make_article, make_author, make_section, make_tag
from tests.newsportal.exchange.jsonl import bring_in, make_comment_line, make_line, refused

pytestmark = pytest.mark.django_db


def test_a_line_becomes_a_public_story_with_all_that_belongs_to_it(tmp_path):
    bring_in(tmp_path, make_line())
    story = Article.objects.published().get()
    byline = story.bylines.get()
    comment = story.comments.get()
    assert (story.pk, story.slug, story.headline) == (17, "naya-pustakalaya", "नया पुस्तकालय खुला")
    assert story.body == "<p>पहला अनुच्छेद।</p><h2>आगे</h2><p>दूसरा।</p>"
    assert (story.standfirst, story.word_count) == ("गाँव के बीच में।", 4)
    assert story.published_at == parse_datetime("2025-01-30T09:00:00+05:30")
    assert story.updated_at == story.published_at
    assert (story.section.slug, story.section.name) == ("desh", "देश")
    assert story.top_section == story.section
    assert sorted(story.tags.values_list("slug", "name")) == [
        ("gaon", "गाँव"),
        ("shiksha", "शिक्षा"),
    ]
    assert (byline.author.slug, byline.author.bio) == ("ragini-verma", "गाँवों से लिखती हैं।")
    assert (byline.role, byline.position) == ("reporter", 0)
    assert (comment.pk, comment.state, comment.root_id) == (5, "approved", 5)
    assert comment.email == "pathak@example.com"


def test_a_story_that_came_in_is_found_by_its_words_its_tag_and_its_author(tmp_path):
    bring_in(tmp_path, make_line())
    story = Article.objects.get()
    for query in ("पुस्तकालय", "अनुच्छेद", "शिक्षा", "रागिनी"):
        assert list(Article.objects.search(query)) == [story]
    author = Author.objects.get()
    assert list(Article.objects.search("पुस्तकालय", author=author)) == [story]


def test_the_same_file_twice_changes_nothing(tmp_path):
    bring_in(tmp_path, make_line())
    before = Article.objects.values().get()
    bring_in(tmp_path, make_line())
    assert Article.objects.values().get() == before
    assert (Section.objects.count(), Tag.objects.count(), Author.objects.count()) == (1, 2, 1)
    assert Article.objects.get().comments.count() == 1
    assert SearchEntry.objects.count() == 1


def test_without_an_id_a_story_is_known_by_its_slug_in_its_section(tmp_path):
    bring_in(tmp_path, make_line(id=...))
    elsewhere = make_line(id=..., section={"slug": "khel", "name": "खेल"})
    elsewhere["comments"] = []
    bring_in(tmp_path, make_line(id=..., standfirst="नया सार"), elsewhere)
    assert sorted(Article.objects.values_list("section__slug", "standfirst")) == [
        ("desh", "नया सार"),
        ("khel", "गाँव के बीच में।"),
    ]


def test_two_lines_of_one_file_about_one_story_are_taken_in_their_order(tmp_path):
    lines = [make_line(id=..., comments=[], standfirst=text) for text in ("एक", "दो", "तीन")]
    bring_in(tmp_path, *lines)
    assert Article.objects.get().standfirst == "तीन"


def test_several_stories_with_the_slug_of_a_line_without_an_id_make_it_bad(tmp_path):
    section = make_section(slug="desh")
    for _ in range(2):
        make_article(section=section, slug="naya-pustakalaya")
    assert " 1:" in refused(tmp_path, make_line(id=...))
    assert Article.objects.count() == 2


def test_a_slug_that_is_no_slug_is_romanised_and_an_absent_one_made(tmp_path):
    hindi = make_line(id=1, slug="नया-पुस्तकालय", comments=[])
    absent = make_line(id=2, slug=..., title="दिल की बात", comments=[])
    nothing = make_line(id=3, slug="!!!", title="🙂", comments=[])
    bring_in(tmp_path, hindi, absent, nothing)
    assert list(Article.objects.order_by("pk").values_list("slug", flat=True)) == [
        "naya-pustakalay",
        "dil-ki-baat",
        "story",
    ]


def test_optional_keys_are_kept(tmp_path):
    bring_in(
        tmp_path,
        make_line(
            kind="opinion",
            language="mr",
            updated_at="2025-02-01T12:30:15.000123+05:30",
            expires_at="2035-02-01T00:00:00+00:00",
            reading_minutes=9,
            comments_open=False,
        ),
    )
    story = Article.objects.get()
    assert (story.kind, story.language, story.comments_open) == ("opinion", "mr", False)
    assert story.updated_at == parse_datetime("2025-02-01T12:30:15.000123+05:30")
    assert story.expires_at == parse_datetime("2035-02-01T05:30:00+05:30")
    assert (story.reading_minutes_override, story.reading_minutes) == (9, 9)


@pytest.mark.parametrize("state", [state for state in State if state != State.PUBLISHED])
def test_a_story_in_another_state_does_not_become_public(tmp_path, state):
    bring_in(tmp_path, make_line(state=state))
    assert Article.objects.get().state == state
    assert not Article.objects.published().exists()
    assert not SearchEntry.objects.exists()


def test_a_known_story_keeps_its_state_where_the_line_names_none(tmp_path):
    bring_in(tmp_path, make_line(state="withdrawn"))
    bring_in(tmp_path, make_line())
    assert Article.objects.get().state == State.WITHDRAWN


def test_bylines_win_over_the_author_and_keep_order_role_and_place(tmp_path):
    people = [
        {"author": {"slug": "b", "name": "बीना"}, "role": "editor"},
        {"author": {"slug": "a", "name": "अजय"}, "role": "photographer", "place_line": "दिल्ली से"},
    ]
    bring_in(tmp_path, make_line(bylines=people))
    rows = Article.objects.get().bylines.order_by("position")
    assert list(rows.values_list("author__slug", "role", "place")) == [
        ("b", "editor", ""),
        ("a", "photographer", "दिल्ली से"),
    ]
    bring_in(tmp_path, make_line(bylines=people[::-1]))
    rows = Article.objects.get().bylines.order_by("position")
    assert list(rows.values_list("author__slug", flat=True)) == ["a", "b"]


def test_a_line_takes_off_the_tags_it_does_not_name_and_the_search_follows(tmp_path):
    bring_in(tmp_path, make_line())
    bring_in(tmp_path, make_line(tags=["खेती"]))
    assert list(Article.objects.get().tags.names()) == ["खेती"]
    assert list(Article.objects.search("शिक्षा")) == []
    assert len(Article.objects.search("खेती")) == 1


def test_a_changed_text_moves_the_update_time_unless_the_line_brings_one(tmp_path):
    bring_in(tmp_path, make_line())
    start = timezone.now()
    bring_in(tmp_path, make_line(title="पुस्तकालय बंद"))
    story = Article.objects.get()
    assert start <= story.updated_at <= timezone.now()
    assert (story.slug, story.headline) == ("naya-pustakalaya", "पुस्तकालय बंद")


def test_names_that_the_desk_gave_win_over_the_file(tmp_path):
    make_author(slug="ragini-verma", name="रागिनी वर्मा सिंह", bio="संपादक")
    make_section(slug="desh", name="भारत")
    make_tag(name="शिक्षा")
    bring_in(tmp_path, make_line())
    assert Author.objects.values_list("name", "bio").get() == ("रागिनी वर्मा सिंह", "संपादक")
    assert Section.objects.get().name == "भारत"
    assert Tag.objects.count() == 2


@pytest.mark.parametrize("parent", ["desh", {"slug": "desh", "name": "देश"}])
def test_a_section_stands_under_its_parent(tmp_path, parent):
    section = {"slug": "rajya", "name": "राज्य", "parent": parent}
    bring_in(tmp_path, make_line(comments=[]), make_line(id=18, section=section, comments=[]))
    story = Article.objects.get(pk=18)
    assert (story.section.slug, story.top_section.slug) == ("rajya", "desh")
    assert Section.objects.count() == 2


def test_views_from_elsewhere_are_kept_apart_and_never_counted_twice(tmp_path):
    bring_in(tmp_path, make_line(views=222))
    Readership.objects.update(counted=3)
    bring_in(tmp_path, make_line(views=222))
    row = Readership.objects.get()
    assert (row.imported, row.counted, row.total) == (222, 3, 225)
    bring_in(tmp_path, make_line(views=225))
    assert Readership.objects.get().total == 225


def test_the_markup_of_a_body_is_cleaned_as_on_every_save(tmp_path):
    body = '<p onclick="x()">एक</p><script>alert(1)</script><a href="javascript:x()">दो</a>'
    bring_in(tmp_path, make_line(body_html=body))
    assert Article.objects.get().body == '<p>एक</p><a rel="noopener">दो</a>'


def test_nobody_gets_a_login_and_unknown_keys_are_passed_over(tmp_path):
    assert bring_in(tmp_path, make_line(created_by=1, approved_by=2, binned_at="now")) == ""
    assert not User.objects.exists()
    assert Article.objects.values_list("created_by", "approved_by", "binned_at").get() == (
        None,
        None,
        None,
    )


def test_corrections_are_said_to_be_left_out(tmp_path):
    said = bring_in(tmp_path, make_line(corrections=[{"text": "नाम ग़लत था"}]))
    assert said.count("\n") == 1
    assert Article.objects.count() == 1


def test_stories_written_afterwards_get_new_ids(tmp_path):
    bring_in(tmp_path, make_line(), make_line(id=..., slug="bina-id", comments=[]))
    later = make_article()
    assert sorted(Article.objects.values_list("pk", flat=True))[0] == 17
    assert later.pk == max(Article.objects.values_list("pk", flat=True))
    comment = later.comments.create(name="क", email="a@example.com", body="ख")
    assert comment.pk > 5


def test_a_story_in_the_bin_stays_there(tmp_path):
    binned = make_article(state=State.DRAFT, binned_at=timezone.now() - timedelta(days=1))
    refused(tmp_path, make_line(id=binned.pk))
    assert Article.objects.values_list("headline", flat=True).get() == binned.headline


def test_comments_without_ids_are_known_by_name_time_and_text(tmp_path):
    rows = [make_comment_line(id=None), make_comment_line(id=None, body="दूसरी बात")]
    bring_in(tmp_path, make_line(comments=rows))
    bring_in(tmp_path, make_line(comments=rows))
    assert Article.objects.get().comments.count() == 2
