"""Scenes of journeys by rocket, rail and road."""

from __future__ import annotations

import math
from random import Random

from newsportal.demo.moods import DAWN, DAY, DUSK, GOLDEN, NIGHT, Mood, Scene
from newsportal.demo.motifs import birds, palm, ripples, sky, tree
from newsportal.demo.painting import (
    WHITE,
    WIDTH,
    Canvas,
    Colour,
    Point,
    height_at,
    mix,
    rgb,
    spline,
    swells,
)


def rocket(c: Canvas, rng: Random, mood: Mood) -> None:
    """A launcher climbing off its island pad on a column of fire and smoke."""
    x, base = rng.uniform(990, 1060), 640
    sky(c, rng, mood, (rng.uniform(300, 460), 170), 40, 3)
    fire = rgb("#ffb347")
    c.glow(x, 420, 760, rgb("#ff9a4a"), 0.8)
    c.land(swells(rng, 610, 30, waves=2), mood.layer(0.3), mood.layer(0.2))
    for px in (
        *(rng.uniform(20, 560) for _ in range(12)),
        *(rng.uniform(1330, 1590) for _ in range(6)),
    ):
        palm(c, rng, px, 640, rng.uniform(70, 150), mood.layer(0.72))
    tower = x - 150
    ink = mood.layer(0.85)
    for dx in (0, 52):
        c.rect(tower + dx, 240, 7, 400, ink)
    for k in range(10):
        y = 245 + k * 40
        c.stroke([(tower, y), (tower + 56, y + 40)], ink, 3)
        c.stroke([(tower + 56, y), (tower, y + 40)], ink, 3)
    for y in (300, 400):
        c.rect(tower + 50, y, 58, 8, ink)
    c.stroke([(tower - 190, 640), (tower - 190, 330)], ink, 5)
    c.oval(tower - 250, 612, 56, 40, fill=ink)
    c.rect(tower - 420, 560, 90, 84, ink)
    smoke = mix(mood.lit("#f7efe6"), mood.haze, 0.2)
    nose = rng.uniform(70, 100)
    tail = nose + 330
    plume = [(x - 17, tail), (x - 30, tail + 90), (x - 20, base + 10), (x + 20, base + 10),
             (x + 30, tail + 90), (x + 17, tail)]  # fmt: skip
    c.soft(
        [(x - 60, tail), (x + 60, tail), (x + 120, base + 20), (x - 120, base + 20)], fire, 0.8, 26
    )
    c.shape(spline(plume), rgb("#fff3c2"), rgb("#ff8a3c"))
    c.shape(spline([(x - 10, tail), (x - 15, tail + 70), (x, tail + 190), (x + 15, tail + 70),
                    (x + 10, tail)]), WHITE, rgb("#fff0b0"))  # fmt: skip
    for ring, (tone, lift) in enumerate(((0.34, 1.15), (0.16, 0.85), (0, 0.55))):
        discs = []
        for k in range(17):
            t = (k - 8) / 8
            r = rng.uniform(38, 74) * (1.15 - 0.5 * abs(t)) * (1 + 0.2 * (2 - ring))
            px = x + t * (520 - ring * 70) + rng.uniform(-20, 20)
            discs.append((px, base + 22 - r * lift * 0.7, r))
        body = mix(mix(smoke, mood.dark, tone), fire, 0.2 + 0.1 * ring)
        for px, py, r in discs:
            near = max(0.0, 1 - abs(px - x) / 300)
            c.oval(px, py, r, fill=mix(body, rgb("#ffd08a"), 0.6 * near))
        for px, py, r in discs:
            near = max(0.0, 1 - abs(px - x) / 300)
            bright = mix(mix(body, WHITE, 0.25), rgb("#ffe2a8"), 0.6 * near)
            c.oval(px + (x - px) * 0.04, py - r * 0.18, r * 0.74, fill=bright, alpha=0.5)
    c.glow(x, base - 30, 260, rgb("#fff0b8"), 0.9)
    _launcher(c, (x, nose), mood)
    c.mirror(base + 26, mix(mood.dark, mood.sky[2], 0.3), 0.34)
    c.shape([(-5, 646), (1605, 640), (1605, 668), (900, 674), (-5, 664)], mood.layer(0.95))
    ripples(c, rng, 672, x, 120, rgb("#ffd591"), 120)
    for px, h in ((60, 430), (170, 330), (1530, 390)):
        palm(c, rng, px, 910, h, mix(mood.dark, mood.haze, 0.03))


