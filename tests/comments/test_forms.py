"""What a name, an e-mail address and a comment must be."""

import pytest

from comments.forms import CommentForm
from tests.factories import make_article, make_comment

pytestmark = pytest.mark.django_db

GOOD = {"name": "राम कुमार", "email": "ram@example.com", "body": "बहुत अच्छी ख़बर।"}


def make_form(**fields) -> CommentForm:
    return CommentForm(GOOD | fields, article=make_article())


def errors_of(**fields) -> list[str]:
    return list(make_form(**fields).errors)


@pytest.mark.parametrize(
    "name",
    [
        "राम", "ओम", "डॉ. ए.पी.जे. अब्दुल कलाम", "D'Souza", "O’Brien", "Jean-Luc", "ज़ोया", "क्‍षमा",
        "राष्ट्रों", "ரவி", "مریم", "Ли", "Nguyễn Thị", "श्री", "अ" * 60,
    ],
)  # fmt: skip
def test_names_of_people_are_taken(name):
    assert errors_of(name=name) == []


@pytest.mark.parametrize(
    "name",
    [
        "", "अ", "अ" * 61, "\u00a0\u00a0", "\u200b\u200b\u200b", "...", "- -", "राम123", "राम१",
        "<b>राम</b>", "राम_", "राम@x.in", "राम\u2603", "👍👍", "ािराम", "\u0301ab",
        "राम" + "\u0301" * 6, "a" + "\u0336" * 5 + "b",
        "http://x.in", "राम;", "राम/श्याम",
    ],
)  # fmt: skip
def test_what_is_no_name_is_refused(name):
    assert errors_of(name=name) == ["name"]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  राम\n कुमार ", "राम कुमार"),
        ("रा\0म", "राम"),
        ("\u202eराम\u202c", "राम"),
        ("रा\u200bम", "राम"),
        ("O’Brien", "O'Brien"),
        ("क्\u200dषमा", "क्\u200dषमा"),
    ],
)
def test_a_name_is_stored_without_what_nobody_sees(typed, stored):
    form = make_form(name=typed)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["name"] == stored


@pytest.mark.parametrize(
    "body",
    [
        "वाह",
        "शानदार",
        "ok",
        "Bahut badhiya!",
        "अ" * 2000,
        "क्या बात है 👍",
        "a" + "\u0301" * 1000 + "b",
    ],
)
def test_short_and_long_comments_in_any_script_are_taken(body):
    assert errors_of(body=body) == []


@pytest.mark.parametrize(
    "body", ["", " \n ", "अ", "!!!", "👍👍👍", "1234", "\u200b\u200b", "\0\0", "अ" * 2001]
)
def test_a_comment_without_a_word_or_beyond_the_limit_is_refused(body):
    assert errors_of(body=body) == ["body"]


def test_the_limit_counts_what_is_stored_and_not_what_was_typed():
    assert errors_of(body="अ" * 1999 + "\u200b" * 500 + "\r\n" * 500) == []


def test_more_than_one_blank_line_becomes_one():
    form = make_form(body="एक\r\n \r\n\n\n\nदो\nतीन")
    assert form.is_valid()
    assert form.cleaned_data["body"] == "एक\n\nदो\nतीन"


@pytest.mark.parametrize(
    "email",
    [
        "",
        "ram",
        "ram@",
        "@x.in",
        "a@b.in\nBcc: c@d.in",
        "a\0@b.in",
        "a" * 250 + "@b.in",
        "a b@c.in",
    ],
)
def test_a_wrong_email_address_is_refused(email):
    assert errors_of(email=email) == ["email"]


def test_a_filled_honeypot_is_refused():
    assert errors_of(website="https://spam.example") == ["__all__"]


@pytest.mark.parametrize("parent", ["x", "0", "-1", "\0", "9" * 30, "1.5"])
def test_a_parent_that_is_no_id_is_refused(parent):
    assert errors_of(parent=parent) == ["parent"]


def test_a_comment_may_answer_a_root_and_a_reply_but_nothing_deeper():
    article = make_article()
    root = make_comment(article=article)
    reply = make_comment(article=article, parent=root)
    deepest = make_comment(article=article, parent=reply)
    answers = [
        CommentForm(GOOD | {"parent": c.pk}, article=article).is_valid()
        for c in (root, reply, deepest)
    ]
    assert answers == [True, True, False]


@pytest.mark.parametrize("state", ["pending", "rejected", "spam"])
def test_a_comment_that_is_not_public_cannot_be_answered(state):
    article = make_article()
    hidden = make_comment(article=article, state=state)
    assert list(CommentForm(GOOD | {"parent": hidden.pk}, article=article).errors) == ["parent"]


def test_a_comment_on_another_story_cannot_be_answered():
    foreign = make_comment(article=make_article())
    assert errors_of(parent=foreign.pk) == ["parent"]
