"""Comments over HTTP: what readers see, where comments are closed, and where there are none."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext

from articles.models import Article
from comments.models import Comment
from newsportal.models import SiteSettings
from tests.comments.reader import CANARY, GOOD, address, post
from tests.factories import make_article, make_comment, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return make_article()


# --- Closed, and not public ---------------------------------------------------------------------


def close_story(article):
    Article.objects.filter(pk=article.pk).update(comments_open=False)


def close_site(article):
    SiteSettings(comments_open=False).save()


@pytest.mark.parametrize("close", [close_story, close_site])
def test_closed_comments_show_the_thread_without_a_form_and_take_nothing(client, article, close):
    make_comment(article=article, body="पुरानी टिप्पणी")
    close(article)
    for page in (address(article), article.get_absolute_url()):
        text = client.get(page).content.decode()
        assert ("पुरानी टिप्पणी" in text, 'name="body"' in text) == (True, False)
        assert "comment-reply" not in text
    refused = post(client, article)
    assert refused.status_code == 400
    assert "दूसरी &lt;b&gt;पंक्ति" in refused.content.decode()
    assert gettext("Comments are closed.") in refused.content.decode()
    assert Comment.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"state": "draft"}, 404),
        ({"state": "in_review"}, 404),
        ({"minutes_ago": -60}, 404),
    ],
)
def test_what_is_not_public_has_no_comments(client, fields, status):
    article = make_article(**fields)
    make_comment(article=article, body="गुप्त")
    assert client.get(address(article)).status_code == status
    assert client.get(f"{address(article)}token/").status_code == status
    assert post(client, article).status_code == status
    assert Comment.objects.count() == 1


def test_the_comments_of_a_withdrawn_story_are_gone(client):
    article = make_article(state="withdrawn", approved_by=make_user())
    make_comment(article=article, body="गुप्त")
    for response in (client.get(address(article)), post(client, article)):
        assert response.status_code == 410
        assert "गुप्त" not in response.content.decode()


@pytest.mark.parametrize("pk", ["0", "01", "x", "-1", "9" * 19, "9" * 18, "१"])
def test_addresses_without_a_story_are_not_found(client, pk):
    assert client.get(f"/a/{pk}/comments/").status_code == 404
    assert client.post(f"/a/{pk}/comments/", GOOD).status_code == 404


# --- What readers see ---------------------------------------------------------------------------


def test_only_approved_comments_are_shown_and_counted(client, article):
    for state in ("approved", "pending", "rejected", "spam"):
        make_comment(article=article, body=f"टिप्पणी {state}", state=state)
    for page in (address(article), article.get_absolute_url()):
        response = client.get(page)
        shown = re.findall("टिप्पणी (approved|pending|rejected|spam)", response.content.decode())
        assert shown == ["approved"]
    assert '<span class="comments-count">1</span>' in response.content.decode()


def test_no_page_or_answer_shows_an_email_address_or_sets_a_cookie(client, article):
    comment = make_comment(article=article, email=CANARY)
    pages = [
        address(article),
        f"{address(article)}?parent={comment.pk}",
        article.get_absolute_url(),
    ]
    answers = [client.get(page) for page in pages]
    answers += [
        post(client, article),
        post(client, article, headers={"accept": "application/json"}),
    ]
    answers += [
        client.get(f"{address(article)}?waiting=1"),
        client.get(f"{address(article)}token/"),
    ]
    for response in answers:
        assert response.status_code in {200, 201, 303}
        assert (CANARY in response.content.decode(), dict(response.cookies)) == (False, {})


def test_a_reply_stays_when_the_comment_above_it_goes(client, article):
    root = make_comment(article=article, name="छिपा नाम", body="छिपा पाठ")
    make_comment(article=article, parent=root, body="जवाब बचा रहा")
    root.mark_as_spam(by=make_user())
    text = client.get(article.get_absolute_url()).content.decode()
    assert ("जवाब बचा रहा" in text, "comment-hidden" in text) == (True, True)
    assert ("छिपा" in text, f"comment-{root.pk}" in text) == (False, False)


def test_house_rules_and_the_promise_about_the_address_stand_beside_the_form(client, article):
    SiteSettings(comment_policy="विषय पर <b>रहें</b>").save()
    for page in (address(article), article.get_absolute_url()):
        text = client.get(page).content.decode()
        assert "विषय पर &lt;b&gt;रहें&lt;/b&gt;" in text
        assert gettext("Your email address will not be published.") in text


def test_the_text_of_a_reader_is_shown_as_text(client, article):
    make_comment(article=article, name="<i>राम</i>", body="<script>alert(1)</script>\n{{ 7*7 }}")
    text = client.get(address(article)).content.decode()
    assert '<bdi class="comment-name">&lt;i&gt;राम&lt;/i&gt;</bdi>' in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;\n{{ 7*7 }}" in text


def test_a_reply_link_leads_to_a_form_that_answers_that_comment(client, article):
    root = make_comment(article=article, body="मूल टिप्पणी")
    reply = make_comment(article=article, parent=root)
    deepest = make_comment(article=article, parent=reply)
    text = client.get(article.get_absolute_url()).content.decode()
    links = re.findall(r'href="(/a/\d+/comments/\?parent=\d+)#form"', text)
    assert links == [f"{address(article)}?parent={c.pk}" for c in (root, reply)]
    assert f'id="comment-{deepest.pk}"' in text
    page = client.get(links[0]).content.decode()
    assert f'name="parent" value="{root.pk}"' in page


def test_only_what_can_be_answered_has_an_answer_page(client, article):
    foreign = make_comment(article=make_article())
    hidden = make_comment(article=article, state="pending")
    root = make_comment(article=article)
    deepest = make_comment(article=article, parent=make_comment(article=article, parent=root))
    answers = {
        parent: client.get(address(article), {"parent": parent}).status_code
        for parent in (foreign.pk, hidden.pk, deepest.pk, 10**30, "x", root.pk)
    }
    assert set(answers.values()) == {404, 200}
    assert [parent for parent, status in answers.items() if status == 200] == [root.pk]


def test_the_page_asks_the_database_equally_often_for_any_number(client, article):
    asked = []
    for _ in range(3):
        root = make_comment(article=article)
        make_comment(article=article, parent=root)
        with CaptureQueriesContext(connection) as queries:
            client.get(address(article))
        asked.append(len(queries))
    assert asked == [asked[0]] * 3
    assert asked[0] <= 6