def _launcher(c: Canvas, nose: Point, mood: Mood) -> None:
    """A two-booster launch vehicle 330 units long, its tip at `nose`."""
    x, y = nose
    body, shade, red = rgb("#f6f1e4"), mix(rgb("#b9b3b8"), mood.dark, 0.2), rgb("#d9532f")
    for side in (-1, 1):
        bx = x + side * 31
        c.shape(spline([(bx - 13, y + 150), (bx, y + 112), (bx + 13, y + 150)]), red)
        c.rect(bx - 13, y + 148, 26, 160, body)
        c.rect(bx + 3, y + 148, 10, 160, shade)
        c.rect(bx - 13, y + 190, 26, 12, red)
        c.shape(
            [(bx - 9, y + 306), (bx + 9, y + 306), (bx + 14, y + 326), (bx - 14, y + 326)],
            mood.dark,
        )
    c.shape(
        spline([(x - 22, y + 88), (x - 20, y + 48), (x, y), (x + 20, y + 48), (x + 22, y + 88)]),
        body,
    )
    c.shape(
        spline([(x + 6, y + 88), (x + 8, y + 48), (x, y), (x + 20, y + 48), (x + 22, y + 88)]),
        shade,
    )
    c.rect(x - 20, y + 86, 40, 230, body)
    c.rect(x + 5, y + 86, 15, 230, shade)
    for top, ink in ((96, "#f08a24"), (104, "#ffffff"), (112, "#2c8a4f")):
        c.rect(x - 20, y + top, 40, 8, rgb(ink))
    c.rect(x - 20, y + 200, 40, 9, red)
    c.rect(x - 20, y + 288, 40, 12, rgb("#2a3150"))
    c.shape([(x - 12, y + 314), (x + 12, y + 314), (x + 18, y + 336), (x - 18, y + 336)], mood.dark)


def train(c: Canvas, rng: Random, mood: Mood) -> None:
    """A fast train over a stone viaduct through tea-green hills."""
    sky(c, rng, mood, (rng.uniform(520, 620), 230), 58, 5)
    for i, near in enumerate((0.12, 0.24, 0.38)):
        line = swells(rng, 400 + i * 66, 170 - i * 30, waves=1.2 + 0.4 * i)
        hill = mix(mood.layer(near), mood.lit("#4f8a5a", 0.2), 0.4)
        c.land(line, hill, mix(hill, mood.haze, 0.5))
        for _ in range(18 * i):
            tx = rng.uniform(0, WIDTH)
            tree(
                c,
                rng,
                tx,
                height_at(line, tx) + 10,
                rng.uniform(34, 60),
                mix(hill, mood.dark, 0.18),
            )
        c.fade(400 + i * 60, 600 + i * 60, mood.haze, 0.3)
    stone = mix(mood.lit("#b08a72"), mood.haze, 0.12)
    for k in range(-1, 9):
        x = k * 200 + 10
        c.rect(x, 560, 46, 345, stone, mix(stone, mood.dark, 0.45))
        c.rect(x + 30, 560, 16, 345, mix(stone, mood.dark, 0.3))
        arch = [(x + 46 + 77 - 77 * math.cos(a), 690 - 84 * math.sin(a))
                for a in (math.pi * t / 24 for t in range(25))]  # fmt: skip
        c.shape([(x + 45, 560), *arch, (x + 201, 560)], stone, mix(stone, mood.dark, 0.14))
        c.stroke(arch, mix(stone, WHITE, 0.3), 5)
    c.rect(-5, 552, 1620, 24, mix(stone, mood.dark, 0.2))
    c.rect(-5, 546, 1620, 9, mix(stone, WHITE, 0.3))
    for x in range(40, 1640, 260):
        c.rect(x, 388, 6, 160, mood.layer(0.85))
        c.rect(x, 396, 46, 4, mood.layer(0.85))
    c.stroke([(-5, 402), (1605, 402)], mood.layer(0.85), 1.6)
    c.stroke([(-5, 388), (1605, 388)], mood.layer(0.85), 1.6)
    _express(c, rng.uniform(1130, 1190), 546, mood, rng.choice(("#2a62b8", "#e0702a", "#c23a4a")))
    front = mood.lit("#2f6b45")
    for i in range(3):
        line = swells(rng, 800 + i * 42, 60, waves=1.1 + 0.3 * i)
        ink = mix(front, mood.dark, 0.2 + 0.22 * i)
        c.land(line, mix(ink, mood.sun, 0.1), ink)
        for tx in (rng.uniform(0, WIDTH) for _ in range(9 - 2 * i)):
            tree(c, rng, tx, height_at(line, tx) + 14, rng.uniform(90, 170), ink)
        for row in range(4):
            bush = [(px, py + 16 + row * 15) for px, py in line]
            c.stroke(bush, mix(ink, mood.sun, 0.16), 3, 0.5)
    birds(c, rng, 900, 210, 8, mood.layer(0.7))


