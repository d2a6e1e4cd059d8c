"""Scenes of streets, travel and crowds."""

from __future__ import annotations

import math
from random import Random

from newsportal.demo.moods import DAWN, DAY, DUSK, GOLDEN, NIGHT, Mood, Scene
from newsportal.demo.motifs import (
    birds,
    figure,
    ripples,
    sky,
    windows,
)
from newsportal.demo.painting import (
    WHITE,
    WIDTH,
    Canvas,
    Colour,
    Point,
    mix,
    rgb,
    spline,
)


def _tower(
    c: Canvas, rng: Random, mood: Mood, x: float, foot: float, w: float, h: float, fill: Colour
) -> None:
    """A high-rise with one of five tops, its right side in shade."""
    top, side = foot - h, mix(fill, mood.dark, 0.22)
    kind = rng.randrange(5)
    c.rect(x, top, w, h + 4, fill, mix(fill, mood.haze, 0.3))
    c.rect(x + w * 0.68, top, w * 0.32, h + 4, side, mix(side, mood.haze, 0.25))
    if kind == 0:
        c.shape([(x, top + 1), (x + w, top + 1), (x + w, top - w * 0.45)], fill)
    elif kind == 1:
        for k in (1, 2):
            c.rect(x + w * 0.14 * k, top - 22 * k, w * (1 - 0.28 * k), 24, fill)
        c.stroke([(x + w / 2, top - 40), (x + w / 2, top - 110)], fill, 3)
    elif kind == 2:
        c.oval(x + w / 2, top + 2, w / 2, w * 0.34, fill=fill)
    elif kind == 3:
        c.rect(x + w * 0.2, top - 16, w * 0.24, 18, fill)
        c.stroke([(x + w * 0.75, top), (x + w * 0.75, top - 46)], fill, 2)
    windows(c, rng, (x + 4, top + 10, w - 8, h - 30), (15, 20), mood, 0.62 if mood.dim else 0.25)


def skyline(c: Canvas, rng: Random, mood: Mood) -> None:
    """Towers and a cable-stayed bridge across the bay, doubled in still water."""
    sun_x = rng.uniform(540, 620)
    sky(c, rng, mood, (sun_x, 330), 78, 5)
    for i, (near, tall) in enumerate(((0.12, 190), (0.26, 240))):
        x = -20.0 - 30 * i
        while x < WIDTH:
            w = rng.uniform(38, 90)
            h = rng.uniform(0.3, 1) * tall * (0.55 + 0.75 * math.exp(-(((x - 1080) / 380) ** 2)))
            c.rect(x, 600 - h, w, h, mood.layer(near), mood.layer(near * 0.5))
            x += w + rng.uniform(-6, 26)
        c.fade(430, 602, mood.haze, 0.5)
    for x, h, w in ((790, 170, 70), (860, 250, 62), (1240, 290, 76), (1325, 210, 84),
                    (1420, 160, 90),
                    (930, 330, 78), (1160, 350, 70), (1015, 440, 88), (1105, 260, 64)):  # fmt: skip
        ink = mix(mood.layer(0.62), mood.lit(rng.choice(("#3c6f93", "#5a5f95", "#2f7c86"))), 0.35)
        _tower(c, rng, mood, x + rng.uniform(-8, 8), 602, w, h * rng.uniform(0.92, 1.08), ink)
    for _ in range(26):
        x = rng.uniform(760, 1620)
        c.oval(x, 600, rng.uniform(18, 36), rng.uniform(12, 22), fill=mood.layer(0.8))
    ink = mood.layer(0.85)
    mast = rng.uniform(420, 460)
    for k in range(15):
        for side in (-1, 1):
            ends = [(mast, 340 + 9 * k), (mast + side * (55 + 21 * k), 575)]
            c.stroke(ends, mix(ink, mood.sun, 0.25), 1.3, 0.8)
    c.shape([(mast - 4, 320), (mast + 4, 320), (mast + 24, 612), (mast + 12, 612), (mast, 420),
             (mast - 12, 612), (mast - 24, 612)], ink)  # fmt: skip
    c.rect(-5, 573, 850, 11, ink)
    for x in range(0, 840, 92):
        c.rect(x, 580, 9, 30, ink)
        c.glow(x + 30, 566, 26, mood.lamp, 0.9)
        c.oval(x + 30, 566, 2.4, fill=mix(mood.lamp, WHITE, 0.5))
    c.mirror(606, mix(mood.dark, mood.sky[2], 0.4), 0.34)
    c.rect(-5, 604, 1620, 3, mood.layer(0.9))
    c.glow(sun_x, 610, 420, mood.sun, 0.45, 0.3)
    ripples(c, rng, 610, sun_x, 65, mood.sun, 100)
    ripples(c, rng, 620, 1050, 330, mood.lamp, 70)
    ripples(c, rng, 620, 800, 700, mood.layer(0.7), 60)
    birds(c, rng, 780, 210, 8, mood.layer(0.7))


