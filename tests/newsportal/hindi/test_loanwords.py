import re
import unicodedata

from newsportal.hindi.acronyms import acronym
from newsportal.hindi.loanwords import TABLE, inflected, latin


def rows():
    with open(TABLE, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def test_the_table_is_sorted_and_has_each_word_once():
    header, *table = rows()
    words = [word for word, _ in table]
    assert header == ["devanagari", "latin"]
    assert words == sorted(set(words))


def test_every_row_is_one_composed_word_and_a_slug():
    for word, spelling in rows()[1:]:
        assert unicodedata.normalize("NFC", word) == word
        assert re.fullmatch("[\u0900-\u0963\u0971-\u097f0-9]+", word)
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", spelling)


def test_other_spellings_find_their_row():
    assert [latin(word) for word in ("हिन्दी", "डाक्टर", "फ़ोन", "गयी")] == [
        "hindi",
        "doctor",
        "phone",
        "gayi",
    ]


def test_hindi_words_do_not_become_loans_they_look_like():
    assert [latin(word) for word in ("काफी", "सारी", "मोड़", "घघघ")] == [None] * 4


def test_plurals_follow_their_singular():
    assert [inflected(word) for word in ("ट्रेनों", "रैलियां", "योजनाएं", "छात्रों", "मूवीज", "फैंस")] == [
        "trainon",
        "ralliyan",
        "yojanayen",
        "chhatron",
        "movies",
        "fans",
    ]


def test_acronyms_are_read_letter_by_letter():
    assert [
        acronym(word) for word in ("एसबीआई", "डब्ल्यूटीओ", "एसीपी", "आईटी", "बीबी", "एक", "आई")
    ] == [
        "sbi",
        "wto",
        "acp",
        "it",
        None,
        None,
        None,
    ]
