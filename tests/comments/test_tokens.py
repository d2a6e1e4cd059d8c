"""Signed time tokens."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comments import tokens

ARTICLE = 7


def token_of_age(age: timedelta, *, article_id: int = ARTICLE) -> str:
    with time_machine.travel(timezone.now() - age, tick=False):
        return tokens.issue(article_id)


@pytest.fixture(autouse=True)
def frozen_clock():
    with time_machine.travel("2025-01-30T09:00:00+05:30", tick=False):
        yield


@pytest.mark.parametrize(
    ("age", "is_valid"),
    [
        (timedelta(seconds=-1), False),
        (timedelta(0), False),
        (timedelta(milliseconds=2999), False),
        (timedelta(seconds=3), True),
        (timedelta(hours=24), True),
        (timedelta(hours=24, milliseconds=1), False),
    ],
)
def test_a_token_is_good_from_three_seconds_to_a_day(age, is_valid):
    assert tokens.is_valid(token_of_age(age), ARTICLE) is is_valid


def test_a_token_is_good_for_its_own_story_only():
    token = token_of_age(timedelta(minutes=1), article_id=77)
    assert tokens.is_valid(token, 77)
    assert not tokens.is_valid(token, ARTICLE)


@pytest.mark.parametrize(
    "junk", ["", ":", "7.1:x", "7", "\0", "क:ख", "7.1738207800000", "x" * 90_000]
)
def test_what_this_site_did_not_sign_is_no_token(junk):
    assert not tokens.is_valid(junk, ARTICLE)


def test_a_token_with_one_character_changed_is_forged():
    token = token_of_age(timedelta(minutes=1))
    forged = [
        token[:i] + ("A" if token[i] != "A" else "B") + token[i + 1 :] for i in range(len(token))
    ]
    assert [tokens.is_valid(text, ARTICLE) for text in forged] == [False] * len(token)


def test_a_good_token_is_kept_and_any_other_replaced():
    good = token_of_age(timedelta(minutes=1))
    assert tokens.good_or_new(good, ARTICLE) == good
    assert tokens.good_or_new("", ARTICLE) == tokens.issue(ARTICLE)
