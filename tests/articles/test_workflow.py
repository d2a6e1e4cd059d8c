"""The life of a story: every step of the table, by the right people, and no other."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from articles import workflow
from articles.models import Article
from articles.models.article import AlreadyMoved, IllegalTransition
from articles.workflow import State
from newsportal.roles import Role
from tests.factories import make_article, make_section, make_user

pytestmark = pytest.mark.django_db

# (from, to) → who may, as the newsroom decided it.
STEPS = {
    ("draft", "in_review"): {"owner", "editor"},
    ("in_review", "draft"): {"owner"},
    ("in_review", "sent_back"): {"editor"},
    ("sent_back", "in_review"): {"owner", "editor"},
    ("in_review", "ready"): {"editor"},
    ("in_review", "published"): {"editor"},
    ("ready", "published"): {"editor"},
    ("draft", "published"): {"editor"},
    ("published", "withdrawn"): {"editor"},
    ("withdrawn", "draft"): {"editor"},
    ("withdrawn", "published"): {"editor"},
}


def person(quality, article):
    """Return somebody who acts on the article in a quality."""
    if quality == "owner":
        return article.created_by
    return make_user(role=Role(quality))


def story(state, **fields):
    return make_article(state=State(state), created_by=make_user(role=Role.REPORTER), **fields)


@pytest.mark.parametrize("source", State.values)
@pytest.mark.parametrize("target", State.values)
@pytest.mark.parametrize("quality", ["owner", "editor", "administrator", "reporter", "moderator"])
def test_a_step_is_taken_by_those_who_may_and_refused_to_all_others(source, target, quality):
    article = story(source)
    allowed = STEPS.get((source, target), set())
    acting = "editor" if quality == "administrator" else quality
    if acting in allowed:
        article.move_to(target, by=person(quality, article), note="कारण")
        assert Article.objects.get().state == target
    else:
        refusal = PermissionDenied if allowed else IllegalTransition
        with pytest.raises(refusal):
            article.move_to(target, by=person(quality, article), note="कारण")
        assert Article.objects.get().state == source


def test_the_table_holds_these_steps_and_no_other():
    table = {
        (t.source.value, t.target.value): {a.value for a in t.actors} for t in workflow.TRANSITIONS
    }
    assert table == STEPS


@pytest.mark.parametrize(
    ("source", "target"), [("in_review", "sent_back"), ("published", "withdrawn")]
)
def test_sending_back_and_withdrawing_need_a_reason(source, target):
    article = story(source)
    with pytest.raises(IllegalTransition):
        article.move_to(target, by=make_user(), note="  ")
    article.move_to(target, by=make_user(), note="स्रोत की पुष्टि बाक़ी है")
    assert article.state_changes.get().note == "स्रोत की पुष्टि बाक़ी है"


def test_a_step_leaves_who_when_from_where_and_a_revision():
    article, editor = story("in_review"), make_user()
    article.move_to(State.READY, by=editor)
    change = article.state_changes.get()
    assert (change.from_state, change.to_state, change.by) == ("in_review", "ready", editor)
    assert article.revisions.get().snapshot["state"] == "ready"


def test_publishing_sets_the_time_and_the_approver():
    article, editor = story("draft"), make_user()
    before = timezone.now()
    article.move_to(State.PUBLISHED, by=editor)
    stored = Article.objects.get()
    assert before <= stored.published_at <= timezone.now()
    assert stored.approved_by == editor
    assert stored.updated_at == stored.published_at


def test_publishing_at_a_time_to_come_schedules():
    article = story("ready")
    article.move_to(State.PUBLISHED, by=make_user(), at=timezone.now() + timedelta(hours=2))
    assert article.is_scheduled
    assert list(Article.objects.published()) == []
    in_time = timezone.now() + timedelta(hours=3)
    assert list(Article.objects.published(at=in_time)) == [article]


def test_a_story_without_a_section_is_not_published():
    article = Article.objects.create(headline="बिना खंड की ख़बर")
    with pytest.raises(IllegalTransition):
        article.move_to(State.PUBLISHED, by=make_user())


def test_of_two_people_at_once_the_second_is_told():
    article = story("in_review")
    same = Article.objects.get(pk=article.pk)
    article.move_to(State.READY, by=make_user())
    with pytest.raises(AlreadyMoved):
        same.move_to(State.PUBLISHED, by=make_user())
    assert Article.objects.get().state == State.READY


def test_an_editor_outside_the_desk_of_a_section_does_not_publish_in_it():
    insider, outsider = make_user(), make_user()
    section = make_section()
    section.desk.add(insider)
    article = story("draft", section=section)
    with pytest.raises(PermissionDenied):
        article.move_to(State.PUBLISHED, by=outsider)
    assert list(Article.objects.editable_by(outsider)) == []
    article.move_to(State.PUBLISHED, by=insider)
    assert list(Article.objects.editable_by(insider)) == [article]


def test_publishing_again_keeps_the_first_time():
    article = story("withdrawn", minutes_ago=500)
    first = article.published_at
    article.move_to(State.PUBLISHED, by=make_user())
    assert Article.objects.get().published_at == first


def test_a_published_story_cannot_be_binned_and_a_binned_draft_comes_back():
    published, draft = story("published"), story("draft")
    with pytest.raises(IllegalTransition):
        published.move_to_bin(by=make_user())
    draft.move_to_bin(by=draft.created_by)
    assert Article.objects.get(pk=draft.pk).binned_at is not None
    assert draft.transitions_for(draft.created_by) == []
    draft.take_from_bin(by=draft.created_by)
    assert Article.objects.get(pk=draft.pk).binned_at is None


def test_the_buttons_are_made_from_the_table():
    article = story("draft")
    assert [t.target for t in article.transitions_for(article.created_by)] == ["in_review"]
    assert [t.target for t in article.transitions_for(make_user())] == ["in_review", "published"]
    assert article.transitions_for(make_user(role=Role.MODERATOR)) == []


def test_a_planned_time_survives_every_step_before_publication():
    planned = timezone.now() + timedelta(days=9)
    article = story("in_review", published_at=planned)
    article.move_to(State.READY, by=make_user())
    article.move_to(State.PUBLISHED, by=make_user())
    assert Article.objects.get().published_at == planned
    assert list(Article.objects.published()) == []