def market(c: Canvas, rng: Random, mood: Mood) -> None:
    """A bazaar lane: striped awnings, heaped fruit, strings of bulbs, shoppers."""
    c.backdrop(mood.sky)
    c.glow(800, 330, 620, mood.sun, 0.8)
    walls = ("#e3a36b", "#d97f62", "#7fa8a0", "#e6c07a", "#b8788a", "#88a4c0")
    for side in (-1, 1):
        for k in range(4):
            near, far = 800 - side * (860 - k * 190), 800 - side * (670 - k * 190)
            top, bottom = 20 + k * 85 + rng.uniform(-30, 30), 640 - k * 26
            wall = mood.lit(rng.choice(walls), 0.1 + 0.18 * k)
            x, w = min(near, far), abs(far - near)
            c.rect(x, top, w, bottom - top, wall, mix(wall, mood.dark, 0.25))
            c.rect(x - 6, top, w + 12, 14, mix(wall, WHITE, 0.25))
            for row in range(2):
                for col in range(2):
                    wx, wy = x + w * (0.14 + 0.44 * col), top + 50 + row * (150 - 22 * k)
                    ww, wh = w * 0.28, 84 - k * 12
                    pane = mood.lamp if rng.random() < 0.5 else mix(mood.dark, wall, 0.3)
                    c.rect(wx - 5, wy - 5, ww + 10, wh + 12, mix(wall, WHITE, 0.35), radius=ww / 2)
                    c.rect(wx, wy, ww, wh, pane, mix(pane, wall, 0.3), radius=ww / 2)
                    c.rect(wx - 8, wy + wh, ww + 16, 8, mix(wall, mood.dark, 0.3))
    c.fade(250, 640, mood.haze, 0.35)
    ground = mood.lit("#c99a72")
    c.shape([(-5, 640), (640, 560), (960, 560), (1605, 640), (1605, 905), (-5, 905)],
            mix(ground, mood.sun, 0.4), mix(ground, mood.dark, 0.25))  # fmt: skip
    for _ in range(9):
        figure(c, rng, rng.uniform(660, 940), rng.uniform(575, 610), rng.uniform(85, 105), mood)
    for row in range(4):
        y = 120 + row * 62
        cord = [(-20 + 82 * k, y + (k % 10) * (10 - k % 10) * 3.2) for k in range(21)]
        c.stroke(spline(cord, steps=5), mood.layer(0.8), 2)
        for i, (x, by) in enumerate(spline(cord, steps=2)):
            if row % 2 == 0:
                c.glow(x, by + 9, 30, mood.lamp, 0.75)
                c.oval(x, by + 9, 5, 6.5, fill=mix(mood.lamp, WHITE, 0.45))
            else:
                ink = mood.lit(("#e2542f", "#f0b429", "#2f9a86", "#d0457c")[i % 4])
                c.shape([(x - 14, by), (x + 14, by), (x, by + 30)], ink)
    stalls = ((-70, 690, 1.2, "#d8453a"), (1180, 690, 1.2, "#2f8f83"), (300, 630, 0.72, "#e8a22c"),
              (1010, 628, 0.66, "#c2477a"))  # fmt: skip
    for x, y, s, code in sorted(stalls, key=lambda stall: stall[1]):
        _stall(c, rng, mood, (x, y), s, code)
    for x, y, h in ((600, 780, 300), (1010, 800, 320), (700, 720, 240), (860, 700, 215)):
        figure(c, rng, x + rng.uniform(-30, 30), y, h, mood)


