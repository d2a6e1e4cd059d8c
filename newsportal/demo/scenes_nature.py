"""Scenes of land, water and weather."""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random

from newsportal.demo.moods import DAWN, DAY, DUSK, GOLDEN, Mood, Scene
from newsportal.demo.motifs import birds, pine, ripples, sky
from newsportal.demo.painting import (
    WIDTH,
    Canvas,
    Point,
    height_at,
    mix,
    spline,
    swells,
)


def _peak(c: Canvas, rng: Random, mood: Mood, top: Point, foot: float, far: float) -> None:
    """A snow mountain from `top` down to y=`foot`, lit from the right, hazed by `far`."""
    x, y = top
    rise = foot - y

    def slope(side: int, reach: float) -> list[Point]:
        return [
            (x + side * rise * reach * t + rng.uniform(-1, 1) * rise * 0.035 * (0 < i < 11),
             y + rise * t + rng.uniform(-1, 1) * rise * 0.03 * (0 < i < 11))
            for i, t in enumerate(k / 11 for k in range(12))
        ]  # fmt: skip

    left, right = slope(-1, rng.uniform(1.1, 1.35)), slope(1, rng.uniform(1.05, 1.3))
    spine = [
        (x + rise * (0.13 * t + 0.07 * math.sin(i * 2.1) * t**0.6), y + rise * t)
        for i, t in enumerate(k / 11 for k in range(12))
    ]
    rock, lit = mood.lit("#44577f", far), mood.lit("#8e7f95", far)
    c.shape([*left, *reversed(spine)], rock, mix(rock, mood.haze, 0.75))
    c.shape([*spine, *reversed(right)], lit, mix(lit, mood.haze, 0.8))
    snow = mix(mood.lit("#ffffff"), mood.sun, 0.5)
    for edge, ink in ((left, mix(snow, rock, 0.42)), (right, snow)):
        depth, count = 6, 17
        teeth: list[Point] = []
        for i in range(count):
            t = i / (count - 1)
            a, b = edge[depth], spine[depth]
            drop = (0.1 if i % 2 else -0.1) * rise * rng.uniform(0.15, 1.25) * (0 < i < count - 1)
            teeth.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + drop))
        c.shape(
            [*edge[: depth + 1], *teeth, *reversed(spine[:depth])], ink, mix(ink, mood.haze, 0.25)
        )


def mountains(c: Canvas, rng: Random, mood: Mood) -> None:
    """Himalayan snows over a misty deodar valley, prayer flags in the wind."""
    peak_x = rng.uniform(980, 1080)
    sky(c, rng, mood, (peak_x - rng.uniform(420, 520), rng.uniform(190, 260)), 52)
    for dx, y in ((-900, 300), (-480, 330), (430, 290)):
        _peak(c, rng, mood, (peak_x + dx, y + rng.uniform(-30, 30)), 640, 0.5)
    _peak(c, rng, mood, (peak_x, rng.uniform(120, 150)), 680, 0.12)
    for i, near in enumerate((0.18, 0.36, 0.56)):
        base = 560 + i * 75
        line = swells(rng, base, 110 - i * 14, waves=1.3 + 0.4 * i)
        hill = mix(mood.layer(near), mood.lit("#3f7a5c"), 0.3)
        for _ in range(34):
            x = rng.uniform(0, WIDTH)
            pine(c, x, height_at(line, x) + 12, rng.uniform(26, 44) * (1 + i * 0.45), hill)
        c.land(line, hill, mix(hill, mood.haze, 0.55))
        c.fade(base - 30, base + 130, mood.haze, 0.35)
    front = swells(rng, 815, 70, waves=0.8)
    ink = mix(mood.dark, mood.lit("#1f4a3c"), 0.35)
    for x in (
        *(rng.uniform(-20, 330) for _ in range(7)),
        *(rng.uniform(1380, 1620) for _ in range(5)),
    ):
        pine(c, x, height_at(front, x) + 15, rng.uniform(170, 330), ink)
    c.land(front, ink)
    pole = (rng.uniform(640, 720), 440)
    foot = height_at(front, pole[0]) + 10
    c.stroke([pole, (pole[0], foot)], ink, 7)
    codes = ("#2f7fc4", "#f6f3e6", "#d8433c", "#3f9a58", "#f0b92e")
    for side, far in ((-1, 470), (1, 560)):
        end = pole[0] + side * far, height_at(front, pole[0] + side * far) - 40
        cord = [
            (pole[0] + (end[0] - pole[0]) * t, pole[1] + (end[1] - pole[1]) * t + 120 * t * (1 - t))
            for t in (k / 14 for k in range(15))
        ]
        c.stroke(cord, ink, 2)
        for i, (a, b) in enumerate(pairwise(cord)):
            sag, blow = 27, rng.uniform(-5, 5)
            top = (a[0] + (b[0] - a[0]) * 0.86, a[1] + (b[1] - a[1]) * 0.86)
            flag = [a, top, (top[0] + blow, top[1] + sag), (a[0] + blow, a[1] + sag)]
            c.shape(flag, mood.lit(codes[i % 5]))


