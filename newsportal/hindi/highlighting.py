"""Where a text meets a query."""

from collections.abc import Iterator
from unicodedata import category

from .graphemes import CLUSTER
from .letters import pattern
from .tokens import query_tokens, word_tokens
from .wordsearch import search_words


def matches(text: str, query: str) -> list[tuple[int, int]]:
    """Return the spans of the words of `text` that meet `query`, in order, without overlap.

    A span is (start, end) in code points, end not included, and lies on cluster borders; it
    covers whole words in any spelling or script the search itself would find. Never raises.
    """
    wanted = {token for group in query_tokens(query) for token in group}
    if not wanted:
        return []
    spans = [
        (start, end)
        for start, end, word in search_words(text)
        if not wanted.isdisjoint(word_tokens(word))
    ]
    if all(stands_alone(text, start, end) for start, end in spans):
        return spans
    return list(on_borders(text, spans))


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell at a glance whether both ends of a span are cluster borders; False may be wrong.

    Nothing joins a letter or digit to punctuation, space or a digit before or behind it.
    """
    before = category(text[start - 1])[0] in "PZN" if start else True
    behind = category(text[end])[0] in "PZN" if end < len(text) else True
    return before and behind and category(text[start])[0] in "LN"


def on_borders(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield spans in order, grown to whole clusters; those that then overlap become one."""
    clusters = (found.span() for found in pattern(CLUSTER).finditer(text))
    first, last = next(clusters)
    waiting: tuple[int, int] | None = None
    for start, end in spans:
        while last <= start:
            first, last = next(clusters)
        begin = first
        while last < end:
            first, last = next(clusters)
        if waiting and begin < waiting[1]:
            begin = waiting[0]
        elif waiting:
            yield waiting
        waiting = (begin, last)
    if waiting:
        yield waiting
