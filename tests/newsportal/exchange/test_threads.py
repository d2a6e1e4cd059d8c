"""Comments that come with their story."""

import pytest

from articles.models import Article
from comments.models import Comment
from tests.newsportal.exchange.jsonl import bring_in, make_comment_line, make_line

pytestmark = pytest.mark.django_db


def test_answers_find_their_parents_in_whatever_order_they_stand(tmp_path):
    rows = [
        make_comment_line(id=7, parent=6, body="तीन"),
        make_comment_line(id=6, parent=9, body="दो"),
        make_comment_line(id=9, parent=None, body="एक"),
    ]
    bring_in(tmp_path, make_line(comments=rows))
    thread = Comment.objects.order_by("level").values_list("pk", "parent", "root", "level")
    assert list(thread) == [(9, None, 9, 0), (6, 9, 9, 1), (7, 6, 9, 2)]


def test_a_comment_whose_state_is_not_named_waits_for_a_moderator(tmp_path):
    row = make_comment_line()
    del row["status"]
    bring_in(tmp_path, make_line(comments=[row]))
    assert list(Comment.objects.awaiting_moderation().values_list("pk", flat=True)) == [5]
    assert not Comment.objects.public().exists()


def test_a_changed_comment_is_brought_up_to_date(tmp_path):
    bring_in(tmp_path, make_line())
    bring_in(tmp_path, make_line(comments=[make_comment_line(status="spam", body="विज्ञापन")]))
    comment = Comment.objects.get()
    assert (comment.pk, comment.state, comment.body) == (5, "spam", "विज्ञापन")


def test_equal_comments_of_an_older_system_are_each_kept(tmp_path):
    rows = [
        make_comment_line(id=5),
        make_comment_line(id=6),
        make_comment_line(id=None, created_at="2025-01-30T11:00:00+05:30"),
    ]
    bring_in(tmp_path, make_line(comments=rows))
    bring_in(tmp_path, make_line(comments=rows))
    assert Comment.objects.count() == 3


def test_an_older_system_may_not_have_asked_for_an_address(tmp_path):
    bring_in(tmp_path, make_line(comments=[make_comment_line(email="")]))
    assert Comment.objects.get().email == ""


def test_comments_that_the_line_does_not_name_stay(tmp_path):
    bring_in(tmp_path, make_line())
    bring_in(tmp_path, make_line(comments=[make_comment_line(id=8, body="और एक")]))
    assert Article.objects.get().comments.count() == 2
