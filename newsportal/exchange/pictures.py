"""Pictures that travel with a story: their files beside the lines, their places in the text."""

import base64
import hashlib
import hmac
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from newsportal import html, images
from newsportal.exchange.records import Fields
from newsportal.hindi import slugify
from newsportal.models import Picture

# What ``images.original_name`` gives: a name that is the same in every portal.
PORTAL_NAME = re.compile(r"pictures/[A-Za-z0-9_-]{20,}/[A-Za-z0-9_-]+\.(?:jpg|png)")
CENTRE = (0.5, 0.5)


def describe(picture: Picture) -> dict:
    """Return a picture as a line has it."""
    return {
        "file": picture.file.name,
        "alt": picture.alt,
        "caption": picture.caption,
        "credit": picture.credit,
        "focal_point": [picture.focal_x, picture.focal_y],
    }


def lay_beside(picture: Picture, folder: Path) -> None:
    """Copy a picture's original under its storage name into a folder, unless it lies there.

    Raises:
        OSError: the original is lost, or the folder cannot be written.
    """
    target = folder / picture.file.name
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with picture.file.storage.open(picture.file.name) as original:
        target.write_bytes(original.read())


def number_in_text(body: str, pictures: Mapping[int, Picture]) -> tuple[str, list[Picture]]:
    """Return a body whose figures count their pictures from 1, and these pictures in order.

    Ids differ from portal to portal. A figure whose picture is gone is left out, as readers
    do not see it either.
    """
    order = [number for number in dict.fromkeys(html.picture_ids(body)) if number in pictures]
    places = {number: place for place, number in enumerate(order, start=1)}
    return renumber(body, places), [pictures[number] for number in order]


def renumber(body: str, numbers: Mapping[int, int]) -> str:
    """Return a clean body with the numbers of its figures exchanged, without those unnamed."""

    def figure(match: re.Match) -> str:
        number = numbers.get(int(match[1]))
        return f'<figure data-picture="{number}">{match[2]}</figure>' if number else ""

    return html.FIGURE.sub(figure, body)


def take_picture(fields: Fields, *, folder: Path, likely: Picture | None = None) -> Picture:
    """Return the picture that a line names; a new one is re-encoded like any upload.

    Args:
        fields: ``file`` (a name in this portal's storage, or a path in ``folder``), ``alt``,
            ``caption``, ``credit`` and ``focal_point``.
        folder: where the lines are read from; nothing outside it is touched.
        likely: the picture that the story has now, looked at first.

    Raises:
        BadLine: there is no such file.
        ValidationError: it is no picture, or a text is too long.
    """
    name = fields.needed_text("file")
    texts = {key: fields.text(key) for key in ("alt", "caption", "credit")}
    focal_x, focal_y = fields.point("focal_point") or CENTRE
    if not PORTAL_NAME.fullmatch(name):
        name = bring_in(fields, folder, texts=[*texts.values(), focal_x, focal_y])
    picture = likely if likely and likely.file.name == name else find(name)
    if picture is None:
        width, height = stored(name, fields, folder)
        picture = Picture(file=name, width=width, height=height)
    elif describe(picture) == {"file": name, **texts, "focal_point": [focal_x, focal_y]}:
        return picture
    for key, value in {**texts, "focal_x": focal_x, "focal_y": focal_y}.items():
        setattr(picture, key, value)
    fields.check(picture, {key: key for key in texts})
    picture.save()
    return picture


def find(name: str) -> Picture | None:
    return Picture.objects.filter(file=name).order_by("pk").first()


def stored(name: str, fields: Fields, folder: Path) -> tuple[int, int]:
    """See that a file of this name is in the storage, if need be from ``folder``.

    Returns its width and height in pixels.
    """
    if default_storage.exists(name):
        with default_storage.open(name) as file:
            return images.open_safely(file).size
    with local_file(fields, folder).open("rb") as file:
        content, size = images.reencode(File(file), name=name)
    if PurePosixPath(content.name).suffix != PurePosixPath(name).suffix:
        raise fields.refuse("file", _("%(field)s has a suffix that does not fit the picture."))
    default_storage.save(name, content)
    return size


def bring_in(fields: Fields, folder: Path, *, texts: list) -> str:
    """Store a foreign file and return its name.

    The name follows from the file and its texts under the secret key: the same picture read
    again is the same picture, and nobody else can guess where it lies.
    """
    path = local_file(fields, folder)
    with path.open("rb") as file:
        content, _size = images.reencode(File(file), name=path.name)
        file.seek(0)
        digest = hmac.new(settings.SECRET_KEY.encode(), file.read(), hashlib.sha256)
    digest.update(repr(texts).encode())
    token = base64.urlsafe_b64encode(digest.digest()[:18]).decode()
    stem = slugify(path.stem, max_length=60) or "picture"
    name = f"pictures/{token}/{stem}{PurePosixPath(content.name).suffix}"
    if not default_storage.exists(name):
        default_storage.save(name, content)
    return name


def local_file(fields: Fields, folder: Path) -> Path:
    """Return the path of the file that ``fields`` names inside ``folder``."""
    path = folder / fields.text("file")
    try:
        is_there = path.resolve().is_relative_to(folder.resolve()) and path.is_file()
    except (OSError, RuntimeError):  # a name that no file system takes, or links in a circle
        is_there = False
    if not is_there:
        raise fields.refuse("file", _("%(field)s names a picture that is not there."))
    return path
