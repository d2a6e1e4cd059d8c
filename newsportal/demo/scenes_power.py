"""Wind, sun and the lines that carry them."""

from __future__ import annotations

import math
from random import Random

from newsportal.demo.moods import DAY, DUSK, GOLDEN, Mood, Scene
from newsportal.demo.motifs import birds, sky
from newsportal.demo.painting import (
    WIDTH,
    Canvas,
    Colour,
    Point,
    height_at,
    mix,
    spline,
    swells,
)


def power(c: Canvas, rng: Random, mood: Mood) -> None:
    """Wind turbines over a solar farm, pylons carrying the current away."""
    sun_x = rng.uniform(540, 620)
    sky(c, rng, mood, (sun_x, 330), 76, 5)
    for i, near in enumerate((0.12, 0.26)):
        c.land(
            swells(rng, 460 + 46 * i, 110, waves=1.4 + i), mood.layer(near), mood.layer(near * 0.4)
        )
        c.fade(400, 600, mood.haze, 0.3)
    hill = swells(rng, 555, 60, waves=1.1)
    white = mix(mood.lit("#f8f6f0"), mood.haze, 0.08)
    for x, size in ((1370, 0.6), (830, 0.5), (300, 0.55), (1190, 0.82), (1040, 1.12)):
        _turbine(
            c,
            (x + rng.uniform(-16, 16), height_at(hill, x) + 12),
            size,
            white,
            rng.uniform(0, 2),
            mood,
        )
    grass = mood.lit("#7d9a4a")
    c.land(hill, mix(grass, mood.haze, 0.35), mix(grass, mood.dark, 0.3))
    for k, (x, s) in enumerate(((120, 1.0), (390, 0.6), (520, 0.36))):
        foot = height_at(hill, x) + 40 - 10 * k
        ink = mood.layer(0.9 - 0.16 * k)
        for side in (-1, 1):
            c.stroke([(x + side * 46 * s, foot), (x + side * 10 * s, foot - 230 * s),
                      (x, foot - 370 * s)], ink, 4 * s)  # fmt: skip
        for j in range(6):
            low, high = foot - 62 * j * s, foot - 62 * (j + 1) * s
            a, b = 46 * s * (1 - j / 6.2), 46 * s * (1 - (j + 1) / 6.2)
            c.stroke([(x - a, low), (x + b, high)], ink, 2 * s)
            c.stroke([(x + a, low), (x - b, high)], ink, 2 * s)
        for up, reach in ((220, 96), (275, 78), (330, 60)):
            c.stroke([(x - reach * s, foot - up * s), (x + reach * s, foot - up * s)], ink, 4 * s)
    for up, reach in ((220, 96), (275, 78), (330, 60)):
        for side in (-1, 1):
            a = (120 + side * reach, height_at(hill, 120) + 40 - up)
            b = (390 + side * reach * 0.6, height_at(hill, 390) + 30 - up * 0.6)
            d = (520 + side * reach * 0.36, height_at(hill, 520) + 20 - up * 0.36)
            c.stroke(spline([a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 22), b,
                             ((b[0] + d[0]) / 2, (b[1] + d[1]) / 2 + 10), d]), mood.dark, 1.4,
                             0.8)  # fmt: skip
            c.stroke(spline([(-40, a[1] - 20), (40, a[1] + 16), a]), mood.dark, 1.4, 0.8)
    for row in range(5):
        t = row / 4
        y, w, h = 610 + 265 * t**1.5, 120 + 150 * t, 40 + 62 * t
        skew = w * 0.24
        x = -w + (row % 2) * w * 0.5
        while x < WIDTH + w:
            glass, edge = mood.lit("#1f3f7a"), mix(mood.lit("#c9d4df"), mood.sun, 0.2)
            for leg in (0.2, 0.75):
                c.rect(x + w * leg, y - 4, 5 + 4 * t, h * 0.55, mix(mood.dark, grass, 0.25))
            c.soft([(x, y + h * 0.4), (x + w, y + h * 0.4), (x + w, y + h * 0.55),
                    (x, y + h * 0.55)],
                   mood.dark, 0.4, 6) if row > 2 else None  # fmt: skip
            panel = [(x + skew, y - h), (x + w + skew * 0.8, y - h), (x + w * 0.97, y), (x, y)]
            shine = mix(glass, mood.sky[-2], 0.6 * math.exp(-(((x - sun_x) / 420) ** 2)) + 0.14)
            c.shape(panel, mix(shine, mood.sun, 0.25), glass)
            for k in range(7):
                f = k / 6
                c.stroke(
                    [(x + skew + (w - skew * 0.2) * f, y - h), (x + w * 0.97 * f, y)],
                    edge,
                    0.8 + t,
                    0.7,
                )
            for k in range(4):
                f = k / 3
                left = x + skew * (1 - f)
                c.stroke(
                    [(left, y - h * (1 - f)), (left + w * 0.98, y - h * (1 - f))],
                    edge,
                    0.8 + t,
                    0.7,
                )
            x += w * 1.34
    birds(c, rng, 760, 190, 8, mood.layer(0.7))


def _turbine(c: Canvas, foot: Point, s: float, fill: Colour, turn: float, mood: Mood) -> None:
    """A three-bladed wind turbine 380·s units tall, its blades turned by `turn` radians."""
    x, y = foot
    hub = (x, y - 380 * s)
    shade = mix(fill, mood.dark, 0.25)
    c.shape([(x - 8 * s, y), (x - 4 * s, hub[1]), (x + 4 * s, hub[1]), (x + 8 * s, y)], fill)
    c.shape([(x + 1 * s, y), (x + 1 * s, hub[1]), (x + 4 * s, hub[1]), (x + 8 * s, y)], shade)
    for k in range(3):
        a = turn + k * math.tau / 3
        dx, dy = math.cos(a), math.sin(a)
        blade = [(0, -4), (40, -13), (90, -9), (185, 0), (90, 4), (0, 5)]
        c.shape(
            [(hub[0] + (u * dx - v * dy) * s, hub[1] + (u * dy + v * dx) * s) for u, v in blade],
            fill,
        )
        half = [(0, 0), (90, -1), (185, 0), (90, 4), (0, 5)]
        c.shape(
            [(hub[0] + (u * dx - v * dy) * s, hub[1] + (u * dy + v * dx) * s) for u, v in half],
            shade,
        )
    c.oval(*hub, 10 * s, fill=fill)
    c.oval(*hub, 5 * s, fill=shade)


POWER = {
    "power": Scene(power, (GOLDEN, DAY, DUSK)),
}
