"""What the tests of the Hindi text engine share: their data and the text they invent."""

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

DATA = Path(__file__).parent / "data"

# Devanagari, joiners, Latin, emoji and what hostile text is made of; weighted by repetition.
LETTERS = "कखगजफडढनमयरलवशसहषञअआएऐइईउओऔऑ"
SIGNS = "ािीुूृेैोौॉॅंँः़" + "्" * 6
INVISIBLE = "\u200c\u200d" * 4 + "\u200b\u202e\u2066\ufeff\u00ad\u2060\x00\x85\u2028\r\xa0\u2009"
EMOJI = "👩💻🏳🌈🏽🇮🇳🏴\ufe0f\U000e0067\U000e007f\u20e3"
HOSTILE = "\u0301\u0327\u0344\u0378\ufdd0\ud800\u0600\u0958\u0929éİﬁ½५م\u0651ن\u1100\u1161ব্র<&>'"
POOL = LETTERS * 2 + SIGNS * 2 + INVISIBLE + EMOJI + HOSTILE + "abcXYZ019 ,.-\n\t।|…"

texts = st.text(st.sampled_from(POOL), max_size=20) | st.text(max_size=20)


def load(name: str) -> Any:
    """Return the content of a JSON file of the test data."""
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def headlines(name: str) -> list[tuple[str, str]]:
    """Return the (headline, slug) rows of a file of the test data."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()[1:]
    return [(headline, slug) for headline, slug in (line.split("\t") for line in lines)]
