import pytest
from hypothesis import given

from newsportal.hindi import clusters, matches

from .cases import texts


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("दिल्ली में स्कूलों की छुट्टी", "स्कूल", ["स्कूलों"]),
        ("दिल्ली में School बंद", "स्कूल", ["School"]),
        ("मोबाइल और मोबाइलों", "mobile", ["मोबाइल", "मोबाइलों"]),
        ("टी-20 में जीत", "T20", ["टी-20"]),
        ("दिल और दिल्ली", "दिल", ["दिल"]),
        ("रुपये २,०००", "2000", ["२,०००"]),
        ("ﬁlm Cafe\u0301", "film cafe", ["ﬁlm", "Cafe\u0301"]),
        ("क्\u200dया बात", "बात", ["बात"]),
        ("कुछ और", "का की", []),
        ("कुछ और", "", []),
        ("", "कुछ", []),
    ],
)
def test_whole_words_are_marked(text, query, marked):
    assert [text[start:end] for start, end in matches(text, query)] == marked


@given(texts, texts)
def test_spans_lie_between_letters(text, query):
    borders = {0}
    for cluster in clusters(text):
        borders.add(max(borders) + len(cluster))
    last = 0
    for start, end in [*matches(text, query), (len(text), len(text))]:
        assert last <= start <= end
        assert {start, end} <= borders
        last = end
    for start, end in matches(text, text):
        assert start < end
        assert {start, end} <= borders
