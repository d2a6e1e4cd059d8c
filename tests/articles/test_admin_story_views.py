"""The desk's own pages of a story: preview and bin."""

import pytest

from articles.models import Article
from articles.workflow import State
from tests import factories

LIST = "/admin/articles/article/"


def page(article, name) -> str:
    return f"{LIST}{article.pk}/{name}/"


def test_the_preview_shows_an_unpublished_story_on_the_readers_page(desk):
    story = factories.make_article(
        state=State.DRAFT,
        headline="अभी छपा नहीं",
        body="<p>छिपा हुआ पाठ</p>",
        authors=[factories.make_author(name="रागिनी वर्मा")],
    )
    response = desk("editor").get(page(story, "preview"))
    assert response.status_code == 200
    assert response.templates[0].name == "articles/article.html"
    for part in ("अभी छपा नहीं", "<p>छिपा हुआ पाठ</p>", "रागिनी वर्मा"):
        assert part in response.content.decode()
    assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert Article.objects.get().published_at is None


@pytest.mark.parametrize(
    ("role", "status"), [("reporter", 403), ("moderator", 403), ("editor", 200)]
)
def test_a_preview_is_for_those_who_may_read_the_story(desk, role, status):
    story = factories.make_article(state=State.IN_REVIEW)
    assert desk(role).get(page(story, "preview")).status_code == status


def test_a_preview_needs_a_login_and_a_story(desk, client):
    story = factories.make_article()
    assert client.get(page(story, "preview"))["Location"].startswith("/admin/login/")
    assert desk("editor").get(f"{LIST}999999/preview/").status_code == 404
    assert desk("editor").get(f"{LIST}{'9' * 30}/preview/").status_code == 404


def test_a_preview_without_a_section_leads_back_to_the_form(desk):
    story = Article.objects.create(headline="बिना खंड के")
    response = desk("editor").get(page(story, "preview"))
    assert response["Location"] == page(story, "change")


def test_a_story_goes_to_the_bin_and_comes_back(desk):
    client = desk("reporter")
    story = factories.make_article(state=State.DRAFT, created_by=client.user)
    factories.make_comment(article=story)
    assert "story" not in client.get(page(story, "delete")).context.get("protected", [])
    client.post(page(story, "delete"), {"post": "yes"})
    story = Article.objects.get()
    assert (story.binned_at is None, story.comments.count()) == (False, 1)
    assert 'name="_save"' not in client.get(page(story, "change")).content.decode()
    assert client.post(page(story, "restore"))["Location"] == page(story, "change")
    assert Article.objects.get().binned_at is None


@pytest.mark.parametrize(
    ("role", "state", "own", "may"),
    [
        ("reporter", State.DRAFT, True, True),
        ("reporter", State.SENT_BACK, True, False),
        ("reporter", State.DRAFT, False, False),
        ("moderator", State.DRAFT, False, False),
        ("editor", State.IN_REVIEW, False, True),
        ("editor", State.PUBLISHED, False, False),
        ("administrator", State.WITHDRAWN, False, True),
    ],
)
def test_who_moves_a_story_to_the_bin(desk, role, state, own, may):
    client = desk(role)
    story = factories.make_article(state=state, created_by=client.user if own else None)
    response = client.post(page(story, "delete"), {"post": "yes"})
    assert response.status_code == (302 if may else 403)
    assert Article.objects.filter(binned_at=None).exists() is not may


def test_only_those_concerned_take_a_story_from_the_bin(desk):
    story = factories.make_article(state=State.DRAFT)
    story.move_to_bin(by=factories.make_user())
    assert desk("reporter").post(page(story, "restore")).status_code == 403
    assert desk("moderator").post(page(story, "restore")).status_code == 403
    assert desk("editor").get(page(story, "restore")).status_code == 405
    assert Article.objects.get().binned_at is not None
