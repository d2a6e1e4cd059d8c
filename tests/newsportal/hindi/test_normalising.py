import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsportal.hindi import clusters, normalise

from .cases import load, texts


@pytest.mark.parametrize("case", load("normalise.json")["save"], ids=lambda case: case["note"])
def test_text_is_stored_as_the_cases_say(case):
    assert normalise(case["in"], single_line=True) == case["out"]
    assert normalise(case["in"]) == case["out"]


@pytest.mark.parametrize(
    "kept",
    [
        "क्\u200dष",
        "पाठ्\u200cयक्रम",
        "र्\u200d",
        "क़\u094d\u200dष",
        "👩\u200d💻",
        "🏳\ufe0f\u200d🌈",
        "👩🏽\u200d🚀",
        "می\u200cخواهم",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "ज़मीन पाँच ५ ।",
        "एक\n\n\tदो",
        "two  spaces",
    ],
)
def test_what_a_reader_sees_stays(kept):
    assert normalise(kept) == kept


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("क\u200dष", "कष"),
        ("a\u200cb", "ab"),
        ("क्\u200d\u200dष", "क्\u200dष"),
        ("👩\u200d", "👩"),
        ("अा अॉ अो अौ अॅ एे आॅ", "आ ऑ ओ औ ॲ ऐ ऑ"),
        ("लोगाें की", "लोगों की"),
        ("क\u094d\u093cष", "क\u093c\u094dष"),
        ("a\x00b\x07c\x85d\x7fe", "abcde"),
        ("\u202eabc\u202c\u2066d\u2069\u200e", "abcd"),
        ("एक\u200bदो\u2060तीन\ufeff\u00ad", "एकदोतीन"),
        ("a\ud800b\ufffeb\U000e0041c\u0378d", "abbcd"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        (" a \xa0 b\u2003\n c \t\n", "a b\n c"),
        ("e\u0301", "é"),
    ],
)
def test_what_nobody_sees_goes(typed, stored):
    assert normalise(typed) == stored


def test_a_single_line_has_single_spaces():
    assert normalise(" नई\n\t दिल्ली\u2028में\xa0 ", single_line=True) == "नई दिल्ली में"


def test_a_run_of_marks_is_cut_off():
    assert normalise("a" + "\u0323\u0301" * 100) == normalise("a" + "\u0323\u0301" * 15)


@given(texts)
def test_normalising_twice_changes_nothing_more(text):
    for single_line in (False, True):
        once = normalise(text, single_line=single_line)
        assert normalise(once, single_line=single_line) == once


@given(texts)
def test_nothing_invisible_is_stored(text):
    assert not set(normalise(text)) & set(
        "\x00\r\x85\u200b\u202e\u2066\ufeff\u00ad\ud800\u2060\xa0"
    )


CONSONANTS = st.sampled_from(
    ["क", "क़", "ड़", "न", "र", "ष", "क्\u200dष", "ट्\u200cट", "स्त्र", "b", "9"]
)
SEEN = st.builds(str.__add__, CONSONANTS, st.sampled_from(["", "ा", "ि", "ृ", "ें", "ों", "ीँ"]))
OTHERS = st.sampled_from(["आ", "ई", "ए", "👩\u200d💻", "🏽", "🇮🇳", "।", ",", "é"])


@given(st.lists(SEEN | OTHERS, min_size=1))
def test_letters_are_neither_joined_nor_split(letters):
    text = "".join(letters)
    composed = [unicodedata.normalize("NFC", letter) for letter in clusters(text)]
    assert clusters(normalise(text)) == composed
