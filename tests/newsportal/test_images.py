"""What pictures come in, and what is made of them."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from newsportal.images import NotAPicture, source_set
from newsportal.models import Picture
from tests.factories import make_picture, make_upload

pytestmark = pytest.mark.django_db


def stored_image(picture: Picture) -> Image.Image:
    with picture.file.storage.open(picture.file.name) as file:
        image = Image.open(file)
        image.load()
    return image


def upload(data: bytes, name: str = "picture.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="image/jpeg")


def test_renditions_are_made_whole_and_cropped_at_every_width_the_original_can_fill():
    picture = make_picture(upload=make_upload(width=1000, height=750))
    assert [(r["crop"], r["width"], r["height"]) for r in picture.renditions] == [
        ("", 320, 240),
        ("", 640, 480),
        ("", 960, 720),
        ("16x9", 320, 180),
        ("16x9", 640, 360),
        ("16x9", 960, 540),
    ]
    for rendition in picture.renditions:
        assert picture.file.storage.exists(rendition["name"])


def test_the_crop_keeps_the_focal_point():
    image = Image.new("RGB", (400, 1200), "white")
    image.paste("red", (0, 0, 400, 200))
    buffer = BytesIO()
    image.save(buffer, "PNG")
    picture = make_picture(upload=upload(buffer.getvalue(), "a.png"), focal_x=0.5, focal_y=0.0)
    crop = next(r for r in picture.renditions if r["crop"])
    with picture.file.storage.open(crop["name"]) as file:
        red, green, _blue = Image.open(file).convert("RGB").getpixel((160, 5))
    assert (red > 200, green < 80) == (True, True)


def test_a_moved_focal_point_makes_new_renditions_under_new_names():
    picture = Picture.objects.get(pk=make_picture().pk)
    before = {r["name"] for r in picture.renditions}
    picture.focal_x = 0.1
    picture.save()
    after = {r["name"] for r in Picture.objects.get().renditions}
    assert before & after == set()


def test_metadata_is_gone_and_orientation_kept():
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x9286] = "secret place"
    buffer = BytesIO()
    Image.new("RGB", (400, 300)).save(buffer, "JPEG", exif=exif, comment=b"<script>")
    picture = make_picture(upload=upload(buffer.getvalue()))
    image = stored_image(picture)
    assert image.size == (300, 400)
    assert dict(image.getexif()) == {}
    assert "comment" not in image.info
    with picture.file.storage.open(picture.file.name) as file:
        assert b"<script>" not in file.read()


def test_the_file_name_is_romanised_and_its_folder_unguessable():
    first = make_picture(upload=make_upload(width=50, height=50, name="दिल्ली की तस्वीर.jpg"))
    second = make_picture(upload=make_upload(width=50, height=50, name="दिल्ली की तस्वीर.jpg"))
    folder, token, name = first.file.name.split("/")
    assert (folder, name) == ("pictures", "dilli-ki-tasvir.jpg") or name == "delhi-ki-tasvir.jpg"
    assert len(token) >= 20
    assert second.file.name.split("/")[1] != token


@pytest.mark.parametrize(
    "data",
    [b"", b"<svg onload=alert(1)>", b"GIF89a" + b"\0" * 40, b"\xff\xd8\xff\xe0x", b"%PDF-1.4"],
    ids=["empty", "svg", "gif", "cut jpeg", "pdf"],
)
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(NotAPicture):
        Picture.objects.create(file=upload(data))
    assert Picture.objects.count() == 0


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded():
    buffer = BytesIO()
    Image.new("1", (8000, 7000)).save(buffer, "PNG")
    with pytest.raises(NotAPicture):
        Picture.objects.create(file=upload(buffer.getvalue(), "bomb.png"))


def test_a_picture_of_too_many_bytes_is_refused(settings):
    settings.PICTURE_MAX_BYTES = 1000
    with pytest.raises(NotAPicture):
        make_picture(upload=make_upload())


def test_pictures_are_served_as_images_that_nothing_can_run_in(client):
    picture = make_picture()
    response = client.get(picture.file.url)
    assert response.status_code == 200
    assert response["Content-Type"] == "image/jpeg"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert b"".join(response.streaming_content)[:2] == b"\xff\xd8"


@pytest.mark.parametrize(
    "path",
    ["../settings.py", "%2e%2e/x.jpg", "pictures/", "pictures/none.jpg", "a.svg"],
)
def test_no_other_file_is_served(client, path):
    assert client.get(f"/media/{path}").status_code == 404


def test_without_renditions_the_original_is_shown():
    picture = make_picture()
    picture.renditions = []
    assert source_set(picture)["src"] == picture.file.url
