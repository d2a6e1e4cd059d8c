"""What the tags of the comments give to other templates."""

import pytest
from django.contrib.auth.models import AnonymousUser

from comments.templatetags.comments import comments_waiting, comments_waiting_count
from newsportal.roles import Role
from tests.factories import make_article, make_comment, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting():
    article = make_article()
    make_comment(article=article)
    return [make_comment(article=article, state="pending") for _ in range(7)]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.MODERATOR, Role.ADMINISTRATOR])
def test_who_may_moderate_sees_the_five_newest_that_wait(waiting, role, django_assert_num_queries):
    user = make_user(role=role)
    with django_assert_num_queries(1):
        newest = comments_waiting(user)
        assert [comment.article.headline for comment in newest] == [newest[0].article.headline] * 5
    assert newest == waiting[:1:-1]
    assert comments_waiting_count(user) == 7


def test_nobody_else_sees_what_waits(waiting):
    for user in (make_user(role=Role.REPORTER), AnonymousUser()):
        assert (comments_waiting(user), comments_waiting_count(user)) == ([], 0)