def _stall(c: Canvas, rng: Random, mood: Mood, at: Point, s: float, code: str) -> None:
    """A fruit stall whose counter stands at `at`, 460·s units wide, with its keeper."""
    x, y = at
    w, wood = 460 * s, mood.lit("#8a5632")
    cloth, cream = mood.lit(code), mood.lit("#faf0da")
    c.rect(x + 10 * s, y - 270 * s, w - 20 * s, 300 * s, mix(mood.dark, cloth, 0.25))
    c.glow(x + w / 2, y - 190 * s, 240 * s, mood.lamp, 0.7)
    figure(c, rng, x + w * rng.uniform(0.35, 0.65), y + 70 * s, 260 * s, mood)
    for dx in (12, 440):
        c.rect(x + dx * s, y - 290 * s, 9 * s, 440 * s, mix(wood, mood.dark, 0.3))
    c.rect(x, y, w, 150 * s, wood, mix(wood, mood.dark, 0.45))
    for k in range(5):
        c.rect(
            x + k * w / 5 + 3, y + 40 * s, w / 5 - 6, 96 * s, mix(wood, mood.dark, 0.2), radius=4
        )
    fruits = ("#f08a2a", "#d8392f", "#7fae3a", "#f4c52f", "#8a3f6e", "#4f8f3f")
    for k in range(4):
        ink = mood.lit(fruits[(k + rng.randrange(6)) % 6])
        middle, r = x + w * (0.14 + 0.24 * k), 15 * s
        for row in range(4):
            for i in range(5 - row):
                fx = middle + (i - (4 - row) / 2) * r * 1.55
                fy = y - r * 0.5 - row * r * 1.2
                c.oval(fx, fy, r, fill=mix(ink, mood.dark, 0.07 * ((i + row) % 3)))
                c.oval(fx - r * 0.3, fy - r * 0.35, r * 0.3, fill=mix(ink, WHITE, 0.5))
        c.shape([(middle - 4.4 * r, y - 4), (middle + 4.4 * r, y - 4),
                 (middle + 3.6 * r, y + 26 * s),
                 (middle - 3.6 * r, y + 26 * s)], mood.lit("#c98f4e"))  # fmt: skip
    stripe = (w + 60 * s) / 8
    for k in range(8):
        ink = cloth if k % 2 == 0 else cream
        left, inner = x - 30 * s + k * stripe, x + 10 * s + k * (w - 20 * s) / 8
        lip = y - 238 * s
        c.shape([(inner, y - 330 * s), (inner + (w - 20 * s) / 8, y - 330 * s),
                 (left + stripe, lip), (left, lip)], ink, mix(ink, mood.dark, 0.12))  # fmt: skip
        c.oval(left + stripe / 2, lip, stripe / 2, 20 * s, fill=mix(ink, mood.dark, 0.12))


