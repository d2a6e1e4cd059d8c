"""Which reply stands under which comment."""

from datetime import timedelta

import pytest
from django.utils import timezone

from comments.models import Comment
from comments.threads import threads
from tests.factories import make_article, make_comment

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return make_article()


def outline(nodes) -> list:
    """Return threads as nested lists of texts; None stands for a hidden comment."""
    return [(node.comment and node.comment.body, outline(node.replies)) for node in nodes]


def outline_of(article) -> list:
    return outline(threads(list(article.comments.approved().in_thread_order())))


def test_replies_stand_under_their_parents_oldest_first(article):
    first = make_comment(article=article, body="पहला")
    make_comment(article=article, body="दूसरा")
    reply = make_comment(article=article, body="जवाब", parent=first)
    make_comment(article=article, body="जवाब का जवाब", parent=reply)
    make_comment(article=article, body="दूसरा जवाब", parent=first)
    assert outline_of(article) == [
        ("पहला", [("जवाब", [("जवाब का जवाब", [])]), ("दूसरा जवाब", [])]),
        ("दूसरा", []),
    ]


def test_roots_follow_their_time_and_not_their_id(article):
    now = timezone.now()
    make_comment(article=article, body="नया", created_at=now)
    make_comment(article=article, body="पुराना", created_at=now - timedelta(days=1))
    assert outline_of(article) == [("पुराना", []), ("नया", [])]


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ({"root"}, [(None, [("reply", [("deepest", [])])])]),
        ({"reply"}, [("root", [(None, [("deepest", [])])])]),
        ({"root", "reply"}, [(None, [(None, [("deepest", [])])])]),
        ({"root", "deepest"}, [(None, [("reply", [])])]),
        ({"reply", "deepest"}, [("root", [])]),
        ({"root", "reply", "deepest"}, []),
    ],
)
def test_a_thread_keeps_its_shape_where_a_comment_was_hidden(article, hidden, shown):
    root = make_comment(article=article, body="root")
    reply = make_comment(article=article, body="reply", parent=root)
    make_comment(article=article, body="deepest", parent=reply)
    Comment.objects.filter(body__in=hidden).update(state="spam")
    assert outline_of(article) == shown


def test_two_replies_to_a_hidden_root_stand_under_one_place(article):
    root = make_comment(article=article, body="root")
    for body in ("एक", "दो"):
        make_comment(article=article, body=body, parent=root)
    Comment.objects.filter(pk=root.pk).update(state="rejected")
    assert outline_of(article) == [(None, [("एक", []), ("दो", [])])]