def river(c: Canvas, rng: Random, mood: Mood) -> None:
    """A broad river at the hour of prayer: ghats and temple spires, a boatman, the sun."""
    sun_x = rng.uniform(960, 1060)
    sky(c, rng, mood, (sun_x, 360), 66, 5)
    far = swells(rng, 500, 50, waves=2)
    c.land(far, mood.layer(0.16), mood.layer(0.06))
    c.land(swells(rng, 530, 26, waves=3), mood.layer(0.3), mood.layer(0.2))
    c.fade(430, 560, mood.haze, 0.5)
    stone = mood.lit("#b5673f")
    for x, w, h, depth in ((330, 96, 250, 0.45), (215, 130, 360, 0.2), (60, 110, 280, 0.1),
                           (440, 70, 170, 0.5), (530, 58, 120, 0.58)):  # fmt: skip
        _spire(c, rng, mood, (x, 548), w, h * rng.uniform(0.9, 1.1), mix(stone, mood.haze, depth))
    for i in range(5):
        y, ink = 530 + i * 9, mix(stone, mood.dark, 0.1 + 0.1 * i)
        c.shape([(-10, y), (600 + i * 22, y), (625 + i * 22, y + 10), (-10, y + 10)], ink)
    c.mirror(570, mix(mood.sky[-2], mood.dark, 0.35), 0.32)
    c.glow(sun_x, 575, 420, mood.sun, 0.5, 0.34)
    ripples(c, rng, 572, sun_x, 70, mood.sun, 120)
    ripples(c, rng, 580, 800, 700, mood.layer(0.5), 60)
    ink = mix(mood.dark, mood.haze, 0.04)
    _boat(c, (sun_x - rng.uniform(130, 210), 722), 330, mood)
    _boat(c, (rng.uniform(1210, 1330), 612), 110, mood)
    for _ in range(12):
        x, y = rng.uniform(40, 760), rng.uniform(690, 870)
        c.glow(x, y - 6, 34, mood.lamp, 0.8)
        c.oval(x, y, 11, 4, fill=ink)
        c.oval(x, y - 7, 2.6, 6, fill=mood.lamp)
    birds(c, rng, sun_x - 240, 230, 9, mood.layer(0.7))