def stadium(c: Canvas, rng: Random, mood: Mood) -> None:
    """A batsman drives under floodlights before a full house."""
    sky(c, rng, mood, (rng.uniform(830, 940), 130), 34, 3)
    for x, lean in ((170, 1), (620, 1), (1130, -1), (1480, -1)):
        c.stroke([(x, 470), (x, 150)], mood.layer(0.75), 9)
        head = [(x - 70, 80), (x + 70, 80), (x + 62, 165), (x - 62, 165)]
        c.shape(head, mood.layer(0.85))
        for k in range(15):
            c.oval(x - 52 + (k % 5) * 26, 98 + (k // 5) * 25, 9, fill=mix(mood.lamp, WHITE, 0.75))
        c.glow(x, 122, 240, mix(mood.lamp, WHITE, 0.5), 0.8)
        beam = [
            (x - 60, 150),
            (x + 60, 150),
            (x + lean * 420 + 330, 700),
            (x + lean * 420 - 330, 700),
        ]
        c.soft(beam, mix(mood.lamp, WHITE, 0.5), 0.14, 26)
    for tier, (y, h) in enumerate(((330, 96), (440, 100))):
        bow = [(x, y + 34 * ((x - 800) / 800) ** 2 * (-1)) for x in range(-20, 1640, 40)]
        c.shape([*bow, (1620, y + h + 60), (-20, y + h + 60)], mood.layer(0.5 + 0.2 * tier),
                mood.layer(0.75 + 0.15 * tier))  # fmt: skip
        crowd = ("#f08a24", "#f6f0e0", "#2c8a4f", "#2f6fc4", "#e6c04a", "#c4504a")
        for row in range(7):
            for k in range(-1, 134):
                x = k * 12.2 + (row % 2) * 6 + rng.uniform(-2, 2)
                up = y + 34 * ((x - 800) / 800) ** 2 * (-1) + 14 + row * 12 + rng.uniform(-2, 2)
                shirt = mood.lit(rng.choice(crowd), 0.25)
                c.rect(x - 4, up, 8, 10, shirt, None, 0.85, 3)
                c.oval(x, up - 2, 3, fill=mood.lit("#7a4d35", 0.2))
    c.rect(-5, 530, 1620, 24, mood.layer(0.95))
    for x in range(0, 1600, 130):
        ink = mood.lit(rng.choice(("#e2572b", "#2f7fc4", "#f0b92e", "#2c8a4f")))
        c.rect(x + 3, 533, 122, 18, ink)
    grass = mood.lit("#4fae4a") if not mood.night else mix(mood.lit("#4fae4a"), (70, 170, 80), 0.55)
    c.rect(-5, 552, 1620, 360, mix(grass, mood.lamp, 0.28), mix(grass, mood.dark, 0.25))
    for k in range(-9, 10, 2):
        stripe = [(800 + k * 62, 553), (800 + (k + 1) * 62, 553),
                  (800 + (k + 1) * 190, 905), (800 + k * 190, 905)]  # fmt: skip
        c.shape(stripe, mix(grass, WHITE, 0.3), alpha=0.28)
    rope = [(800 + 980 * math.cos(a), 660 - 92 * math.sin(a)) for a in
            (math.pi * k / 40 for k in range(41))]  # fmt: skip
    c.stroke(rope, WHITE, 4, 0.85)
    pitch = mood.lit("#d9b981")
    c.shape([(560, 610), (680, 610), (1330, 905), (720, 905)], mix(pitch, mood.lamp, 0.3), pitch)
    for x, y, h in ((618, 628, 74), (700, 600, 56), (300, 640, 76), (1220, 600, 56)):
        figure(c, rng, x, y, h, mood, cloth="#e6c94a")
    _batsman(c, (1010, 830), mood, rng.choice(("#2f86e0", "#1fa08e", "#e8c23a")))


def _batsman(c: Canvas, foot: Point, mood: Mood, code: str) -> None:
    """A batsman finishing a drive to the left, front boot at `foot`, stumps behind him."""
    x, y = foot
    shirt, pad = mix(mood.lit(code), rgb(code), 0.5), mix(mood.lit("#fbf8ee"), WHITE, 0.3)
    skin, ink, shade = (
        mood.lit("#a8704a"),
        mood.lit("#1c2444"),
        mix(mood.lit(code), mood.dark, 0.35),
    )

    def at(*points: Point) -> list[Point]:
        return [(x + a, y - b) for a, b in points]

    c.oval(x + 40, y + 4, 170, 16, fill=mood.dark, alpha=0.35)
    for dx in (172, 192, 212):
        c.rect(x + dx, y - 128, 7, 124, mood.lit("#f2d9a0"))
    c.rect(x + 170, y - 133, 51, 6, mood.lit("#e2b866"))
    c.stroke(at((58, 190), (104, 104), (112, 12)), shade, 46)
    c.shape(spline(at((84, 112), (128, 108), (136, 20), (94, 16)), closed=True), pad)
    c.shape(at((92, 14), (150, 14), (146, 0), (84, 0)), ink)
    c.stroke(at((34, 196), (-26, 118), (-18, 16)), shirt, 50)
    c.shape(spline(at((-56, 124), (-4, 128), (8, 20), (-42, 16)), closed=True), pad)
    for b in (44, 70, 96):
        c.stroke(at((-46, b), (2, b + 3)), mood.lit("#c9c3b4"), 3)
    c.shape(at((-46, 14), (12, 14), (10, 0), (-64, 0), (-62, 8)), ink)
    torso = spline(at((0, 190), (86, 196), (98, 262), (84, 320), (14, 322), (-8, 262)), closed=True)
    c.shape(torso, shirt, shade)
    c.stroke(at((-6, 196), (88, 200)), ink, 9)
    c.stroke(at((80, 306), (104, 366), (44, 402)), shade, 30)
    c.oval(*at((28, 358))[0], 36, 41, fill=skin)
    helmet = spline(at((-14, 362), (-10, 396), (30, 412), (68, 392), (70, 350), (46, 344),
                       (40, 366)),
                    closed=True)  # fmt: skip
    c.shape(helmet, ink)
    c.shape(at((-34, 370), (34, 380), (34, 366), (-34, 362)), ink)
    for b in (332, 343, 354):
        c.stroke(at((-20, b), (36, b - 3)), mood.lit("#c9d0dc"), 3)
    blade = at((42, 406), (70, 424), (196, 562), (168, 588), (46, 434))
    c.stroke(at((30, 388), (62, 424)), ink, 11)
    c.shape(blade, mood.lit("#e8bd78"))
    c.shape(at((60, 430), (66, 424), (184, 568), (176, 576)), mood.lit("#c8934f"))
    c.stroke(at((16, 306), (-26, 362), (34, 402)), shirt, 32)
    for a, b in ((36, 400), (50, 412)):
        c.oval(*at((a, b))[0], 19, 18, fill=pad)
    c.glow(x - 420, y - 420, 34, WHITE, 0.8)
    c.oval(x - 420, y - 420, 13, fill=mood.lit("#d8342f"))
    for k in range(3):
        dy = 8 * (k - 1)
        c.stroke(at((-390, 404 + dy), (-250 + 20 * k, 320 + dy)), WHITE, 2.5, 0.45)


CITY = {
    "skyline": Scene(skyline, (DUSK, NIGHT, DAWN, DAY)),
    "market": Scene(market, (GOLDEN, DAY, DUSK)),
    "stadium": Scene(stadium, (NIGHT, DUSK)),
}
