"""Comments sent over HTTP: taken once, refused with their text, never believed."""

import threading
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.utils import timezone

from comments import tokens
from comments.models import Comment
from tests.comments.reader import CANARY, GOOD, address, post, token_in, token_of_age, typed_text
from tests.factories import make_article, make_comment, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return make_article()


def assert_nothing_stored_but_text_kept(response, status):
    assert response.status_code == status
    assert response["Cache-Control"] == "no-store"
    assert typed_text(response).strip() == GOOD["body"]
    assert Comment.objects.count() == 0


# --- Posting ------------------------------------------------------------------------------------


def test_a_comment_with_a_good_token_is_stored_and_waits(client, article):
    response = post(client, article)
    assert (response.status_code, response["Location"]) == (303, f"{address(article)}?waiting=1")
    comment = Comment.objects.get()
    assert (comment.name, comment.email, comment.body) == tuple(GOOD.values())
    assert (comment.article, comment.parent, comment.state) == (article, None, "pending")


def test_the_page_after_sending_thanks_and_does_not_show_the_comment(client, article):
    response = client.get(post(client, article)["Location"])
    assert response["Cache-Control"] == "no-store"
    assert "comment-thanks" in response.content.decode()
    assert "दूसरी" not in response.content.decode()


def test_a_script_gets_its_answer_without_a_redirect(client, article):
    response = post(client, article, headers={"accept": "application/json"})
    assert (response.status_code, list(response.json())) == (201, ["message"])
    assert Comment.objects.count() == 1


def test_a_script_gets_the_errors_by_field(client, article):
    response = post(client, article, headers={"accept": "application/json"}, name="", body="!")
    assert response.status_code == 400
    assert sorted(response.json()["errors"]) == ["body", "name"]


def test_a_reply_is_stored_under_its_parent(client, article):
    parent = make_comment(article=article)
    post(client, article, parent=parent.pk)
    reply = Comment.objects.awaiting_moderation().get()
    assert (reply.parent, reply.root, reply.level) == (parent, parent, 1)


def test_fields_that_the_form_does_not_have_are_ignored(client, article):
    extras = {"state": "approved", "level": 2, "decided_by": make_user().pk, "id": 999, "root": 1}
    extras |= {"article": make_article().pk, "token": token_of_age(article, minutes=1)}
    client.post(address(article), GOOD | extras)
    comment = Comment.objects.get()
    assert (comment.state, comment.level, comment.decided_by, comment.article) == (
        "pending", 0, None, article,
    )  # fmt: skip
    assert comment.pk != 999


# --- Tokens -------------------------------------------------------------------------------------


def test_without_a_script_the_second_sending_stores_the_comment(client, article):
    first = client.post(address(article), GOOD)
    assert_nothing_stored_but_text_kept(first, 200)
    token = token_in(first)
    with time_machine.travel(timezone.now() + timedelta(seconds=4), tick=False):
        second = client.post(address(article), GOOD | {"token": token})
    assert second.status_code == 303
    assert Comment.objects.get().body == GOOD["body"]


@pytest.mark.parametrize("age", [{"seconds": 1}, {"hours": 25}, {"seconds": -60}])
def test_a_token_too_young_or_too_old_stores_nothing_and_brings_a_new_one(client, article, age):
    token = token_of_age(article, **age)
    response = client.post(address(article), GOOD | {"token": token})
    assert_nothing_stored_but_text_kept(response, 200)
    fresh = token_in(response)
    assert fresh != token
    with time_machine.travel(timezone.now() + timedelta(seconds=4), tick=False):
        assert tokens.is_valid(fresh, article.pk)


def test_a_forged_token_and_one_of_another_story_store_nothing(client, article):
    forged = token_of_age(article, minutes=1)[:-1] + "!"
    foreign = token_of_age(make_article(), minutes=1)
    for token in (forged, foreign, "x:y", "\0"):
        response = client.post(address(article), GOOD | {"token": token})
        assert_nothing_stored_but_text_kept(response, 200)


def test_the_token_is_fetched_apart_and_kept_by_no_cache(client, article):
    response = client.get(f"{address(article)}token/")
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    with time_machine.travel(timezone.now() + timedelta(seconds=4), tick=False):
        assert tokens.is_valid(response.json()["token"], article.pk)
    assert client.post(f"{address(article)}token/").status_code == 405


def test_a_page_that_may_be_cached_holds_no_token(client, article):
    pages = (address(article), article.get_absolute_url())
    assert [token_in(client.get(page)) for page in pages] == ["", ""]


# --- Refusals -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://testserver.evil.example"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_post_from_another_site_is_forbidden(client, article, headers):
    assert post(client, article, headers=headers).status_code == 403
    assert Comment.objects.count() == 0


