"""Letters as a reader sees them, and cutting text between them."""

from itertools import islice

from .letters import pattern

CLUSTER = r"\X"
ELLIPSIS = "…"
# A cluster of nothing but space and punctuation, which may not stand before the ellipsis.
LOOSE = r"[\s\p{P}]+"


def clusters(text: str) -> list[str]:
    """Return the extended grapheme clusters of `text`, in order; joined they give it back.

    Conjuncts stay whole (क्षत्रिय is क्ष, त्रि, य), by rule GB9c of UAX #29, Unicode 15.1.
    """
    found: list[str] = pattern(CLUSTER).findall(text)
    return found


def cut(text: str, n: int) -> str:
    """Return `text`, or its beginning and "…" if it has more than `n` clusters.

    The result has at most `n` clusters, the ellipsis among them ("" for `n` below 1). The cut is
    made between words if a space lies in the latter half, else between two clusters. No space
    and no punctuation stands before the ellipsis.
    """
    if n < 1:
        return ""
    first = [found[0] for found in islice(pattern(CLUSTER).finditer(text), n + 1)]
    if len(first) <= n:
        return text
    return "".join(first[: end_of_cut(first, n - 1)]) + ELLIPSIS


def end_of_cut(first: list[str], room: int) -> int:
    """Return how many clusters of `first` to keep, at most `room`, which is less than all."""
    space = next((i for i in range(room, room // 2, -1) if first[i].isspace()), room)
    loose = pattern(LOOSE)
    while space and loose.fullmatch(first[space - 1]):
        space -= 1
    return space
