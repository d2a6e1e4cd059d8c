"""What was found by trying to break the portal, and stays mended."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from PIL import Image

from articles.models import Article
from newsportal.models import Picture
from tests.factories import make_article

pytestmark = pytest.mark.django_db
HUGE = "9" * 30


@pytest.mark.parametrize(
    "path", [f"/archive/2026/{HUGE}/", f"/archive/2026/11/{HUGE}/", f"/archive/{HUGE}/"]
)
def test_a_month_or_day_of_any_size_is_not_found(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "charset", ["rot13", "hex", "undefined", "unicode_escape", "utf-7", "idna"]
)
def test_the_charset_that_a_request_names_is_not_believed(client, charset):
    kind = f"application/x-www-form-urlencoded; charset={charset}"
    body = b"email=%5Cud800@example.com&username=%5Cud800&password=x"
    for path in ("/admin/login/", "/admin/password_reset/"):
        assert client.generic("POST", path, body, content_type=kind).status_code == 200
    page = client.generic("GET", "/search/?q=%5Cud800", content_type=kind)
    assert page.status_code == 200


@pytest.mark.parametrize("model", ["articles/article", "articles/tag", "newsportal/redirect"])
@pytest.mark.parametrize("chosen", ["abc", "\x00", "1,2", "²", "", HUGE])
def test_a_bulk_action_on_what_is_no_id_is_refused(desk, model, chosen):
    editor = desk("editor")
    posted = {"action": "publish", "_selected_action": chosen}
    assert editor.post(f"/admin/{model}/", posted).status_code == 400


@pytest.mark.parametrize(
    "query", ["published_at__year=99999", "published_at__gte=0001-01-01", "id__exact=" + HUGE]
)
def test_a_filter_that_makes_no_sense_is_no_fault(desk, query):
    assert desk("editor").get(f"/admin/articles/article/?{query}").status_code < 500


@pytest.mark.parametrize("query", ["published_at=abc", "section=abc", "state=published"])
def test_nothing_in_an_address_fills_in_the_story_form(desk, query):
    assert desk("editor").get(f"/admin/articles/article/add/?{query}").status_code == 200


@pytest.mark.parametrize("number", ["NaN", "abc", HUGE])
def test_a_forged_id_of_an_inline_row_is_refused(desk, number):
    article = make_article(state="draft")
    forged = {
        "headline": "क",
        "bylines-TOTAL_FORMS": "1",
        "bylines-INITIAL_FORMS": "1",
        "bylines-0-id": number,
        "bylines-0-article": str(article.pk),
    }
    address = f"/admin/articles/article/{article.pk}/change/"
    assert desk("editor").post(address, forged).status_code in {200, 400}
    assert Article.objects.get().headline == article.headline


@pytest.mark.parametrize("object_id", ["0", "abc", HUGE, "2026-13-99"])
def test_a_link_to_what_is_no_object_is_no_fault(desk, object_id):
    assert desk("editor").get(f"/admin/r/1/{object_id}/").status_code < 500


def test_a_post_to_the_history_is_no_fault(desk):
    article = make_article()
    assert desk("editor").post(f"/admin/articles/article/{article.pk}/history/").status_code < 500


@pytest.mark.parametrize("field", ["published_at", "expires_at"])
def test_a_time_that_cannot_be_read_back_is_never_stored(field):
    article = make_article(state="draft")
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(**{field: "0031-01-01T00:00:00+00:00"})


def test_a_picture_with_damaged_notes_keeps_its_pixels():
    buffer = BytesIO()
    damaged = b"Exif\x00\x00II*\x00\x08\x00\x00\x00\xff\xff" + b"\x12\x01\xff\xff" * 40
    Image.new("RGB", (64, 48), "teal").save(buffer, "JPEG", exif=damaged)
    upload = SimpleUploadedFile("a.jpg", buffer.getvalue())
    picture = Picture.objects.create(file=upload)
    assert (picture.width, picture.height) == (64, 48)
