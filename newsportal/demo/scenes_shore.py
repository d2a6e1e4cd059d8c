"""Scenes of farms, forests and coasts."""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random

from newsportal.demo.moods import DAWN, DAY, DUSK, GOLDEN, NIGHT, Mood, Scene
from newsportal.demo.motifs import birds, palm, ripples, sky, tree
from newsportal.demo.painting import (
    WHITE,
    WIDTH,
    Canvas,
    Point,
    height_at,
    mix,
    spline,
    swells,
)


def fields(c: Canvas, rng: Random, mood: Mood) -> None:
    """Mustard and wheat in converging rows, a red tractor at work."""
    vanish = rng.uniform(520, 600)
    sky(c, rng, mood, (vanish, 300), 62, 5)
    for i, near in enumerate((0.1, 0.22)):
        c.land(
            swells(rng, 440 + i * 30, 60, waves=2 + i), mood.layer(near), mood.layer(near - 0.06)
        )
    line = swells(rng, 492, 16, waves=1)
    for _ in range(26):
        x = rng.uniform(0, WIDTH)
        leaf = mood.lit("#4a7a4a", rng.uniform(0.3, 0.5))
        tree(c, rng, x, height_at(line, x) + 8, rng.uniform(40, 90), leaf)
    c.land(line, mood.lit("#a9b04a", 0.3))
    c.fade(400, 520, mood.haze, 0.45)
    crops = ("#5f8f3a", "#e8bd2e", "#4d7d38", "#d9a92a")
    edges = [-3200 + 800 * k for k in range(9)]
    for k, (a, b) in enumerate(pairwise(edges)):
        near, far = mood.lit(crops[k % 4]), mood.lit(crops[k % 4], 0.4)
        c.shape([(vanish + a * 0.14, 500), (vanish + b * 0.14, 500),
                 (vanish + b, 905), (vanish + a, 905)], far, near)  # fmt: skip
        for row in range(1, 9):
            x = a + (b - a) * row / 9
            ink = mix(near, mood.dark, 0.32)
            c.shape([(vanish + x * 0.14, 500), (vanish + x - 7, 905), (vanish + x + 12, 905)], ink)
    for _ in range(900):
        t = rng.random() ** 0.7
        x = rng.uniform(-3200, 3200)
        band = int((x + 3200) // 800)
        if band % 2:
            at = (vanish + x * (0.14 + 0.86 * t), 500 + 405 * t - rng.uniform(0, 14) * t)
            c.oval(*at, 1 + 4.5 * t, fill=mix(mood.lit("#ffe25a"), mood.sun, 0.2), alpha=0.85)
    _tractor(c, (rng.uniform(1010, 1080), 700), 2.3, mood)
    tree(c, rng, rng.uniform(110, 180), 640, 330, mood.lit("#3b7040"))
    birds(c, rng, 950, 220, 9, mood.layer(0.65))


def _tractor(c: Canvas, foot: Point, size: float, mood: Mood) -> None:
    """A red tractor heading left with its driver, wheels on the ground at `foot`."""
    x, y = foot
    red, ink, grey = mood.lit("#d23b2e"), mood.lit("#23242a"), mood.lit("#d8d2c0")

    def at(*points: Point) -> list[Point]:
        return [(x + a * size, y - b * size) for a, b in points]

    c.oval(x, y + 2, 95 * size, 8 * size, fill=mood.dark, alpha=0.35)
    c.shape(at((-78, 54), (-70, 60), (-8, 62), (0, 30), (-76, 26)), mix(red, WHITE, 0.12), red)
    c.shape(at((-8, 34), (0, 68), (30, 70), (58, 62), (66, 30)), red)
    for k in range(4):
        c.stroke(at((-72 + k * 9, 50), (-72 + k * 9, 34)), mix(red, ink, 0.5), 2 * size)
    c.stroke(at((-46, 60), (-46, 86)), ink, 5 * size)
    for a, b in (((-2, 66), (2, 118)), ((58, 62), (54, 118))):
        c.stroke(at(a, b), ink, 4 * size)
    c.shape(at((-12, 118), (-6, 124), (62, 124), (68, 118)), red)
    shirt = spline(at((18, 62), (20, 84), (28, 94), (38, 90), (44, 62)), closed=True)
    c.shape(shirt, mood.lit("#f1e8d2"))
    c.stroke(at((24, 84), (6, 74)), mood.lit("#f1e8d2"), 7 * size)
    c.oval(*at((28, 101))[0], 6.5 * size, 8 * size, fill=mood.lit("#7b4a30"))
    c.oval(*at((29, 108))[0], 9 * size, 5.5 * size, fill=mood.lit("#f09a2c"))
    for wx, r in ((42, 36), (-56, 22)):
        c.oval(*at((wx, r))[0], r * size, fill=ink)
        c.oval(*at((wx, r))[0], r * 0.62 * size, fill=mood.lit("#f0c23a"))
        c.oval(*at((wx, r))[0], r * 0.24 * size, fill=grey)
        for k in range(18):
            a = k * math.tau / 18
            tip = (x + wx * size + r * size * math.cos(a), y - r * size + r * size * math.sin(a))
            c.oval(*tip, 2.6 * size, fill=ink)
    c.oval(*at((-78, 46))[0], 4 * size, fill=mood.lamp)


def forest(c: Canvas, rng: Random, mood: Mood) -> None:
    """A spotted deer in a clearing where light falls between the trunks."""
    glow = mix(mood.sun, mood.lit("#f2e07c"), 0.5)
    deep = mix(mood.dark, mood.lit("#0b3b2c"), 0.7)
    c.backdrop([mix(deep, glow, t) for t in (0.4, 0.62, 0.85, 0.75, 0.5)])
    light = rng.uniform(980, 1060)
    c.glow(light, 380, 620, glow, 0.95)
    for i, near in enumerate((0.3, 0.5, 0.72)):
        ink = mix(glow, deep, near)
        for _ in range(16 - 3 * i):
            x, w = rng.uniform(-40, WIDTH + 40), rng.uniform(12, 26) * (1 + i * 0.8)
            if abs(x - light) < 120 + 100 * i:
                continue
            lean = rng.uniform(-30, 30)
            c.shape([(x - w / 2, 760), (x + lean - w * 0.35, -10),
                     (x + lean + w * 0.35, -10), (x + w / 2, 760)], ink)  # fmt: skip
            for _ in range(3):
                y, side = rng.uniform(100, 420), rng.choice((-1, 1))
                bough = [(x, y), (x + side * 45, y - 50), (x + side * 105, y - 70)]
                c.stroke(spline(bough), ink, w * 0.22)
        for _ in range(26):
            c.oval(rng.uniform(-60, WIDTH + 60), rng.uniform(-70, 60 - 22 * i),
                   rng.uniform(60, 130), rng.uniform(40, 80), fill=ink)  # fmt: skip
        ground = swells(rng, 640 + i * 62, 40, waves=1.6)
        c.land(ground, mix(ink, glow, 0.18), ink)
        c.fade(480 + i * 60, 680 + i * 60, glow, 0.3)
    for k in range(5):
        x = light - 330 + k * 150 + rng.uniform(-30, 30)
        beam = [(x + 130, -60), (x + 200, -60), (x - 60, 780), (x - 190, 780)]
        c.soft(beam, glow, rng.uniform(0.16, 0.3), 16)
    c.glow(light - 20, 765, 380, glow, 0.6, 0.22)
    _deer(c, (light, 762), 2.35, mood, mix(mood.lit("#9a5a2c"), deep, 0.2))
    for _ in range(46):
        x, y = rng.uniform(0, WIDTH), rng.uniform(120, 800)
        c.glow(x, y, 13, mood.lamp, 0.7)
        c.oval(x, y, rng.uniform(1.2, 2.6), fill=mix(mood.lamp, WHITE, 0.4))
    front = mix(deep, mood.dark, 0.6)
    c.land(swells(rng, 850, 50, waves=1.2), front)
    for _ in range(60):
        x, s = rng.uniform(-20, WIDTH + 20), rng.choice((-1, 1))
        h = rng.uniform(40, 110) * (1.5 if abs(x - 800) > 520 else 0.7)
        blade = spline(
            [(x, 905), (x + s * h * 0.25, 870 - h * 0.8), (x + s * h * 0.9, 850 - h * 0.75)]
        )
        c.shape([*blade, (x + s * h * 0.35, 880 - h * 0.4), (x + 14, 905)], front)
    for x in (rng.uniform(20, 90), rng.uniform(1480, 1570)):
        c.shape(spline([(x - 70, 910), (x - 42, 500), (x - 54, -20), (x + 54, -20), (x + 40, 500),
                        (x + 84, 910)]), front)  # fmt: skip


def _deer(c: Canvas, foot: Point, size: float, mood: Mood, coat: tuple[int, int, int]) -> None:
    """A chital stag looking left, its hooves at `foot`."""
    x, y = foot
    shade, pale = mix(coat, mood.dark, 0.45), mix(coat, WHITE, 0.55)

    def at(*points: Point) -> list[Point]:
        return [(x + a * size, y - b * size) for a, b in points]

    for a, b, ink in ((-14, -10, shade), (30, 24, shade), (-27, -31, coat), (45, 47, coat)):
        knee = (a + b) / 2 + (4 if a > 0 else 0)
        c.shape(at((a - 6, 60), (a + 7, 60), (knee + 3, 28), (b + 2.5, 3), (b + 3, 0), (b - 4, 0),
                   (b - 2.5, 3), (knee - 3, 28)), ink)  # fmt: skip
        c.shape(at((b - 4, 0), (b + 3, 0), (b + 2, 5), (b - 2.5, 5)), mood.dark)
    c.shape(spline(at((-36, 78), (-14, 84), (14, 80), (38, 85), (53, 76), (52, 54), (34, 50),
                      (4, 47), (-22, 46), (-38, 58)), closed=True), coat)  # fmt: skip
    c.shape(spline(at((-18, 49), (4, 46.5), (28, 51), (4, 54)), closed=True), pale)
    c.shape(spline(at((-38, 64), (-44, 92), (-50, 116), (-38, 122), (-28, 98), (-10, 82)),
                   closed=True), coat)  # fmt: skip
    c.shape(spline(at((-36, 124), (-46, 128), (-58, 118), (-74, 110), (-74, 104), (-58, 104),
                      (-44, 108)), closed=True), coat)  # fmt: skip
    c.shape(spline(at((-38, 122), (-28, 132), (-18, 132), (-26, 122)), closed=True), shade)
    c.oval(*at((-54, 117))[0], 1.9 * size, fill=mood.dark)
    c.oval(*at((-74, 107))[0], 2.4 * size, fill=mood.dark)
    for side in (-1, 1):
        beam = [(-41, 126), (-36 + side * 8, 142), (-26 + side * 16, 160), (-36 + side * 16, 184)]
        c.stroke(spline(at(*beam)), mix(pale, coat, 0.4), 3 * size)
        for a, b in (((-36 + side * 8, 142), (-54 + side * 8, 154)),
                     ((-26 + side * 16, 162), (-12 + side * 16, 178))):  # fmt: skip
            c.stroke(at(a, b), mix(pale, coat, 0.4), 2.4 * size)
    for row in range(3):
        for k in range(9):
            c.oval(*at((-24 + 8.4 * k + 4 * (row % 2), 60 + 8 * row))[0], 1.5 * size, fill=pale)
    c.shape(at((52, 78), (60, 70), (55, 60)), pale)


def sea(c: Canvas, rng: Random, mood: Mood) -> None:
    """A lighthouse on its headland, fishing boats coming home over a swell."""
    sun_x = rng.uniform(500, 590)
    sky(c, rng, mood, (sun_x, 330), 72, 6)
    c.land(swells(rng, 470, 26, waves=2), mood.layer(0.14))
    deep = mix(mood.dark, mood.lit("#12607a"), 0.62)
    c.rect(-5, 480, 1620, 430, mix(deep, mix(mood.haze, mood.sun, 0.25), 0.62), deep)
    c.glow(sun_x, 484, 560, mood.sun, 0.75, 0.24)
    ripples(c, rng, 482, sun_x, 60, mood.sun, 90)
    for x, y, s in ((760, 545, 0.55), (330, 590, 0.8)):
        _trawler(c, (x + rng.uniform(-50, 50), y), s, mood)
    rock = mix(mood.dark, mood.lit("#5a4644"), 0.45)
    tower = rng.uniform(1070, 1120)
    cliff = [(860, 700), (925, 640), (960, 560), (1010, 520), (1200, 500), (1330, 530), (1620, 470)]
    c.shape([*cliff, (1620, 760), (860, 760)], rock, mix(rock, mood.dark, 0.5))
    for a, b in (((960, 560), (1000, 720)), ((1080, 515), (1060, 700)), ((1240, 510), (1290, 720))):
        c.shape([a, (a[0] + 90, a[1] + 12), (b[0] + 60, b[1]), b], mix(rock, mood.sun, 0.13))
    grass = mood.lit("#55803f")
    c.shape(spline([(1005, 524), (1080, 500), (1210, 488), (1340, 518), (1620, 455), (1620, 486),
                    (1330, 546), (1200, 516), (1040, 530)], closed=True), grass)  # fmt: skip
    _lighthouse(c, (tower, 502), mood)
    for k, x in enumerate((1370, 1450, 1530)):
        palm(c, rng, x, 525 - k * 14, rng.uniform(150, 210), mix(mood.dark, grass, 0.3))
    foam = mix(mood.lit("#ffffff"), mood.sun, 0.3)
    for i in range(5):
        y = 640 + i * 58
        wave = swells(rng, y, 22 + 9 * i, waves=3.4 - i * 0.4)
        ink = mix(mix(deep, mood.lit("#3aa0a8"), 0.42 - 0.09 * i), mood.dark, 0.07 * i)
        c.land(wave, ink, mix(ink, mood.dark, 0.18))
        c.stroke(wave, foam, 1.6 + i * 0.7, 0.5)
        for _ in range(9):
            start = rng.randrange(0, 140)
            run = [(px, py + 12 + 4 * i) for px, py in wave[start : start + rng.randrange(6, 16)]]
            c.stroke(run, foam, 1.5 + 0.4 * i, 0.35)
    ripples(c, rng, 640, sun_x, 90, mood.sun, 34)
    birds(c, rng, 830, 240, 9, mix(mood.dark, mood.haze, 0.25))


def _lighthouse(c: Canvas, foot: Point, mood: Mood) -> None:
    """A banded lighthouse, its beam out to the left."""
    x, y = foot
    white, red = mood.lit("#f7f1e3"), mood.lit("#cf3f36")
    if mood.dim:
        c.soft([(x, y - 262), (x - 1800, y - 560), (x - 1800, y - 200)], mood.lamp, 0.26, 12)
    for k in range(6):
        low, high = y - k * 40, y - (k + 1) * 40
        wl, wh = 38 - k * 3, 35 - k * 3
        band = [(x - wl, low), (x - wh, high), (x + wh, high), (x + wl, low)]
        ink = red if k % 2 else white
        c.shape(band, ink)
        shade = [(x + wl * 0.2, low), (x + wh * 0.2, high), (x + wh, high), (x + wl, low)]
        c.shape(shade, mood.dark, alpha=0.2)
    c.rect(x - 28, y - 248, 56, 9, mood.dark)
    c.rect(x - 16, y - 280, 32, 33, mood.lamp)
    c.oval(x, y - 281, 20, 16, fill=red)
    c.rect(x - 20, y - 283, 40, 6, mood.dark)
    c.glow(x, y - 264, 120, mood.lamp, 0.95)


def _trawler(c: Canvas, middle: Point, s: float, mood: Mood) -> None:
    """A painted fishing boat, `s` of a 200-unit hull."""
    x, y = middle
    hull, ink = mood.lit("#2f6ea3"), mood.dark
    c.oval(x, y + 4 * s, 120 * s, 9 * s, fill=ink, alpha=0.35)
    c.stroke([(x - 20 * s, y - 40 * s), (x - 20 * s, y - 150 * s)], ink, 4 * s)
    c.stroke([(x - 20 * s, y - 148 * s), (x + 80 * s, y - 40 * s)], ink, 1.5)
    c.stroke([(x - 20 * s, y - 148 * s), (x - 105 * s, y - 48 * s)], ink, 1.5)
    c.rect(x + 10 * s, y - 78 * s, 62 * s, 44 * s, mood.lit("#f3ead6"))
    c.rect(x + 4 * s, y - 86 * s, 74 * s, 10 * s, mood.lit("#d9492f"))
    c.rect(x + 20 * s, y - 68 * s, 18 * s, 18 * s, mood.lamp)
    c.shape(
        [
            (x - 112 * s, y - 52 * s),
            (x - 60 * s, y - 36 * s),
            (x + 90 * s, y - 36 * s),
            (x + 100 * s, y - 44 * s),
            (x + 82 * s, y + 4 * s),
            (x - 78 * s, y + 4 * s),
        ],
        hull,
    )
    c.shape([(x - 96 * s, y - 22 * s), (x + 93 * s, y - 20 * s), (x + 90 * s, y - 10 * s),
             (x - 88 * s, y - 10 * s)], mood.lit("#f2c23a"))  # fmt: skip
    c.shape([(x - 20 * s, y - 150 * s), (x + 18 * s, y - 138 * s), (x - 20 * s, y - 126 * s)],
            mood.lit("#f07a26"))  # fmt: skip


SHORE = {
    "fields": Scene(fields, (DAY, GOLDEN, DAWN)),
    "forest": Scene(forest, (DAWN, DAY)),
    "sea": Scene(sea, (DUSK, DAY, DAWN, NIGHT)),
}