def test_a_post_from_the_own_page_is_not_taken_for_a_foreign_one(client, article):
    headers = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}
    assert post(client, article, headers=headers).status_code == 303


def test_reading_changes_nothing(client, article):
    query = GOOD | {"token": token_of_age(article, minutes=1)}
    assert client.get(address(article), query).status_code == 200
    assert client.head(address(article), query).status_code == 200
    assert client.put(address(article), query).status_code == 405
    assert client.delete(address(article)).status_code == 405
    assert Comment.objects.count() == 0


@pytest.mark.parametrize(
    "wrong", [{"name": "123"}, {"email": "ram"}, {"website": "x"}, {"parent": 9}]
)
def test_a_refused_comment_comes_back_with_its_text(client, article, wrong):
    response = post(client, article, **wrong)
    assert_nothing_stored_but_text_kept(response, 400)
    assert 'class="errorlist' in response.content.decode()


def test_after_an_error_the_corrected_comment_goes_through_at_once(client, article):
    response = post(client, article, name="", website="x")
    token = token_in(response)
    assert 'name="website" tabindex="-1" autocomplete="off">' in response.content.decode()
    assert client.post(address(article), GOOD | {"token": token}).status_code == 303


def test_an_answer_to_what_is_not_there_can_be_sent_again_as_a_comment(client, article):
    hidden = make_comment(article=article, state="pending", body="छिपी हुई टिप्पणी")
    response = post(client, article, parent=hidden.pk)
    assert response.status_code == 400
    assert 'name="parent" value=""' in response.content.decode()
    assert "छिपी" not in response.content.decode()


def test_more_than_a_form_may_hold_is_too_large(client, article, settings):
    response = post(client, article, body="अ" * settings.FORM_MAX_BYTES)
    assert response.status_code == 413
    assert Comment.objects.count() == 0


@pytest.mark.parametrize("length", [2001, 10_000])
def test_an_overlong_comment_comes_back_whole(client, article, length):
    response = post(client, article, body="अ" * length)
    assert (response.status_code, typed_text(response)) == (400, "अ" * length)


@pytest.mark.parametrize(
    "hostile",
    [
        "\0",
        "\ud800".encode("utf-8", "surrogatepass"),
        b"\xff\xfe",
        "\u202e",
        "\u0336" * 9000,
        "﷽" * 2000,
    ],
    ids=["nul", "surrogate", "no-utf-8", "bidi", "zalgo", "long"],
)
@pytest.mark.parametrize("field", ["name", "email", "body", "parent", "token", "website"])
def test_hostile_text_in_any_field_never_breaks_the_page(client, article, field, hostile):
    assert post(client, article, **{field: hostile}).status_code in {200, 303, 400}


def test_a_charset_that_decodes_to_nonsense_is_not_believed(client, article):
    body = "token=\\ud800&name=\\ud800&body=\\ud800"
    kind = "application/x-www-form-urlencoded; charset=unicode_escape"
    assert client.post(address(article), body, content_type=kind).status_code == 400
    part = '--x\r\nContent-Disposition: form-data; name="token"\r\n\r\n\\ud800\r\n--x--\r\n'
    kind = "multipart/form-data; boundary=x; charset=unicode_escape"
    assert client.post(address(article), part, content_type=kind).status_code == 400


def test_nul_bytes_are_dropped_from_what_is_stored(client, article):
    post(client, article, name="रा\0म", body="वा\0ह")
    comment = Comment.objects.get()
    assert (comment.name, comment.body) == ("राम", "वाह")


# --- Twice the same -----------------------------------------------------------------------------


def test_the_same_comment_sent_again_is_stored_once_and_thanked_for_again(client, article):
    answers = [post(client, article).status_code for _ in range(3)]
    answers.append(
        post(client, article, email=CANARY.upper(), body=GOOD["body"] + "\r\n").status_code
    )
    assert (answers, Comment.objects.count()) == ([303] * 4, 1)


def test_what_differs_in_story_parent_writer_or_text_is_another_comment(client, article):
    parent, other = make_comment(article=article), make_article()
    post(client, article)
    post(client, article, parent=parent.pk)
    post(client, article, email="other@example.com")
    post(client, article, body="कुछ और")
    post(client, other)
    assert Comment.objects.awaiting_moderation().count() == 5


@pytest.mark.django_db(transaction=True)
def test_twenty_equal_posts_at_once_are_one_comment():
    article = make_article()
    statuses, ready = [], threading.Barrier(20)

    def send():
        try:
            ready.wait()
            statuses.append(post(Client(), article).status_code)
        finally:
            connection.close()

    writers = [threading.Thread(target=send) for _ in range(20)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert (statuses, Comment.objects.count()) == ([303] * 20, 1)
