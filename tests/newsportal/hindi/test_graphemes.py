import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsportal.hindi import clusters, cut

from .cases import load, texts


@pytest.mark.parametrize("case", load("normalise.json")["graphemes"], ids=lambda case: case["text"])
def test_letters_are_counted_as_a_reader_counts(case):
    assert len(clusters(case["text"])) == case["clusters"]


def test_conjuncts_stay_whole():
    assert clusters("क्षत्रिय") == ["क्ष", "त्रि", "य"]


@pytest.mark.parametrize(
    ("text", "n", "shown"),
    [
        ("नई दिल्ली", 5, "नई दिल्ली"),
        ("नई दिल्ली में बारिश", 8, "नई दिल्ली में…"),
        ("नई दिल्ली, में बारिश", 7, "नई दिल्ली…"),
        ("प्रौद्योगिकी", 3, "प्रौद्यो…"),
        ("क्षत्रिय", 1, "…"),
        ("एक अंतरराष्ट्रीय", 8, "एक अंतररा…"),
        ("शब्द", 0, ""),
        ("शब्द", -3, ""),
        ("", 5, ""),
    ],
)
def test_a_cut_falls_between_words_or_letters(text, n, shown):
    assert cut(text, n) == shown


@given(texts, st.integers(1, 12))
def test_a_cut_never_breaks_a_letter(text, n):
    shown = cut(text, n)
    if len(clusters(text)) <= n:
        assert shown == text
    else:
        kept = clusters(shown[:-1])
        assert shown[-1] == "…"
        assert kept == clusters(text)[: len(kept)]
        assert len(kept) < n


@given(texts)
def test_clusters_give_the_text_back(text):
    assert "".join(clusters(text)) == text
