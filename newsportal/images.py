"""Pictures: what may come in, how it is re-encoded, and the renditions made from it.

Everything is read and written through Django's Storage API, so that a bucket serves as well
as a folder. Limits come from the settings: bytes before reading, pixels before decoding.
"""

import secrets
import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from newsportal.hindi import slugify

FORMATS = ("JPEG", "PNG", "WEBP")
SUFFIXES = {"JPEG": "jpg", "PNG": "png"}
LONGEST_SIDE = 2560
WIDTHS = (320, 640, 960, 1600)
CROPS = {"": None, "16x9": (16, 9)}
QUALITY = 80

Image.MAX_IMAGE_PIXELS = settings.PICTURE_MAX_PIXELS


class NotAPicture(ValidationError):
    """The upload is no picture that the portal takes; the message says why."""


def original_name(picture, filename: str) -> str:
    """Return the storage name of an original: an unguessable folder, a romanised file name."""
    path = PurePosixPath(filename)
    stem = slugify(path.stem, max_length=60) or "picture"
    return f"pictures/{secrets.token_urlsafe(16)}/{stem}{path.suffix.lower()}"


def open_safely(file) -> Image.Image:
    """Open and decode an upload of a known format within the limits.

    Raises:
        NotAPicture: too many bytes or pixels, an unknown format, or damaged data.
    """
    if file.size > settings.PICTURE_MAX_BYTES:
        raise NotAPicture(_("The picture is larger than 10 MB."))
    file.seek(0)
    try:
        with warnings.catch_warnings():
            # Damaged notes in a file are no matter; they are dropped.
            warnings.simplefilter("ignore", UserWarning)
            # Between one and two times its limit Pillow only warns.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(file, formats=FORMATS)
            if image.width * image.height > settings.PICTURE_MAX_PIXELS:
                raise NotAPicture(_("The picture has more than 50 megapixels."))
            image.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise NotAPicture(_("The picture has more than 50 megapixels.")) from error
    except NotAPicture:
        raise
    except Exception as error:
        # On damaged data Pillow raises almost anything.
        raise NotAPicture(_("This file is not a JPEG, PNG or WebP picture.")) from error
    return image


def reencode(file, *, name: str) -> tuple[ContentFile, tuple[int, int]]:
    """Return the upload as fresh pixels, upright and without any metadata, and its size.

    A picture with transparency becomes PNG, every other JPEG; the longest side is 2,560 px.
    """
    image = upright(open_safely(file))
    has_alpha = image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info
    image = image.convert("RGBA" if has_alpha else "RGB")
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    image.info.clear()
    format = "PNG" if has_alpha else "JPEG"
    stem = PurePosixPath(name).stem
    return ContentFile(encode(image, format), name=f"{stem}.{SUFFIXES[format]}"), image.size


def upright(image: Image.Image) -> Image.Image:
    """Return the picture as its camera was held; damaged notes about that are ignored."""
    try:
        return ImageOps.exif_transpose(image)
    except Exception:
        # Pillow raises almost anything on a damaged EXIF block; the pixels are sound.
        return image


def encode(image: Image.Image, format: str) -> bytes:
    """Return the picture's bytes in ``JPEG`` (progressive) or ``PNG``."""
    buffer = BytesIO()
    options = {"quality": QUALITY, "progressive": True} if format == "JPEG" else {}
    image.save(buffer, format, optimize=True, **options)
    return buffer.getvalue()


def render(file, *, focal_point: tuple[float, float]) -> list[dict]:
    """Make the renditions of a stored original and return their list, narrowest first.

    Each entry has ``crop`` ("" or "16x9"), ``format``, ``width``, ``height`` in pixels and the
    storage ``name``. Widths above the original's are left out; the crop is fitted around
    ``focal_point``, fractions of width and height from the top left corner.
    """
    with file.storage.open(file.name) as stored:
        original = Image.open(stored, formats=FORMATS)
        original.load()
    format = original.format or "JPEG"
    folder = PurePosixPath(file.name).parent
    made = []
    for crop, image in scaled(original, focal_point):
        # The name changes with the content, because browsers keep it for ever.
        name = f"{folder}/{crop or 'full'}-{image.width}-{secrets.token_hex(4)}.{SUFFIXES[format]}"
        stored_name = file.storage.save(name, ContentFile(encode(image, format)))
        made.append(
            {
                "crop": crop,
                "format": format.lower(),
                "width": image.width,
                "height": image.height,
                "name": stored_name,
            }
        )
    return made


def scaled(
    original: Image.Image, focal_point: tuple[float, float]
) -> Iterator[tuple[str, Image.Image]]:
    """Yield each crop at each width that the original can fill."""
    for crop, ratio in CROPS.items():
        for width in WIDTHS:
            if width > original.width and width != WIDTHS[0]:
                continue
            if ratio is None:
                size = (width, max(1, round(original.height * width / original.width)))
                yield crop, original.resize(size, Image.Resampling.LANCZOS)
            else:
                size = (width, round(width * ratio[1] / ratio[0]))
                yield (
                    crop,
                    ImageOps.fit(original, size, Image.Resampling.LANCZOS, centering=focal_point),
                )


def source_set(picture, *, crop: str = "") -> dict:
    """Return what an ``<img>`` needs: ``src``, ``srcset``, ``width`` and ``height`` (pixels).

    Falls back to the original where a rendition is missing.
    """
    renditions = [entry for entry in picture.renditions if entry["crop"] == crop]
    url = picture.file.storage.url
    if not renditions:
        return {
            "src": picture.file.url,
            "srcset": "",
            "width": picture.width,
            "height": picture.height,
        }
    middle = renditions[min(1, len(renditions) - 1)]
    return {
        "src": url(middle["name"]),
        "srcset": ", ".join(f"{url(entry['name'])} {entry['width']}w" for entry in renditions),
        "width": middle["width"],
        "height": middle["height"],
    }
