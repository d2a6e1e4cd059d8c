"""What may stand in the body of a story, and how it is shown."""

import pytest

from newsportal.html import TAGS, clean, picture_ids, render
from tests.factories import make_picture

HARMLESS = (
    "<h2>उपशीर्षक</h2><p>पहला <strong>शब्द</strong> और <em>दूसरा</em>।</p>"
    "<ul><li>एक</li><li>दो</li></ul><blockquote><p>उद्धरण</p></blockquote>"
    '<table><tbody><tr><td colspan="2">१२</td></tr></tbody></table>'
    '<figure data-picture="7"><figcaption>कैप्शन</figcaption></figure>'
)


def test_what_the_editor_can_make_stays_as_it_is():
    assert clean(HARMLESS) == HARMLESS


@pytest.mark.parametrize(
    ("source", "cleaned"),
    [
        ("<script>alert(1)</script><p>क</p>", "<p>क</p>"),
        ('<p onclick="x()" style="color:red" class="MsoNormal">क</p>', "<p>क</p>"),
        ('<a href="javascript:alert(1)">क</a>', '<a rel="noopener">क</a>'),
        (
            '<a href="https://example.com/">क</a>',
            '<a href="https://example.com/" rel="noopener">क</a>',
        ),
        ('<img src="data:image/png;base64,AAAA">', ""),
        ('<iframe src="https://example.com"></iframe>', ""),
        ('<figure data-picture="7 onload=x">क</figure>', "<figure>क</figure>"),
        ("<svg><script>1</script></svg><p>क</p>", "<p>क</p>"),
        ("<p></p><p><br></p>", ""),
        ("<p>a &amp; b &lt; c</p>", "<p>a &amp; b &lt; c</p>"),
    ],
)
def test_everything_else_is_dropped(source, cleaned):
    assert clean(source) == cleaned


def test_the_text_between_tags_is_normalised_and_its_spaces_stay():
    # A composed nukta letter, a zero-width space, and the space before a bold word.
    assert clean("<p>\u0958लम\u200b <b>नया</b> दिन</p>") == "<p>\u0915\u093cलम <b>नया</b> दिन</p>"


@pytest.mark.parametrize("tag", sorted(TAGS))
def test_cleaning_twice_changes_nothing_even_with_a_combining_mark_behind_a_tag(tag):
    once = clean(f"<{tag}>\u0338क</{tag}>\u0338<p>\u0338onclick=x</p>\u0338")
    assert clean(once) == once


@pytest.mark.parametrize(
    "hostile",
    [
        "\x00<p>क</p>",
        "\ud800<p>क</p>",
        "<p>क",
        "<<<<p>",
        "<p>&#0;&#xD800;क</p>",
        "<!--" * 50,
        "<p title='>'>क</p>",
    ],
)
def test_hostile_input_never_raises_and_is_stable(hostile):
    once = clean(hostile)
    assert clean(once) == once


@pytest.mark.django_db
def test_figures_get_their_picture_caption_and_credit():
    picture = make_picture(alt="पुल", caption="पुराना पुल", credit="देशधारा")
    body = f'<figure data-picture="{picture.pk}"></figure>'
    rendered = render(body, {picture.pk: picture})
    for part in ('alt="पुल"', "पुराना पुल", "देशधारा", 'loading="lazy"'):
        assert part in rendered


@pytest.mark.django_db
def test_a_caption_in_the_body_wins_over_the_one_of_the_picture():
    picture = make_picture(caption="पुराना कैप्शन")
    caption = "<figcaption>नया &amp; <em>सही</em></figcaption>"
    body = f'<figure data-picture="{picture.pk}">{caption}</figure>'
    rendered = render(body, {picture.pk: picture})
    assert "नया &amp; सही" in rendered
    assert "पुराना कैप्शन" not in rendered


def test_a_figure_without_its_picture_is_left_out_whole():
    body = '<p>क</p><figure data-picture="9"><figcaption>ख</figcaption></figure><p>ग</p>'
    assert render(body, {}) == "<p>क</p><p>ग</p>"


def test_tables_can_be_scrolled_by_touch_and_keyboard():
    rendered = render("<table><tbody><tr><td>1</td></tr></tbody></table>", {})
    assert rendered.startswith('<div class="table-scroll" tabindex="0"')
    assert rendered.endswith("</table></div>")


def test_the_pictures_of_a_body_are_known_in_order():
    assert picture_ids(
        '<figure data-picture="9"></figure><p></p><figure data-picture="2"></figure>'
    ) == [9, 2]
