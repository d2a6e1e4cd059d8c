"""The moderators' queue in the admin."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from comments.models import Comment, Decision
from tests.factories import make_article, make_comment

pytestmark = pytest.mark.django_db

QUEUE = "/admin/comments/comment/"
CANARY = "canary@hidden.example"
SCRIPT = "<script>alert(1)</script>"
MODERATORS = ["editor", "moderator", "administrator"]


@pytest.fixture
def article():
    return make_article()


def page_of(comment) -> str:
    return reverse("admin:comments_comment_change", args=[comment.pk])


def decide(client, comment, decision: str, *, method="post", **fields):
    address = reverse("admin:comments_comment_decide", args=[comment.pk])
    return getattr(client, method)(address, {"decision": decision} | fields)


def listed(response) -> list[str]:
    return [comment.body for comment in response.context["cl"].result_list]


# --- The list -----------------------------------------------------------------------------------


@pytest.mark.parametrize("role", MODERATORS)
def test_the_queue_shows_what_waits_oldest_first(desk, article, role):
    for state in ("approved", "rejected", "spam"):
        make_comment(article=article, state=state)
    for body in ("पहली", "दूसरी"):
        make_comment(article=article, state="pending", body=body)
    assert listed(desk(role).get(QUEUE)) == ["पहली", "दूसरी"]


@pytest.mark.parametrize("state", ["pending", "approved", "rejected", "spam"])
def test_each_state_has_its_pile_and_all_is_one_more(desk, article, state):
    for body in ("pending", "approved", "rejected", "spam"):
        make_comment(article=article, state=body, body=body)
    client = desk("moderator")
    assert listed(client.get(QUEUE, {"state": state})) == [state]
    assert len(listed(client.get(QUEUE, {"state": "all"}))) == 4
    assert listed(client.get(QUEUE, {"state": "x"})) == ["pending"]


def test_a_row_shows_the_whole_text_its_parent_and_a_link_to_the_story(desk, article):
    parent = make_comment(article=article, body="मूल टिप्पणी")
    make_comment(article=article, parent=parent, state="pending", body="लंबी टिप्पणी " * 120 + "अंत")
    text = desk("moderator").get(QUEUE).content.decode()
    assert ("अंत" in text, "मूल टिप्पणी" in text) == (True, True)
    assert f'href="{article.get_absolute_url()}"' in text


def test_a_story_that_is_not_public_is_named_but_not_linked(desk):
    draft = make_article(state="draft")
    make_comment(article=draft, state="pending")
    text = desk("moderator").get(QUEUE).content.decode()
    assert (draft.headline in text, f'href="{draft.get_absolute_url()}"' in text) == (True, False)


@pytest.mark.parametrize(
    ("role", "sees"), [("editor", False), ("moderator", True), ("administrator", True)]
)
def test_the_email_address_is_shown_to_those_alone_who_may_see_it(desk, article, role, sees):
    comment = make_comment(article=article, state="pending", email=CANARY)
    reply = make_comment(article=article, parent=comment, state="pending")
    client = desk(role)
    pages = [client.get(page).content.decode() for page in (QUEUE, page_of(comment))]
    assert [CANARY in page for page in pages] == [sees, sees]
    assert CANARY not in client.get(page_of(reply)).content.decode()
    assert listed(client.get(QUEUE, {"q": "canary"})) == ([comment.body] if sees else [])


@pytest.mark.parametrize("role", MODERATORS)
@pytest.mark.parametrize(
    "lookup", ["email__startswith", "parent__email__startswith", "fingerprint"]
)
def test_no_filter_of_the_address_line_can_guess_an_email_address(desk, article, role, lookup):
    make_comment(article=article, state="pending", email=CANARY)
    response = desk(role).get(QUEUE, {lookup: "c"})
    assert response.status_code in {302, 400}


def test_the_queue_is_searched_by_name_and_by_words(desk, article):
    make_comment(article=article, state="pending", name="सीता", body="एक")
    make_comment(article=article, state="pending", name="गीता", body="दो")
    client = desk("editor")
    assert listed(client.get(QUEUE, {"q": "सीता"})) == ["एक"]
    assert listed(client.get(QUEUE, {"q": "दो"})) == ["दो"]


def test_the_queue_asks_the_database_equally_often_for_one_and_three(desk, article):
    client, asked = desk("moderator"), []
    for _ in range(3):
        parent = make_comment(article=make_article())
        make_comment(article=parent.article, parent=parent, state="pending")
        with CaptureQueriesContext(connection) as queries:
            client.get(QUEUE)
        asked.append(len(queries))
    assert asked == [asked[0]] * 3


def test_what_readers_wrote_is_text_at_the_desk_too(desk, article):
    root = make_comment(article=article, name=SCRIPT[:60], body=SCRIPT)
    comment = make_comment(
        article=article, parent=root, state="pending", name=SCRIPT, email="x@y.in", body=SCRIPT
    )
    client = desk("moderator")
    decide(client, comment, "spam", note=SCRIPT)
    pages = [QUEUE, f"{QUEUE}?state=spam", page_of(comment), page_of(root), "/admin/"]
    for page in pages:
        assert SCRIPT not in client.get(page).content.decode()
    assert client.get(page_of(comment)).content.decode().count("&lt;script&gt;") >= 5


# --- Decisions ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("action", "state"), [("approve", "approved"), ("reject", "rejected"), ("mark_as_spam", "spam")]
)
@pytest.mark.parametrize("role", MODERATORS)
def test_many_comments_are_decided_on_at_once(desk, article, role, action, state):
    chosen = [make_comment(article=article, state="pending") for _ in range(3)]
    left = make_comment(article=article, state="pending")
    client = desk(role)
    data = {"action": action, "_selected_action": [c.pk for c in chosen]}
    response = client.post(QUEUE, data, follow=True)
    assert set(Comment.objects.filter(state=state)) == set(chosen)
    assert list(Comment.objects.awaiting_moderation()) == [left]
    assert {(d.by, d.to_state) for d in Decision.objects.all()} == {(client.user, state)}
    assert ["3" in str(message) for message in response.context["messages"]] == [True]


def test_the_message_tells_changed_and_unchanged_comments_apart(desk, article):
    waiting = make_comment(article=article, state="pending")
    approved = [make_comment(article=article) for _ in range(2)]
    data = {"action": "approve", "_selected_action": [c.pk for c in (waiting, *approved)]}
    response = desk("moderator").post(f"{QUEUE}?state=all", data, follow=True)
    counts = [re.findall("[0-9]+", str(message)) for message in response.context["messages"]]
    assert counts == [["1"], ["2"]]
    assert Decision.objects.count() == 1


def test_the_buttons_of_a_comment_decide_with_a_reason(desk, article):
    comment = make_comment(article=article, state="pending")
    client = desk("moderator")
    assert decide(client, comment, "rejected", note="विषय से बाहर").status_code == 302
    line = Decision.objects.get()
    assert (line.comment, line.to_state, line.note) == (comment, "rejected", "विषय से बाहर")
    assert "विषय से बाहर" in client.get(page_of(comment)).content.decode()


@pytest.mark.parametrize("decision", ["", "pending", "x", "\0"])
def test_what_is_no_decision_changes_nothing(desk, article, decision):
    comment = make_comment(article=article)
    assert decide(desk("moderator"), comment, decision).status_code == 400
    assert Comment.objects.get().state == "approved"


def test_a_decision_is_never_taken_by_following_a_link(desk, article):
    comment = make_comment(article=article, state="pending")
    assert decide(desk("moderator"), comment, "approved", method="get").status_code == 405
    assert Comment.objects.get().state == "pending"


def test_a_comment_that_is_not_there_is_not_found(desk):
    client = desk("moderator")
    for pk in ("0", "9" * 18, "9" * 30):
        assert client.post(f"{QUEUE}{pk}/decide/", {"decision": "spam"}).status_code == 404


def test_a_decision_needs_the_token_of_its_page(desk, article):
    comment = make_comment(article=article, state="pending")
    client = desk("moderator")
    client.handler.enforce_csrf_checks = True
    assert decide(client, comment, "approved").status_code == 403
    assert Comment.objects.get().state == "pending"


# --- One comment --------------------------------------------------------------------------------


def test_the_page_of_a_comment_shows_its_thread_in_every_state(desk, article):
    root = make_comment(article=article, body="मूल")
    comment = make_comment(article=article, parent=root, state="pending", body="यह")
    make_comment(article=article, parent=root, state="spam", body="बगल की")
    make_comment(article=article, body="दूसरा सूत्र")
    text = desk("moderator").get(page_of(comment)).content.decode()
    bodies = re.findall(r'<p class="comment-text" dir="auto">(.*?)</p>', text)
    assert bodies == ["मूल", "यह", "बगल की"]


def test_the_page_of_a_comment_offers_the_decisions_that_change_it(desk, article):
    comment = make_comment(article=article, state="approved")
    text = desk("moderator").get(page_of(comment)).content.decode()
    assert re.findall('name="decision" value="([a-z]+)"', text) == ["rejected", "spam"]
    assert not re.search(r'name="(name|body|email|state|_save)"', text)


def test_the_text_of_a_reader_cannot_be_changed_added_or_deleted(desk, article):
    comment = make_comment(article=article, state="pending", body="मूल")
    for role in MODERATORS:
        client = desk(role)
        assert (
            client.post(page_of(comment), {"body": "बदला", "state": "approved"}).status_code == 403
        )
        assert client.get(f"{QUEUE}add/").status_code == 403
        assert client.post(f"{QUEUE}{comment.pk}/delete/", {"post": "yes"}).status_code == 403
        action = {"action": "delete_selected", "_selected_action": [comment.pk], "post": "yes"}
        client.post(QUEUE, action)
    stored = Comment.objects.get()
    assert (stored.body, stored.state) == ("मूल", "pending")


# --- Who may come in ----------------------------------------------------------------------------


def test_a_reporter_is_kept_out(desk, article):
    comment = make_comment(article=article, state="pending", body="गुप्त")
    client = desk("reporter")
    answers = [client.get(QUEUE), client.get(page_of(comment)), decide(client, comment, "approved")]
    answers.append(client.post(QUEUE, {"action": "approve", "_selected_action": [comment.pk]}))
    answers.append(client.get(f"{QUEUE}{comment.pk}/history/"))
    assert [answer.status_code for answer in answers] == [403] * 5
    assert "गुप्त" not in client.get("/admin/").content.decode()
    assert Comment.objects.get().state == "pending"


def test_a_visitor_is_asked_to_sign_in(client, article):
    comment = make_comment(article=article, state="pending")
    for answer in (client.get(QUEUE), decide(client, comment, "approved")):
        assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/admin/login/")
    assert Comment.objects.get().state == "pending"