def _spire(
    c: Canvas, rng: Random, mood: Mood, foot: Point, w: float, h: float, fill: tuple[int, int, int]
) -> None:
    """A temple shikhara rooted at `foot`, `w` wide and `h` tall."""
    x, y = foot
    bright, deep = mix(fill, mood.sun, 0.3), mix(fill, mood.dark, 0.35)
    curve = [(0.5, 0.42), (0.47, 0.6), (0.36, 0.78), (0.16, 0.9), (0.1, 0.92)]
    left = spline([(x - a * w, y - b * h) for a, b in curve])
    right = spline([(x + a * w, y - b * h) for a, b in curve])
    c.rect(x - w * 0.6, y - h * 0.43, w * 1.2, h * 0.44, fill, deep)
    c.shape([*left, *reversed(right)], fill, mix(fill, deep, 0.5))
    c.shape([*spline([(x + a * w * 0.3, y - b * h) for a, b in curve]), *reversed(right)], bright)
    for t in (0.5, 0.58, 0.66, 0.74):
        reach = w * (0.47 - 0.5 * max(0, t - 0.55))
        c.stroke([(x - reach, y - t * h), (x + reach, y - t * h)], deep, 2, 0.6)
    c.oval(x, y - h * 0.93, w * 0.15, h * 0.022, fill=bright)
    c.stroke([(x, y - h * 0.94), (x, y - h * 1.06)], deep, 3)
    c.shape(
        [(x, y - h * 1.06), (x + w * 0.3, y - h * 1.035), (x, y - h * 1.0)], mood.lit("#f07a26")
    )
    c.rect(x - w * 0.13, y - h * 0.24, w * 0.26, h * 0.25, mood.lamp, mix(deep, mood.lamp, 0.4),
           radius=w * 0.1)  # fmt: skip


def _boat(c: Canvas, middle: Point, length: float, mood: Mood) -> None:
    """A wooden rowing boat with its boatman standing at the stern."""
    x, y = middle
    u = length / 100
    ink, wood = mix(mood.dark, mood.haze, 0.04), mix(mood.dark, mood.lit("#8c4a2a"), 0.55)
    c.oval(x, y + 8 * u, 50 * u, 4 * u, fill=mood.dark, alpha=0.4)
    hull = [(-52, -10), (-38, -3), (0, 1), (38, -3), (54, -12), (40, 7), (0, 10), (-38, 7)]
    c.shape(spline([(x + a * u, y + b * u) for a, b in hull], closed=True), ink)
    c.stroke(spline([(x + a * u, y + b * u) for a, b in hull[:5]]), wood, 2.2 * u)
    body = [(25, 0), (26, -18), (23, -30), (29, -35), (35, -30), (35, -14), (36, 0)]
    c.shape(spline([(x + a * u, y + b * u) for a, b in body], closed=True), ink)
    c.oval(x + 29.5 * u, y - 40 * u, 4.4 * u, 5 * u, fill=ink)
    c.oval(x + 29.5 * u, y - 43 * u, 5 * u, 3 * u, fill=mood.lit("#e06a34"))
    c.stroke([(x + 26 * u, y - 28 * u), (x + 40 * u, y - 22 * u)], ink, 3 * u)
    c.stroke([(x + 32 * u, y - 42 * u), (x + 62 * u, y + 14 * u)], ink, 1.6 * u)
    for dx in (-26, -8):
        c.shape(
            spline(
                [
                    (x + (dx + a) * u, y + b * u)
                    for a, b in ((-6, 0), (-5, -13), (0, -17), (5, -13), (7, 0))
                ],
                closed=True,
            ),
            ink,
        )
        c.oval(x + dx * u, y - 20 * u, 3.8 * u, 4.4 * u, fill=ink)


