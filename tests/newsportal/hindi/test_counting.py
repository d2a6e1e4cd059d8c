import pytest
from hypothesis import given

from newsportal.hindi import count_words, reading_minutes, reading_seconds, words

from .cases import load, texts


@pytest.mark.parametrize("case", load("word_counts.json")["counts"], ids=lambda case: case["id"])
def test_words_are_counted_as_by_hand(case):
    assert count_words(case["text"]) == case["words"]


def test_words_come_in_order_without_joiners():
    assert words("क्\u200dया—यह, 2,000 रु. है।") == ["क्या", "यह", "2,000", "रु.", "है"]


@pytest.mark.parametrize("case", load("word_counts.json")["read_time"])
def test_reading_minutes_follow_the_script_of_each_word(case):
    text = "शब्द " * case["hi_words"] + "word " * case["en_words"]
    assert reading_minutes(text, images=case["images"]) == case["minutes"]


@pytest.mark.parametrize(
    ("images", "seconds"), [(-1, 0), (0, 0), (1, 12), (3, 33), (10, 75), (12, 81)]
)
def test_later_pictures_take_less_time(images, seconds):
    assert reading_seconds("", images=images) == seconds


def test_the_site_sets_the_speeds():
    assert reading_seconds("शब्द word", deva_wpm=100, other_wpm=60) == pytest.approx(1.6)
    assert reading_minutes("शब्द " * 250, deva_wpm=100) == 3


@pytest.mark.parametrize("speed", [{"deva_wpm": 0}, {"other_wpm": -1}])
def test_a_speed_of_nothing_is_refused(speed):
    with pytest.raises(ValueError, match="above 0"):
        reading_seconds("शब्द", **speed)


@given(texts)
def test_any_text_can_be_counted(text):
    assert count_words(text) == len(words(text))
    assert reading_minutes(text) == 1