def _express(c: Canvas, nose: float, rail: float, mood: Mood, code: str) -> None:
    """A streamlined train facing right with its nose at x=`nose`, wheels on y=`rail`."""
    white, band, ink = mood.lit("#f8f5ec"), mood.lit(code), mood.lit("#22283a")
    low, high = rail - 12, rail - 116
    for k in range(5):
        left = nose - 190 - (k + 1) * 330
        c.rect(
            left + 4, high, 322, 104, mix(white, WHITE, 0.2), mix(white, mood.dark, 0.22), radius=9
        )
        c.rect(left + 4, rail - 46, 322, 16, band)
        for w in range(8):
            pane = mix(mood.lamp, WHITE, 0.15) if mood.dim else mood.lit("#7fb6c9")
            c.rect(left + 40 + w * 32, rail - 92, 25, 30, ink, radius=5)
            c.rect(left + 42 + w * 32, rail - 90, 21, 26, pane, radius=4)
        c.rect(left + 14, rail - 92, 19, 74, mix(white, ink, 0.3), radius=3)
        for w in (40, 70, 250, 280):
            c.oval(left + w, rail - 9, 11, fill=ink)
    cab = spline([(nose - 190, high), (nose - 110, high + 3), (nose - 52, high + 34),
                  (nose - 8, rail - 52), (nose, rail - 32), (nose - 8, low)], steps=8)  # fmt: skip
    c.shape([*cab, (nose - 192, low), (nose - 192, high)], mix(white, WHITE, 0.2),
            mix(white, mood.dark, 0.22))  # fmt: skip
    c.shape([(nose - 190, rail - 46), (nose - 3, rail - 42), (nose - 1, rail - 30),
             (nose - 190, rail - 30)],
            band)  # fmt: skip
    c.shape(spline([(nose - 112, high + 10), (nose - 58, high + 38), (nose - 28, rail - 62),
                    (nose - 92, rail - 62), (nose - 118, rail - 84)], closed=True),
                    ink)  # fmt: skip
    c.shape(
        [(nose - 104, high + 18), (nose - 62, high + 40), (nose - 80, high + 40)],
        mood.lit("#9fd0dc"),
    )
    for w in (40, 70, 130):
        c.oval(nose - 192 + w, rail - 9, 11, fill=ink)
    c.rect(nose - 300, high - 12, 60, 14, ink)
    c.stroke([(nose - 290, high - 10), (nose - 262, rail - 144), (nose - 240, rail - 144)], ink, 4)
    c.oval(nose - 12, rail - 40, 7, 5, fill=WHITE)
    c.soft(
        [(nose - 8, rail - 44), (nose + 330, rail - 110), (nose + 330, rail + 4)],
        mood.lamp,
        0.4,
        12,
    )
    c.glow(nose - 10, rail - 40, 70, mix(mood.lamp, WHITE, 0.4), 0.9)


