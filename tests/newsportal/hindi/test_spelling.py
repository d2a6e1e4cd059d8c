import pytest
from hypothesis import given

from newsportal.hindi import fold, phonetic_key
from newsportal.hindi.spelling import stems

from .cases import texts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("हिन्दी", "हिंदी"),
        ("ज़मीन", "जमीन"),
        ("पाँच", "पांच"),
        ("लॉन्च", "लांच"),
        ("गये", "गए"),
        ("स्थायी", "स्थाई"),
        ("महत्त्व", "महत्व"),
        ("दुःख", "दुख"),
        ("जगत्", "जगत"),
        ("सम्बन्ध", "संबंध"),
        ("अङ्क", "अंक"),
        ("क्\u200dया", "क्या"),
        ("सडक", "सड़क"),
        ("अाज", "आज"),
    ],
)
def test_spellings_of_one_word_have_one_key(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("कॉफी", "काफी"), ("हॉल", "हाल"), ("अन्य", "अंय"), ("उन्हें", "उंहें"), ("दिल", "दिल्ली")],
)
def test_other_words_have_another_key(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("कंपनियों", ("कंपनी", "कंपनिया")),
        ("महिलाओं", ("महिला",)),
        ("डाकुओं", ("डाकु", "डाकू")),
        ("किसानों", ("किसान", "किसाना")),
        ("रास्ते", ("रास्ता",)),
        ("रुपए", ("रुपया",)),
        ("नई", ("नया",)),
        ("भाइयों", ("भाई",)),
        ("के", ("के",)),
        ("भारतीय", ("भारतीय",)),
    ],
)
def test_only_inflection_is_taken_off(word, plain):
    assert stems(word) == plain


@pytest.mark.parametrize(
    ("one", "other"),
    [("baarish", "barish"), ("keemat", "kimat"), ("zameen", "jamin"), ("whatsapp", "vhatsap")],
)
def test_ways_to_spell_a_sound_have_one_key(one, other):
    assert phonetic_key(one) == phonetic_key(other)


@given(texts)
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)
