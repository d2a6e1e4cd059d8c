"""Illustrations for demonstration stories, painted from a name and a seed."""

from __future__ import annotations

from random import Random
from zlib import crc32

from PIL import Image, ImageOps

from newsportal.demo.emblem import draw_logo
from newsportal.demo.painting import HEIGHT, OVERSAMPLING, WIDTH, Canvas
from newsportal.demo.portraits import draw_portrait
from newsportal.demo.scenes_city import CITY
from newsportal.demo.scenes_civic import CIVIC
from newsportal.demo.scenes_craft import CRAFT
from newsportal.demo.scenes_indoors import INDOORS
from newsportal.demo.scenes_nature import NATURE
from newsportal.demo.scenes_power import POWER
from newsportal.demo.scenes_rain import RAIN
from newsportal.demo.scenes_shore import SHORE
from newsportal.demo.scenes_travel import TRAVEL
from newsportal.demo.scenes_works import WORKS

__all__ = ["SCENES", "draw_logo", "draw_portrait", "draw_scene"]

_SCENES = {
    **CITY,
    **CIVIC,
    **CRAFT,
    **INDOORS,
    **NATURE,
    **POWER,
    **RAIN,
    **SHORE,
    **TRAVEL,
    **WORKS,
}

SCENES = tuple(_SCENES)


def draw_scene(name: str, *, seed: int, size: tuple[int, int] = (1600, 900)) -> Image.Image:
    """An RGB illustration of `name` (one of SCENES), `size` pixels wide and high.

    The same name and seed always give the same picture; the seed decides the hour of the day,
    where things stand and which way round the picture faces.  Raises KeyError for other names.
    """
    scene = _SCENES[name]
    rng = Random(f"{name}:{seed}")
    mood = scene.moods[(seed + crc32(name.encode())) % len(scene.moods)]
    canvas = Canvas(WIDTH, HEIGHT, scale=OVERSAMPLING * max(size[0] / WIDTH, size[1] / HEIGHT))
    scene.paint(canvas, rng, mood)
    if rng.random() < 0.4:
        canvas.image = ImageOps.mirror(canvas.image)
    return canvas.finish(rng, size)
