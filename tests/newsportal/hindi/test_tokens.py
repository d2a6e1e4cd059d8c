import re

import pytest
from hypothesis import given

from newsportal.hindi import index_tokens, is_exact, query_tokens

from .cases import load, texts

TOKEN = re.compile("[dlpq][a-z0-9]{1,63}")


def meets(text: str, query: str) -> bool:
    """Tell whether a search for `query` finds `text`."""
    groups = query_tokens(query)
    tokens = set(index_tokens(text).split())
    return bool(groups) and all(not tokens.isdisjoint(group) for group in groups)


@pytest.mark.parametrize(
    ("name", "least"), [("search_cases.json", 0.95), ("search_fresh.json", 0.95)]
)
def test_searches_find_what_they_should(name, least, capsys):
    cases = load(name)
    recalls, right, wrong = [], 0, 0
    for case in cases["queries"]:
        found = {doc["id"] for doc in cases["documents"] if meets(doc["text"], case["query"])}
        expected = set(case["expected"])
        recalls.append(len(found & expected) / len(expected) if expected else 1)
        right += len(found & expected)
        wrong += len(found - expected)
    recall, precision = sum(recalls) / len(recalls), right / (right + wrong)
    with capsys.disabled():
        print(f"\n{name}: recall {recall:.3f}, precision {precision:.3f}")
    assert recall >= least
    assert precision >= least


@pytest.mark.parametrize("pair", load("normalise.json")["search_equal"], ids="=".join)
def test_spellings_of_one_word_find_each_other(pair):
    one, other = pair
    assert meets(one, other)
    assert meets(other, one)


@pytest.mark.parametrize("pair", load("normalise.json")["search_distinct"], ids="≠".join)
def test_different_words_do_not_find_each_other(pair):
    one, other = pair
    assert not meets(one, other)
    assert not meets(other, one)


def test_tokens_stand_in_the_order_of_the_words():
    assert index_tokens("किसान है, 2,000 का Café") == ("d153f383e28 lkisan pkisn l2000 lcafe qkfe")


def test_a_query_is_a_group_for_each_word():
    assert query_tokens("मोबाइल phones") == [
        ["d2e4b2c3e0732", "lmobil", "qmobel", "qmobile"],
        ["lphone", "pfones"],
    ]


@pytest.mark.parametrize("query", ["", "  ", "का के की", "ki hai", "the of", "।,!", "़", "\ud800"])
def test_a_query_of_nothing_has_no_group(query):
    assert query_tokens(query) == []


def test_a_query_has_twelve_groups_at_most():
    assert len(query_tokens(" ".join(f"word{n}" for n in range(50)))) == 12
    assert len(query_tokens("दिल्ली दिल्ली दिल्ली")) == 1


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("हाईकोर्ट का फैसला", "high court"),
        ("High Court का फैसला", "हाईकोर्ट"),
        ("हाई कोर्ट का फैसला", "हाईकोर्ट"),
        ("टी20 मैच", "T20"),
        ("टी-20 मैच", "t20"),
        ("5G सेवा", "5जी"),
        ("अमरीका में", "अमेरिका"),
        ("क़िला", "किला"),
        ("२,०००", "2000"),
        ("ＦＵＬＬ ﬁlm", "full film"),
    ],
)
def test_scripts_and_spellings_meet(text, query):
    assert meets(text, query)


@pytest.mark.parametrize(
    ("text", "query"), [("दाल", "दिल"), ("काफी", "coffee"), ("भारतीय", "भारत"), ("आई", "AI")]
)
def test_words_that_only_sound_alike_do_not_meet(text, query):
    assert not meets(text, query)


def test_a_long_word_has_short_tokens():
    tokens = index_tokens("क" * 5000 + " " + "a" * 5000).split()
    assert max(map(len, tokens)) <= 64


def test_exact_tokens_are_told_from_sounds():
    assert [is_exact(token) for token in ("d2e", "llaunch", "plonch", "qlonch", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]


@given(texts)
def test_tokens_are_plain_ascii(text):
    assert all(map(TOKEN.fullmatch, index_tokens(text).split()))
    for group in query_tokens(text):
        assert group
        assert all(map(TOKEN.fullmatch, group))