def desert(c: Canvas, rng: Random, mood: Mood) -> None:
    """Thar dunes with a caravan crossing below a great low sun."""
    sun_x = rng.uniform(500, 600)
    sky(c, rng, mood, (sun_x, 330), 105, 3)
    fort = mood.layer(0.22)
    fx = rng.uniform(1080, 1220)
    for i in range(9):
        w, h = 50, 70 + 26 * math.sin(i * 1.7) + 18 * (i in (2, 6))
        c.rect(fx + i * 42 - 120, 480 - h, w, h + 60, fort)
        c.oval(fx + i * 42 - 95, 480 - h, 27, 13, fill=fort)
    sand = ("#e9b472", "#e0a05c", "#cf8648", "#b86d3c")
    for i, code in enumerate(sand):
        base = 470 + i * 96
        crest = swells(rng, base, 70 + i * 30, waves=1.5 - i * 0.22)
        lit = mood.lit(code, 0.42 - 0.13 * i)
        shade = mix(lit, mood.dark, 0.34)
        c.land(crest, mix(lit, mood.sun, 0.22), mix(lit, mood.dark, 0.12))
        start = rng.randrange(8, 22)
        while start < 130:
            run = crest[start : start + rng.randrange(40, 62)]
            (x0, y0), (x1, y1) = run[0], run[-1]
            spine = spline([(x0, y0), (x0 + 46, y0 + 66), (x0 - 8, y0 + 140), (x0 + 90, y0 + 260)])
            tail = spline(
                [(x0 + 90, y0 + 260), ((x0 + x1) / 2 + 40, (y0 + y1) / 2 + 120), (x1, y1)]
            )
            c.shape([*spine, *tail, *reversed(run)], shade, mix(shade, lit, 0.9))
            start += rng.randrange(62, 84)
        if i == 1:
            at = rng.uniform(760, 880)
            for k in range(4):
                x = at + k * 118
                _camel(c, (x, height_at(crest, x) + 5), 1.0, mood, rider=k != 1)
        c.fade(base + 60, base + 190, mood.haze, 0.16)
    for _ in range(26):
        x, y = rng.uniform(0, WIDTH), rng.uniform(790, 890)
        c.stroke(spline([(x, y), (x + 40, y - 5), (x + 90, y + 2)]), mood.lit("#7d4428"), 2, 0.35)


def _camel(c: Canvas, foot: Point, size: float, mood: Mood, *, rider: bool) -> None:
    """A camel walking left, with a turbaned rider on a bright saddle cloth."""
    x, y = foot
    ink = mix(mood.dark, mood.lit("#5a2f22"), 0.35)

    def at(points: list[Point]) -> list[Point]:
        return [(x + a * size, y - b * size) for a, b in points]

    for a, b in ((-26, -34), (-20, -14), (24, 16), (30, 38)):
        c.stroke(at([(a, 50), (a - 1, 26), (b, 0)]), ink, 6 * size)
    c.shape(spline(at([(-36, 56), (-24, 72), (-8, 76), (2, 94), (14, 76), (32, 70), (40, 54),
                       (28, 44), (0, 40), (-26, 44)]), closed=True), ink)  # fmt: skip
    c.stroke(spline(at([(-30, 60), (-46, 54), (-54, 66), (-58, 88)])), ink, 10 * size)
    c.shape(spline(at([(-52, 94), (-60, 95), (-76, 88), (-76, 82), (-58, 82)]), closed=True), ink)
    c.stroke(at([(39, 58), (46, 40)]), ink, 3 * size)
    c.shape(at([(-14, 78), (2, 96), (18, 78), (16, 54), (-12, 54)]), mood.lit("#c43d3a"))
    c.stroke(at([(-12, 60), (16, 60)]), mood.lit("#f2c14a"), 4 * size)
    if rider:
        c.shape(spline(at([(-10, 88), (-8, 118), (2, 126), (12, 116), (14, 88)]), closed=True),
                mood.lit("#efe4cf"))  # fmt: skip
        c.oval(*at([(0, 134)])[0], 7 * size, 8 * size, fill=mood.lit("#7a4a30"))
        c.oval(*at([(0, 141)])[0], 10 * size, 6 * size, fill=mood.lit("#e2572b"))
        c.stroke(at([(-6, 112), (-28, 92)]), mood.lit("#efe4cf"), 6 * size)


NATURE = {
    "mountains": Scene(mountains, (DAWN, DAY, DUSK)),
    "river": Scene(river, (GOLDEN, DUSK, DAWN)),
    "desert": Scene(desert, (GOLDEN, DUSK, DAY)),
}
