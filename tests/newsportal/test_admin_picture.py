"""Pictures at the desk: uploads that are refused in time, whose is whose, and the picker."""

import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from newsportal.models import Picture
from tests import factories

LIST = "/admin/newsportal/picture/"
PICKER = f"{LIST}picker/"


def texts(**changed) -> dict:
    return {"alt": "नदी", "caption": "", "credit": "", "focal_x": "0.5", "focal_y": "0.5"} | changed


def bomb() -> SimpleUploadedFile:
    """Return a PNG of a few bytes that says it has 100 megapixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", 10_000, 10_000, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    return SimpleUploadedFile("bomb.png", data, content_type="image/png")


def refused() -> list[SimpleUploadedFile]:
    jpeg = factories.make_upload(width=60, height=60).read()
    return [
        SimpleUploadedFile("text.jpg", b"not a picture", content_type="image/jpeg"),
        SimpleUploadedFile("empty.jpg", b"", content_type="image/jpeg"),
        SimpleUploadedFile("cut.jpg", jpeg[: len(jpeg) // 2], content_type="image/jpeg"),
        SimpleUploadedFile("x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        factories.make_upload(width=60, height=60, format="GIF", name="x.gif"),
        bomb(),
        SimpleUploadedFile("big.jpg", jpeg + b"\0" * (10 * 1024 * 1024)),
    ]


@pytest.mark.parametrize("number", range(7))
@pytest.mark.parametrize("address", [f"{LIST}add/", PICKER])
def test_a_bad_upload_is_a_form_error(desk, address, number):
    upload = refused()[number]
    response = desk("reporter").post(address, texts(alt="बचा रहे", file=upload))
    form = response.context["form"] if address == PICKER else response.context["adminform"].form
    assert list(form.errors) == ["file"]
    assert "बचा रहे" in response.content.decode()
    assert Picture.objects.count() == 0


def test_a_picture_belongs_to_who_uploaded_it(desk):
    client = desk("reporter")
    other = factories.make_user()
    client.post(
        f"{LIST}add/",
        texts(file=factories.make_upload(width=60, height=60), uploaded_by=other.pk),
    )
    picture = Picture.objects.get()
    assert (picture.uploaded_by, picture.alt) == (client.user, "नदी")


@pytest.mark.parametrize(
    ("role", "own", "reads", "writes"),
    [
        ("reporter", True, True, True),
        ("reporter", False, True, False),
        ("editor", False, True, True),
        ("moderator", False, False, False),
        ("administrator", False, True, True),
    ],
)
def test_who_changes_and_deletes_a_picture(desk, role, own, reads, writes):
    client = desk(role)
    picture = factories.make_picture(uploaded_by=client.user if own else None)
    address = f"{LIST}{picture.pk}/"
    assert client.get(f"{address}change/").status_code == (200 if reads else 403)
    response = client.post(f"{address}change/", texts(alt="नया"))
    assert response.status_code == (302 if writes else 403)
    assert (Picture.objects.get().alt == "नया") is writes
    client.post(
        LIST, {"action": "delete_selected", "_selected_action": [picture.pk], "post": "yes"}
    )
    assert Picture.objects.count() == 1
    assert client.post(f"{address}delete/", {"post": "yes"}).status_code == (302 if writes else 403)
    assert Picture.objects.exists() is not writes


@pytest.mark.parametrize("used", ["lead", "body"])
def test_a_picture_of_a_story_is_not_deleted(desk, used):
    picture = factories.make_picture()
    figure = f'<figure data-picture="{picture.pk}"><figcaption>घाट</figcaption></figure>'
    fields = {"lead_picture": picture} if used == "lead" else {"body": figure}
    factories.make_article(headline="चित्र वाली ख़बर", **fields)
    client, address = desk("editor"), f"{LIST}{picture.pk}/delete/"
    assert "चित्र वाली ख़बर" in client.get(address).content.decode()
    client.post(address, {"post": "yes"})
    assert Picture.objects.exists()


def test_the_picker_shows_the_newest_first_and_finds_by_every_word(desk):
    client = desk("reporter")
    for alt, caption, credit in (
        ("नदी पर पुल", "", ""),
        ("पहाड़", "नदी के पास", ""),
        ("पुल", "", "अमित"),
    ):
        factories.make_picture(
            upload=factories.make_upload(width=60, height=60),
            alt=alt,
            caption=caption,
            credit=credit,
        )

    def shown(query):
        return [str(c["picture"]) for c in client.get(PICKER, {"q": query}).context["choices"]]

    assert shown("") == ["पुल", "पहाड़", "नदी पर पुल"]
    assert shown("नदी") == ["पहाड़", "नदी पर पुल"]
    assert shown("पुल  नदी") == ["नदी पर पुल"]
    assert shown("अमित") == ["पुल"]
    assert shown("पहाड\u093c") == ["पहाड़"]
    assert shown("%") == []


def test_the_picker_hands_an_upload_on(desk):
    response = desk("reporter").post(
        PICKER, texts(alt="नई नदी", file=factories.make_upload(width=60, height=60))
    )
    picture = Picture.objects.get()
    part = response.content.decode().split("<div data-chosen>")[1]
    assert f'data-picture="{picture.pk}" data-text="नई नदी"' in part.split("</div>")[0]
    assert picture.uploaded_by == response.wsgi_request.user


def test_the_picker_has_pages_and_no_page_beyond_them(desk):
    client = desk("reporter")
    for _ in range(21):
        factories.make_picture(upload=factories.make_upload(width=60, height=60))
    assert len(client.get(f"{PICKER}?page=2").context["choices"]) == 1
    for page in ("3", "0", "x", "9" * 30):
        assert client.get(f"{PICKER}?page={page}").status_code == 404


def test_the_picker_is_for_those_who_work_with_pictures(desk, client):
    assert desk("moderator").get(PICKER).status_code == 403
    assert client.get(PICKER).status_code == 302


def test_the_editor_finds_a_thumbnail_by_its_number(desk):
    picture = factories.make_picture()
    client = desk("reporter")
    location = client.get(f"{LIST}{picture.pk}/thumbnail/")["Location"]
    assert location.endswith(picture.renditions[0]["name"])
    assert client.get(f"{LIST}999999/thumbnail/").status_code == 404
    assert client.get(f"{LIST}{'9' * 30}/thumbnail/").status_code == 404
    assert desk("moderator").get(f"{LIST}{picture.pk}/thumbnail/").status_code == 403
