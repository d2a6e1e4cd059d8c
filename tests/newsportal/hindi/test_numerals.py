import pytest

from newsportal.hindi import indian_number, lakh_crore

from .cases import load


@pytest.mark.parametrize("case", load("normalise.json")["numbers"], ids=lambda case: str(case["n"]))
def test_numbers_are_shown_as_in_the_press(case):
    assert indian_number(case["n"]) == case["grouped"]
    assert lakh_crore(case["n"]) == case["short"]


@pytest.mark.parametrize(
    ("n", "short"),
    [
        (99_999, "99,999"),
        (104_999, "1 लाख"),
        (105_000, "1.1 लाख"),
        (9_994_999, "99.9 लाख"),
        (9_995_000, "1 करोड़"),
        (14_500_000, "1.5 करोड़"),
        (123_456_789_012, "12,345.7 करोड़"),
        (-2_250_000, "-22.5 लाख"),
        (-999, "-999"),
    ],
)
def test_short_numbers_round_half_up(n, short):
    assert lakh_crore(n) == short


def test_a_negative_number_keeps_its_sign():
    assert indian_number(-2_220_000) == "-22,20,000"
