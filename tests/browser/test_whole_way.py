"""One article, whole, from the editors' desk to the reader and back to the moderator."""

from pathlib import Path

import pytest

from articles.models import Article
from authors.models import Author
from comments.models import Comment
from newsportal.roles import Role
from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HEADLINE = "दिल्ली में खुला नया पुस्तकालय, पहले दिन 500 पाठक"
STANDFIRST = "शहर के पुराने हिस्से में बना यह पुस्तकालय रात दस बजे तक खुला रहेगा।"
PARAGRAPH = "क्‍या पाठ्‌यक्रम की किताबें भी मिलेंगी? हाँ, ज़रूर।"
COMMENT = "बहुत अच्छी पहल है, बधाई!"


@pytest.fixture
def picture_file(tmp_path) -> Path:
    path = tmp_path / "तस्वीर.jpg"
    path.write_bytes(factories.make_upload(width=1200, height=800, colour="seagreen").read())
    return path


def sign_in(page, user) -> None:
    page.goto("/admin/")
    page.fill("#id_username", user.email)
    page.fill("#id_password", factories.PASSWORD)
    page.click("button[type=submit], input[type=submit]")
    page.wait_for_selector("#user-tools")


def choose_picture(page, button: str, file: Path, *, alt: str) -> None:
    """Open the picker, upload a picture there and wait until its window has closed."""
    with page.expect_popup() as popup:
        page.click(button)
    picker = popup.value
    picker.click("summary")
    picker.set_input_files("input[name=file]", str(file))
    picker.fill("input[name=alt]", alt)
    with picker.expect_event("close"):
        picker.click("form[method=post] button[type=submit]")


def move(page, state: str) -> None:
    """Press a button of the workflow and wait for the page that follows."""
    with page.expect_navigation():
        page.click(f"button[name=_move][value={state}]")


def write_story(page, picture_file: Path) -> None:
    page.goto("/admin/articles/article/add/")
    page.fill("#id_headline", HEADLINE)
    page.fill("#id_standfirst", STANDFIRST)
    page.click(".ProseMirror[contenteditable=true]")
    page.keyboard.type("## ")
    page.keyboard.type("क्या-क्या मिलेगा")
    page.keyboard.press("Enter")
    page.keyboard.insert_text(PARAGRAPH)
    page.select_option("#id_section", label="शहर")
    choose_picture(page, "[data-choose]", picture_file, alt="पुस्तकालय का भवन")
    page.fill("input[name=tags]", "पुस्तकालय, दिल्ली")
    page.click(".field-author .select2-selection")
    page.keyboard.type("रागिनी")
    page.click(".select2-results__option--highlighted")
    page.fill("input[name=bylines-0-place]", "दिल्ली से")


def test_a_story_is_written_published_read_commented_and_moderated(new_page, picture_file):
    editor = factories.make_user(role=Role.EDITOR, display_name="कविता")
    moderator = factories.make_user(role=Role.MODERATOR, display_name="सलमान")
    section = factories.make_section(name="शहर")
    factories.make_author(name="रागिनी वर्मा", bio="दस साल से शहर पर लिखती हैं।")
    older = factories.make_article(
        headline="पुराना पुल बंद",
        section=section,
        minutes_ago=90,
        lead_picture=factories.make_picture(),
    )

    desk = new_page()
    sign_in(desk, editor)
    write_story(desk, picture_file)
    move(desk, "in_review")
    move(desk, "published")
    story = Article.objects.get(headline=HEADLINE)
    assert f"<p>{PARAGRAPH}</p>" in story.body
    assert (story.state, story.approved_by, story.created_by) == ("published", editor, editor)
    assert [byline.author for byline in story.bylines.all()] == [Author.objects.get()]
    assert sorted(story.tags.names()) == ["दिल्ली", "पुस्तकालय"]

    reader = new_page(width=360, height=740)
    reader.goto(story.get_absolute_url())
    for text in (HEADLINE, STANDFIRST, PARAGRAPH, "क्या-क्या मिलेगा", "रागिनी वर्मा", "दिल्ली से"):
        assert reader.get_by_text(text).first.is_visible()
    assert reader.get_by_alt_text("पुस्तकालय का भवन").is_visible()
    reader.get_by_role("link", name="पुराना पुल बंद").first.click()
    reader.wait_for_url(f"**{older.get_absolute_url()}")
    reader.get_by_role("link", name=HEADLINE).first.click()
    reader.wait_for_url(f"**{story.get_absolute_url()}")

    reader.fill("textarea[name=body]", COMMENT)
    reader.fill("input[name=name]", "अनिल")
    reader.fill("input[name=email]", "anil@example.com")
    reader.click("form.comment-form button[type=submit]")
    reader.wait_for_selector(".comment-thanks p", timeout=20_000)
    comment = Comment.objects.get()
    assert (comment.body, comment.state) == (COMMENT, "pending")
    reader.reload()
    assert reader.get_by_text(COMMENT).count() == 0

    queue = new_page(width=360, height=740)
    sign_in(queue, moderator)
    queue.goto("/admin/comments/comment/")
    queue.check("input[name=_selected_action]")
    queue.select_option("select[name=action]", "approve")
    with queue.expect_navigation():
        queue.click("button[name=index]")

    reader.reload()
    assert reader.get_by_text(COMMENT).is_visible()
    assert "anil@example.com" not in reader.content()
    assert Article.objects.whole().get(pk=story.pk).views == 1
    assert new_page.complaints == []
