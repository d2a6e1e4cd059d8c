import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsportal.hindi import visible_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>एक</p><p>दो</p>", "एक दो"),
        ("एक<br>दो<br/>तीन", "एक दो तीन"),
        ("<ul><li>एक<li>दो</ul>", "एक दो"),
        ("<tr><td>1</td><td>2</td></tr>", "1 2"),
        ("दि<b>ल्</b>ली <em>में</em>", "दिल्ली में"),
        ("<a href=\"/x?a>b\" title='>'>लिंक</a>", "लिंक"),
        ("a &amp; b &lt;i&gt; &#2361;&#x948;&nbsp;c", "a & b <i> है c"),
        ("AT&T 5 < 6 > 4", "AT&T 5 < 6 > 4"),
        ("<figure data-picture='1'><figcaption>चित्र <b>x</b></figcaption></figure>लेख", "लेख"),
        ("क<script>if (a<b) x()</script>ख<style>p{}</style>", "क ख"),
        ("क<!-- छिपा <p> -->ख", "कख"),
        ("क<!doctype html>ख", "कख"),
        ("क<p", "क"),
        ("क<script>ख", "क"),
        ("क<!-- ख", "क"),
        ("  क \n\n ख\xa0 ", "क ख"),
        ("&#" + "9" * 5000 + ";", "&#" + "9" * 5000 + ";"),
        ("", ""),
    ],
)
def test_only_what_is_seen_remains(html, text):
    assert visible_text(html) == text


PIECES = ["<p>", "<!--", "-->", "&lt;", "</script", "<script>", *"<>/!-&;#xab'\"= \nक्"]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_broken_markup_never_raises(html):
    text = visible_text(html)
    assert text == " ".join(text.split())