def road(c: Canvas, rng: Random, mood: Mood) -> None:
    """An open highway winding to the hills, a painted lorry coming on."""
    vanish = rng.uniform(560, 620)
    sky(c, rng, mood, (vanish + 20, 330), 74, 6)
    for i, near in enumerate((0.14, 0.28, 0.42)):
        line = swells(rng, 400 + i * 44, 150 - i * 40, waves=1.3 + i * 0.5)
        c.land(line, mood.layer(near), mood.layer(near * 0.5))
        c.fade(390, 520, mood.haze, 0.35)
    grass = mood.lit("#8a9a4a")
    c.rect(-5, 500, 1620, 410, mix(grass, mood.haze, 0.5), mix(grass, mood.dark, 0.35))
    for _ in range(24):
        x = rng.choice((rng.uniform(-20, vanish - 60), rng.uniform(vanish + 60, 1620)))
        tree(c, rng, x, 508, rng.uniform(26, 60), mood.lit("#4d6f46", 0.4))

    def lane(offset: float) -> list[Point]:
        """A line along the road, `offset` half-widths from its middle, far end first."""
        points = []
        for k in range(41):
            t = k / 40
            middle = vanish + 150 * math.sin(t * 3.0) * (1 - t) + 250 * t * t
            points.append((middle + offset * (6 + 640 * t**1.7), 500 + 405 * t**1.25))
        return points

    tar = mix(mood.lit("#4b4a5a"), mood.haze, 0.1)
    c.shape([*lane(-1.25), *reversed(lane(1.25))], mood.lit("#c9a777", 0.3), mood.lit("#a98458"))
    c.shape([*lane(-1), *reversed(lane(1))], mix(tar, mood.haze, 0.5), mix(tar, mood.dark, 0.35))
    for offset in (-0.93, 0.93):
        edge, inner = lane(offset), lane(offset * 0.97)
        c.shape([*edge, *reversed(inner)], mix(mood.sun, mood.haze, 0.15))
    left, right = lane(-0.018), lane(0.018)
    for k in range(0, 40, 2):
        c.shape([left[k], right[k], right[k + 1], left[k + 1]], mix(mood.sun, mood.haze, 0.1))
    for x, y, h in (
        (1450, 780, 520),
        (1260, 600, 200),
        (110, 720, 400),
        (330, 590, 180),
        (450, 545, 96),
    ):
        tree(c, rng, x + rng.uniform(-20, 20), y, h, mood.lit("#3f6a3f", max(0, (700 - y) / 500)))
    _lorry(c, (lane(0.42)[26][0], lane(0.42)[26][1] + 8), 1.3, mood)
    x, y = 420, 800
    c.rect(x - 36, y - 84, 72, 90, mood.lit("#f7f1df"), mood.lit("#cfc6b0"), radius=30)
    c.rect(x - 36, y - 40, 72, 46, mood.lit("#f7f1df"), mood.lit("#cfc6b0"))
    c.pen.pieslice([((x - 36) * c.scale, (y - 86) * c.scale),
                    ((x + 36) * c.scale, (y - 14) * c.scale)],
                   180, 360, fill=mood.lit("#f0b429"))  # fmt: skip
    for _ in range(50):
        bx, h = rng.choice((rng.uniform(0, 330), rng.uniform(1480, 1600))), rng.uniform(20, 60)
        by = rng.uniform(830, 910)
        c.stroke(
            [(bx, by), (bx + rng.uniform(-14, 14), by - h)], mix(grass, mood.dark, 0.6), 3, 0.8
        )
    birds(c, rng, 880, 220, 9, mood.layer(0.7))


def _lorry(c: Canvas, foot: Point, s: float, mood: Mood) -> None:
    """A decorated goods lorry seen from the front, wheels at `foot`."""
    x, y = foot
    red, ink = mood.lit("#d8492f"), mood.lit("#22222c")
    yellow, blue = mood.lit("#f4c030"), mood.lit("#2f77b8")

    def box(a: float, b: float, w: float, h: float, fill: Colour, radius: float = 0) -> None:
        c.rect(x + a * s, y - b * s, w * s, h * s, fill, radius=radius * s)

    c.oval(x, y, 108 * s, 12 * s, fill=mood.dark, alpha=0.4)
    for a in (-84, 56):
        box(a, 34, 28, 36, ink, 7)
    box(-92, 216, 184, 90, mix(yellow, mood.dark, 0.25), 6)
    for k in range(6):
        box(-88 + k * 30, 208, 24, 60, mix((red, blue, yellow)[k % 3], mood.dark, 0.12), 3)
    box(-84, 172, 168, 146, red, 12)
    box(-84, 182, 168, 26, yellow, 8)
    for k in range(7):
        c.oval(x + (-69 + 23 * k) * s, y - 169 * s, 7 * s, fill=(blue, red, WHITE)[k % 3])
    box(-70, 150, 140, 56, ink, 8)
    box(-66, 146, 63, 48, mood.lit("#9fc9d2"), 5)
    box(3, 146, 63, 48, mood.lit("#9fc9d2"), 5)
    c.oval(x + 34 * s, y - 116 * s, 12 * s, 14 * s, fill=mood.lit("#6a4430"))
    c.oval(x + 34 * s, y - 125 * s, 14 * s, 8 * s, fill=mood.lit("#e88a2c"))
    for k in range(11):
        dip = 14 * math.sin(math.pi * k / 10)
        ink2 = mood.lit("#f49a22" if k % 2 else "#f6d03a")
        c.oval(x + (-66 + 13.2 * k) * s, y - (96 - dip) * s, 7 * s, fill=ink2)
    box(-52, 74, 104, 34, mix(ink, blue, 0.3), 5)
    for k in range(4):
        box(-48, 70 - k * 8, 96, 3, mood.lit("#d8d2c0"))
    box(-92, 36, 184, 16, yellow, 4)
    for k in range(9):
        box(-90 + k * 20, 36, 10, 16, ink)
    for a in (-66, 66):
        c.oval(x + a * s, y - 56 * s, 13 * s, fill=mix(mood.lamp, WHITE, 0.6))
        c.glow(x + a * s, y - 56 * s, 74 * s, mood.lamp, 0.9)


TRAVEL = {
    "rocket": Scene(rocket, (NIGHT, DAWN, DUSK)),
    "train": Scene(train, (DAY, DUSK, DAWN)),
    "road": Scene(road, (GOLDEN, DUSK, DAY)),
}
