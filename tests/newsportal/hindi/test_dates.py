from datetime import UTC, date, datetime, timedelta

import pytest

from newsportal.hindi import ago, long_date, long_time

from .cases import load

NOW = datetime(2025, 1, 30, 13, 15, tzinfo=UTC)


@pytest.mark.parametrize("case", load("normalise.json")["dates"], ids=lambda case: case["utc"])
def test_moments_are_shown_in_indian_time(case):
    moment = datetime.fromisoformat(case["utc"])
    assert f"{long_date(moment)}, {long_time(moment)}" == case["long"]


@pytest.mark.parametrize(
    ("hour", "shown"),
    [
        (0, "रात 12:30 बजे"),
        (3, "रात 3:30 बजे"),
        (4, "सुबह 4:30 बजे"),
        (11, "सुबह 11:30 बजे"),
        (12, "दोपहर 12:30 बजे"),
        (15, "दोपहर 3:30 बजे"),
        (16, "शाम 4:30 बजे"),
        (20, "रात 8:30 बजे"),
    ],
)
def test_each_part_of_the_day_has_its_name(hour, shown):
    midnight_in_india = datetime(2025, 1, 1, 18, 30, tzinfo=UTC)
    assert long_time(midnight_in_india + timedelta(hours=hour, minutes=30)) == shown


def test_every_month_has_its_name():
    names = "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर"
    shown = [long_date(date(2025, month, 1)).split()[1] for month in range(1, 13)]
    assert " ".join(shown) == names


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        (timedelta(0), "अभी"),
        (timedelta(seconds=59), "अभी"),
        (timedelta(seconds=-30), "अभी"),
        (timedelta(minutes=5, seconds=59), "5 मिनट पहले"),
        (timedelta(hours=3, minutes=59), "3 घंटे पहले"),
        (timedelta(days=1), "1 दिन पहले"),
        (timedelta(days=6, hours=23), "6 दिन पहले"),
        (timedelta(days=7), "23 जनवरी 2025"),
        (timedelta(days=-2), "1 फ़रवरी 2025"),
    ],
)
def test_the_past_is_told_in_whole_units(before, shown):
    assert ago(NOW - before, NOW) == shown


@pytest.mark.parametrize("show", [long_date, long_time, lambda naive: ago(naive, NOW)])
def test_a_naive_time_is_refused(show):
    with pytest.raises(ValueError, match="time zone"):
        show(datetime(2025, 1, 30))
