"""Numbers as India writes them: groups of two above the thousand, lakh and crore."""

LAKH = 100_000
CRORE = 100 * LAKH


def indian_number(n: int) -> str:
    """Return the whole number `n` with Indian grouping: 2220000 → "22,20,000".

    Negative numbers keep their sign. Digits are Latin, as in the Hindi press. Source: CLDR `hi`,
    pattern #,##,##0.
    """
    digits = str(abs(int(n)))
    head, tail = digits[:-3], digits[-3:]
    groups = [head[max(end - 2, 0) : end] for end in range(len(head), 0, -2)]
    sign = "-" if n < 0 else ""
    return sign + ",".join([*reversed(groups), tail])


def lakh_crore(n: int) -> str:
    """Return the whole number `n` in short: 22,222 · "2.2 लाख" · "1.3 करोड़".

    Below one lakh it is grouped in full. From there on it has one decimal, rounded half up (away
    from zero), without ".0"; what would round to 100 lakh is given in crore. Negative numbers
    keep their sign. Source: CLDR `hi`, short decimal format, with करोड़ in full.
    """
    size = abs(int(n))
    sign = "-" if n < 0 else ""
    if size < LAKH:
        return sign + indian_number(size)
    if in_tenths(size, LAKH) < 1000:
        return f"{sign}{with_tenths(in_tenths(size, LAKH))} लाख"
    return f"{sign}{with_tenths(in_tenths(size, CRORE))} करोड़"


def in_tenths(size: int, unit: int) -> int:
    """Return how many tenths of `unit` are in `size`, rounded half up."""
    return (size * 10 + unit // 2) // unit


def with_tenths(tenths: int) -> str:
    """Return a count of tenths as a grouped decimal number, without ".0"."""
    whole, tenth = divmod(tenths, 10)
    return indian_number(whole) + (f".{tenth}" if tenth else "")
