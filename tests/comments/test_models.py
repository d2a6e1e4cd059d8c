"""The verbs of a comment."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError

from comments.models import Comment
from newsportal.roles import Role
from tests.factories import make_article, make_comment, make_user

pytestmark = pytest.mark.django_db

VERBS = {"approve": "approved", "reject": "rejected", "mark_as_spam": "spam"}


@pytest.fixture
def comment():
    return make_comment(article=make_article(), state="pending")


@pytest.mark.parametrize(("verb", "state"), VERBS.items())
def test_each_decision_leaves_who_when_why_and_from_what(comment, verb, state):
    moderator = make_user(role=Role.MODERATOR)
    assert getattr(comment, verb)(by=moderator, note="वजह")
    comment.refresh_from_db()
    assert (comment.state, comment.decided_by) == (state, moderator)
    line = comment.decisions.get()
    assert (line.from_state, line.to_state, line.by, line.note, line.at) == (
        "pending", state, moderator, "वजह", comment.decided_at,
    )  # fmt: skip


def test_a_decision_taken_twice_is_logged_once(comment):
    moderator = make_user(role=Role.MODERATOR)
    assert [comment.approve(by=moderator), comment.approve(by=moderator)] == [True, False]
    assert comment.decisions.count() == 1


def test_of_two_moderators_the_faster_one_decides(comment):
    same = Comment.objects.get(pk=comment.pk)
    moderator = make_user(role=Role.MODERATOR)
    assert [comment.approve(by=moderator), same.reject(by=moderator)] == [True, False]
    assert Comment.objects.get(pk=comment.pk).state == "approved"


def test_a_decision_can_be_taken_back(comment):
    moderator = make_user(role=Role.MODERATOR)
    assert [comment.mark_as_spam(by=moderator), comment.approve(by=moderator)] == [True, True]


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.REPORTER, False),
        (Role.EDITOR, True),
        (Role.MODERATOR, True),
        (Role.ADMINISTRATOR, True),
    ],
)
@pytest.mark.parametrize("verb", VERBS)
def test_who_may_decide(comment, role, may, verb):
    user = make_user(role=role)
    if may:
        assert getattr(comment, verb)(by=user)
    else:
        with pytest.raises(PermissionDenied):
            getattr(comment, verb)(by=user)
        assert Comment.objects.get().state == "pending"


def test_a_locked_out_moderator_decides_nothing(comment):
    with pytest.raises(PermissionDenied):
        comment.approve(by=make_user(role=Role.MODERATOR, is_active=False))


def test_submitting_an_equal_comment_gives_the_stored_one():
    article = make_article()
    fields = {"article": article, "name": "राम", "email": "ram@example.com", "body": "वाह"}
    first = Comment(**fields).submit()
    assert Comment(**fields).submit() == first
    assert Comment.objects.count() == 1


def test_clean_refuses_what_cannot_be_answered():
    article, other = make_article(), make_article()
    root = make_comment(article=article)
    deepest = make_comment(article=article, parent=make_comment(article=article, parent=root))
    pending = make_comment(article=article, state="pending")
    for parent, story in ((root, other), (deepest, article), (pending, article)):
        with pytest.raises(ValidationError):
            Comment(article=story, parent=parent).clean()
    Comment(article=article, parent=root).clean()


def test_the_database_refuses_an_answer_to_the_deepest_level():
    article = make_article()
    comment = None
    for _ in range(3):
        comment = make_comment(article=article, parent=comment)
    with pytest.raises(IntegrityError):
        make_comment(article=article, parent=comment)


def test_comments_on_stories_that_are_not_public_are_not_public():
    shown = make_comment(article=make_article())
    make_comment(article=make_article(state="draft"))
    make_comment(article=make_article(minutes_ago=-60))
    assert list(Comment.objects.public()) == [shown]
