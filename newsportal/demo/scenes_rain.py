"""The monsoon street."""

from __future__ import annotations

import math
from random import Random

from newsportal.demo.moods import MONSOON, NIGHT, Mood, Scene
from newsportal.demo.motifs import cloud, lamp, rickshaw, tree
from newsportal.demo.painting import (
    WHITE,
    WIDTH,
    Canvas,
    Point,
    mix,
    spline,
)


def rain(c: Canvas, rng: Random, mood: Mood) -> None:
    """A monsoon street: a bright umbrella, lamps and an autorickshaw doubled in the wet."""
    c.backdrop(mood.sky)
    for _ in range(9):
        where = (rng.uniform(-200, 1500), rng.uniform(10, 230))
        cloud(c, rng, *where, rng.uniform(420, 800), mood.layer(0.45), 0.4)
    for i, near in enumerate((0.16, 0.34, 0.52)):
        x = -30.0
        while x < WIDTH:
            w, h = rng.uniform(70, 150), rng.uniform(120, 300) + 30 * i
            if i < 2 or not 420 < x < 1180:
                c.rect(x, 610 - h, w, h + 10, mood.layer(near), mood.layer(near * 0.7))
                for _ in range(5):
                    at = (x + rng.uniform(8, w - 22), 610 - h + rng.uniform(16, h - 40))
                    c.rect(*at, 12, 17, mood.lamp, None, 0.3 + 0.2 * i)
            x += w + rng.uniform(0, 30) + 14 * i
        c.fade(380, 615, mood.haze, 0.4)
    for x in (rng.uniform(1290, 1340), 660.0, 180.0):
        lamp(c, x, 640, 330, mood, arm=-56)
    tree(c, rng, 1490, 640, 380, mood.lit("#2f5c48"))
    rickshaw(c, rng.uniform(250, 330), 640, 270, mood)
    c.mirror(644, mix(mood.dark, mood.haze, 0.3), 0.35, 7)
    c.rect(-5, 636, 1620, 9, mood.layer(0.75))
    for _ in range(46):
        x, y = rng.uniform(0, WIDTH), rng.uniform(665, 895)
        r = rng.uniform(12, 40) * (y - 560) / 250
        box = [
            (x - r) * c.scale,
            (y - r * 0.24) * c.scale,
            (x + r) * c.scale,
            (y + r * 0.24) * c.scale,
        ]
        c.pen.ellipse(box, outline=(*mood.sun, rng.randrange(60, 150)), width=round(1.6 * c.scale))
    _walker(c, (rng.uniform(980, 1050), 800), mood, rng.choice(("#e8432e", "#f2b61f", "#e0457b")))
    for _ in range(330):
        x, y, length = rng.uniform(0, 1700), rng.uniform(-40, 900), rng.uniform(18, 64)
        slant = [(x, y), (x - length * 0.24, y + length)]
        c.stroke(slant, mix(mood.sun, WHITE, 0.5), rng.uniform(0.8, 1.8), rng.uniform(0.14, 0.42))


def _walker(c: Canvas, foot: Point, mood: Mood, code: str) -> None:
    """A woman seen from behind under an umbrella of colour `code`, feet at `foot`."""
    x, y = foot
    bright, coat, ink = mood.lit(code), mood.lit("#27506b"), mood.lit("#2a1f22")
    c.oval(x, y + 2, 120, 16, fill=mood.dark, alpha=0.35)
    c.soft(
        [(x - 130, y + 8), (x + 130, y + 8), (x + 60, y + 90), (x - 60, y + 90)], bright, 0.5, 14
    )
    for dx in (-24, 22):
        c.rect(x + dx - 13, y - 110, 26, 104, ink, radius=8)
        c.rect(x + dx - 17, y - 30, 34, 32, mood.lit("#e3b23a"), radius=9)
    c.shape(spline([(x - 46, y - 300), (x + 46, y - 300), (x + 66, y - 200), (x + 74, y - 84),
                    (x - 74, y - 84), (x - 66, y - 200)], closed=True), coat)  # fmt: skip
    c.shape(spline([(x + 8, y - 300), (x + 46, y - 298), (x + 66, y - 200), (x + 74, y - 86),
                    (x + 20, y - 84)], closed=True), mood.dark, alpha=0.25)  # fmt: skip
    c.rect(x - 38, y - 272, 76, 98, mood.lit("#b5502f"), radius=20)
    c.rect(x - 28, y - 220, 56, 40, mood.lit("#d6713f"), radius=10)
    c.oval(x, y - 332, 35, 40, fill=ink)
    c.rect(x - 9, y - 330, 18, 90, ink, radius=9)
    hub = (x + 26, y - 470)
    c.stroke([(hub[0], hub[1] - 20), (x + 40, y - 240)], mood.dark, 5)
    c.oval(x + 43, y - 250, 14, fill=mood.lit("#9a6040"))
    dome = [(hub[0] + 205 * math.cos(a), y - 362 - 158 * math.sin(a))
            for a in (math.pi * k / 30 for k in range(31))]  # fmt: skip
    hem = [(hub[0] - 205 + 410 * k / 40, y - 362 - 22 * abs(math.sin(math.pi * k / 8)))
           for k in range(41)]  # fmt: skip
    c.shape([*dome, *hem], mix(bright, WHITE, 0.22), bright)
    for k in (-123, -41, 41, 123):
        rib = spline([(hub[0], y - 520), (hub[0] + k * 0.8, y - 460), (hub[0] + k, y - 362)])
        c.stroke(rib, mix(bright, mood.dark, 0.45), 2.4)
    c.shape([*spline([(hub[0] + 41, y - 364), (hub[0] + 33, y - 460), (hub[0], y - 520)]),
             *dome[12:0:-1], (hub[0] + 205, y - 362)], mood.dark, alpha=0.14)  # fmt: skip
    c.stroke([(hub[0], y - 520), (hub[0], y - 540)], mood.dark, 5)


RAIN = {
    "rain": Scene(rain, (MONSOON, NIGHT)),
}
