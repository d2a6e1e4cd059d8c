import re
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsportal.hindi import romanise, slugify
from newsportal.hindi.syllables import spell

from .cases import headlines, texts

SLUG = re.compile("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?")


def edits(first: str, second: str) -> int:
    """Return the Levenshtein distance of two strings."""
    row = list(range(len(second) + 1))
    for i, left in enumerate(first, 1):
        above, row = row, [i]
        for j, right in enumerate(second, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (left != right)))
    return row[-1]


def same_words(first: str, second: str) -> int:
    """Return how many words two slugs share in order."""
    blocks = SequenceMatcher(None, first.split("-"), second.split("-"), autojunk=False)
    return sum(block.size for block in blocks.get_matching_blocks())


@pytest.mark.parametrize("name", ["headlines.tsv", "headlines_fresh.tsv"])
def test_slugs_read_as_newspapers_spell(name, capsys):
    rows = [(expected, slugify(text, max_length=200)) for text, expected in headlines(name)]
    error = sum(edits(slug, expected) / len(expected) for expected, slug in rows) / len(rows)
    total = sum(expected.count("-") + 1 for expected, _ in rows)
    exact = sum(same_words(expected, slug) for expected, slug in rows) / total
    with capsys.disabled():
        print(f"\n{name}: character error rate {error:.4f}, words exact {exact:.3f}")
    assert error <= 0.05
    assert exact >= 0.90


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        ("सरकार", "sarkar"),
        ("समझना", "samajhna"),
        ("चंद्र", "chandra"),
        ("पूर्व", "purv"),
        ("राज्य", "rajya"),
        ("भारतीय", "bhartiya"),
        ("बाद", "baad"),
        ("तीन", "teen"),
        ("रूप", "roop"),
        ("ध्यान", "dhyan"),
        ("लिए", "liye"),
        ("जाएगा", "jayega"),
        ("संबंध", "sambandh"),
        ("संविधान", "samvidhan"),
        ("विशेषज्ञ", "visheshagya"),
        ("लोकसभा", "loksabha"),
        ("राष्ट्रपतियों", "rashtrapatiyon"),
        ("उपग्रह", "upgrah"),
        ("बर्फबारी", "barfbari"),
        ("जलभराव", "jalbharav"),
        ("उदाहरण", "udaharan"),
        ("प्रगति", "pragati"),
        ("युवती", "yuvati"),
        ("कीमतों", "kimaton"),
        ("सड़कों", "sadkon"),
        ("फैसलों", "faislon"),
        ("पहुंचने", "pahunchne"),
        ("संगठन", "sangathan"),
        ("गड़बड़ी", "gadbadi"),
        ("ज़रूरत", "zarurat"),
        ("रायगढ़", "raygarh"),
        ("ि", "i"),
        ("्", ""),
        ("", ""),
    ],
)
def test_rules_spell_what_is_spoken(word, latin):
    assert spell(word) == latin


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("भारत में Starlink, ५०%", "bharat mein Starlink, 50%"),
        ("मोबाइलों मॉडल्स कंपनियों", "mobileon models companiyon"),
        ("हिन्दी डाक्टर क्रिकेटर्स", "hindi doctor cricketers"),
        ("एसीपी आईएमडी बीवी", "acp imd bivi"),
        ("टी20 5जी पुलिसकर्मी", "t20 5g policekarmi"),
        ("हाईकोर्ट।", "high court."),
        ("अाज रा\u200cम", "aaj ram"),
    ],
)
def test_known_words_come_before_rules(text, latin):
    assert romanise(text) == latin


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("किसानों को २,००० रुपये—सरकार", "kisanon-ko-2000-rupaye-sarkar"),
        ("It’s Café Zoë", "its-cafe-zoe"),
        ("বাংলা தமிழ் Русский", ""),
        ("!!!", ""),
        ("", ""),
        ("5.6 & R-1", "5-6-r-1"),
    ],
)
def test_slugs_are_plain_ascii(text, slug):
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("length", "slug"),
    [(80, "bharat-mein-jald"), (15, "bharat-mein"), (11, "bharat-mein"), (3, "bha"), (0, "")],
)
def test_a_long_slug_ends_with_a_word(length, slug):
    assert slugify("भारत में जल्द", max_length=length) == slug


@given(texts, st.integers(0, 30))
def test_any_text_gives_a_slug_or_nothing(text, length):
    slug = slugify(text, max_length=length)
    assert SLUG.fullmatch(slug)
    assert len(slug) <= length


@given(texts)
def test_no_devanagari_is_left(text):
    assert not re.search("[\u0904-\u0939\u0958-\u0961\u0964-\u096f]", romanise(text))
