"""Dates and times as a Hindi newspaper prints them, always in Indian Standard Time."""

from datetime import date, datetime, timedelta, timezone

# India has had one zone and no summer time since 1945, so the database of zones is not needed.
IST = timezone(timedelta(hours=5, minutes=30), "IST")

MONTHS = (
    "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून",
    "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर",
)  # fmt: skip
# First hour of each part of the day, latest first; the hours before 4 belong to the night.
DAY_PARTS = ((20, "रात"), (16, "शाम"), (12, "दोपहर"), (4, "सुबह"), (0, "रात"))

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR


def long_date(dt: date) -> str:
    """Return a day as "30 जनवरी 2025".

    An aware datetime gives its day in India; a plain date is taken as it is. Raises ValueError
    for a naive datetime. Source: CLDR `hi`, long date.
    """
    day = in_india(dt) if isinstance(dt, datetime) else dt
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def long_time(dt: datetime) -> str:
    """Return the time of an aware datetime in India as "शाम 6:45 बजे".

    Parts of the day: सुबह 4–12, दोपहर 12–16, शाम 16–20, रात 20–4 (CLDR `hi`, flexible day
    periods). Raises ValueError for a naive datetime.
    """
    local = in_india(dt)
    part = next(name for first, name in DAY_PARTS if local.hour >= first)
    return f"{part} {local.hour % 12 or 12}:{local.minute:02} बजे"


def ago(dt: datetime, now: datetime) -> str:
    """Return how long before `now` the moment `dt` was, both aware: "3 घंटे पहले".

    Under a minute, and up to a minute ahead (clocks differ), it is "अभी"; then whole minutes,
    hours and days, rounded down. From 7 days on, and for the future, it is the long date. Raises
    ValueError for naive datetimes. Source of the wording: CLDR `hi`, relative times.
    """
    seconds = int((in_india(now) - in_india(dt)).total_seconds())
    if seconds >= 7 * DAY or seconds <= -MINUTE:
        return long_date(dt)
    for unit, name in ((DAY, "दिन"), (HOUR, "घंटे"), (MINUTE, "मिनट")):
        if seconds >= unit:
            return f"{seconds // unit} {name} पहले"
    return "अभी"


def in_india(dt: datetime) -> datetime:
    """Return an aware datetime in Indian Standard Time; raises ValueError for a naive one."""
    if dt.utcoffset() is None:
        raise ValueError("a naive datetime has no place in time; give it a time zone")
    return dt.astimezone(IST)
