"""Scenes inside four walls: cinema, court, kitchen, workshop."""

from __future__ import annotations

import math
from random import Random

from newsportal.demo.moods import DAWN, DAY, DUSK, GOLDEN, Mood, Scene
from newsportal.demo.motifs import sky
from newsportal.demo.painting import (
    WHITE,
    Canvas,
    Point,
    mix,
    rgb,
    spline,
    swells,
)


def cinema(c: Canvas, rng: Random, mood: Mood) -> None:
    """A full house before a glowing screen on which two dancers meet the sunset."""
    hall = rgb(rng.choice(("#2a0f2e", "#14162f", "#2b1018")))
    velvet = rgb(rng.choice(("#9c2235", "#7a1f4a", "#a8342a")))
    sky(c, rng, mood, (800, 330), 120, 4)
    for i in range(3):
        ink = mood.layer(0.22 + 0.22 * i)
        c.land(
            swells(rng, 430 + i * 50, 90 - 20 * i, waves=1.6 + 0.5 * i),
            ink,
            mix(ink, mood.haze, 0.3),
        )
    ink = mix(mood.dark, velvet, 0.15)
    for side, robe in ((-1, "#e2473f"), (1, "#2f8f9a")):
        x, y, cloth = 800 + side * 62, 560, mix(mood.lit(robe), ink, 0.15)
        sway = [
            (x + side * a, y - b)
            for a, b in (
                (-14, 150),
                (18, 150),
                (24, 96),
                (80 if side < 0 else 34, 0),
                (-24, 0),
                (-8, 96),
            )
        ]
        c.shape(spline(sway, closed=True, steps=6), cloth)
        c.oval(x - side * 2, y - 180, 20, 24, fill=ink)
        if side < 0:
            c.oval(x + 14 * side, y - 192, 16, fill=ink)
        c.stroke([(x, y - 142), (x - side * 34, y - 176), (x - side * 58, y - 222)], ink, 10)
        c.stroke([(x, y - 142), (x + side * 62, y - 172), (x + side * 92, y - 220)], ink, 10)
    glow = mix(mood.sun, mood.sky[-2], 0.45)
    frame = 290, 92, 1020, 478
    left, top, right, bottom = frame[0], frame[1], frame[0] + frame[2], frame[1] + frame[3]
    for x, y, w, h in ((-5, -5, left + 5, 910), (right, -5, 400, 910), (-5, -5, 1620, top + 5),
                       (-5, bottom, 1620, 400)):  # fmt: skip
        c.rect(x, y, w, h, hall)
    c.glow(800, 340, 1000, glow, 0.28, 0.75)
    c.rect(left - 14, top - 14, 14, 506, mix(hall, rgb("#000000"), 0.5))
    c.rect(right, top - 14, 14, 506, mix(hall, rgb("#000000"), 0.5))
    c.rect(-5, 600, 1620, 30, mix(velvet, glow, 0.25), mix(velvet, hall, 0.6))
    for side in (-1, 1):
        for k in range(9):
            x = 800 + side * (800 - 34 * k)
            near = k / 8
            fold = mix(velvet, glow, 0.32 * near)
            hem = 634 - 5 * (k % 2)
            c.shape(spline([(x - 20, -5), (x - 18, 300), (x - 25, hem)], steps=6)
                    + spline([(x + 25, hem), (x + 18, 300), (x + 20, -5)], steps=6),
                    mix(fold, hall, 0.5 - 0.2 * near), fold)  # fmt: skip
            c.rect(x - 6, 0, 5, hem, mix(fold, WHITE, 0.16), None, 0.5)
            c.rect(x + 14, 0, 7, hem, hall, None, 0.35)
        c.stroke([(800 + side * 800, 430), (800 + side * 510, 420)], rgb("#e8b84a"), 11)
    for k in range(9):
        x = -20 + k * 205
        swag = [(x + 102 + 108 * math.cos(a), -5 + 92 * math.sin(a))
                for a in (math.pi * t / 20 for t in range(21))]  # fmt: skip
        c.shape(swag, velvet, mix(velvet, hall, 0.55))
        c.stroke(swag, rgb("#d9a53f"), 5)
    for row in range(3):
        y, r = 712 + row * 84, 36 + row * 11
        for k in range(-1, 19 - row * 3):
            x = 20 + k * r * 2.9 + (row % 2) * r * 1.4 + rng.uniform(-6, 6)
            seat = mix(mix(velvet, hall, 0.45 + 0.2 * row), rgb("#000000"), 0.15)
            c.rect(
                x - r * 1.25, y - r * 0.1, r * 2.5, 240, mix(seat, glow, 0.12), seat, radius=r * 0.5
            )
            if rng.random() < 0.16:
                continue
            dark = mix(hall, rgb("#000000"), 0.25 + 0.2 * row)
            rim = mix(dark, glow, 0.55 - 0.14 * row)
            up = y - r * rng.uniform(0.2, 0.42)
            c.oval(x, up - 2.5, r * 0.66, r * 0.78, fill=rim)
            c.oval(x, up + 2, r * 0.66, r * 0.78, fill=dark)
            if rng.random() < 0.4:
                c.oval(x + r * 0.1, up - r * 0.72, r * 0.32, fill=dark)
            c.rect(x - r * 1.02, up + r * 0.62, r * 2.04, 200, dark, radius=r * 0.5)
    c.soft([(800, -160), (left + 40, bottom), (right - 40, bottom)], WHITE, 0.09, 20)


def court(c: Canvas, rng: Random, mood: Mood) -> None:
    """Scales of justice, law books and a gavel in the light of a tall window."""
    wall = mix(rgb(rng.choice(("#3f5a63", "#5a4a4f", "#44506b"))), mood.dark, 0.25)
    c.backdrop([mix(wall, mood.dark, 0.3), wall, mix(wall, mood.sun, 0.16)])
    for x in (330, 600, 870):
        c.rect(x, 60, 190, 560, mix(wall, mood.dark, 0.4), radius=95)
        c.rect(x + 10, 70, 170, 545, mood.sky[1], mood.sky[-1], radius=85)
        c.rect(x + 10, 480, 170, 140, mood.layer(0.2), mood.layer(0.1))
        for k in range(4):
            c.oval(x + 28 + k * 44, 486, 30, 24, fill=mood.layer(0.3))
        c.rect(x + 91, 70, 8, 550, mix(wall, mood.dark, 0.4))
        for y in (210, 350, 480):
            c.rect(x + 10, y, 170, 6, mix(wall, mood.dark, 0.4))
    stone = mix(mix(wall, rgb("#e8d9c0"), 0.5), mood.haze, 0.15)
    for x in (90, 1190, 1430):
        c.rect(x, 40, 120, 600, stone, mix(stone, wall, 0.4))
        for k in range(5):
            c.rect(x + 10 + k * 22, 70, 10, 540, mix(stone, mood.dark, 0.28), None, 0.55)
        c.rect(x - 18, 36, 156, 26, mix(stone, WHITE, 0.2))
        c.rect(x - 18, 592, 156, 30, mix(stone, WHITE, 0.1))
    for x in (330, 600, 870):
        beam = [(x, 90), (x + 190, 90), (x + 640, 760), (x + 330, 760)]
        c.soft(beam, mood.sun, 0.24, 16)
    wood = mood.lit("#7a4228")
    c.rect(-5, 700, 1620, 210, mix(wood, mood.sun, 0.3), mix(wood, mood.dark, 0.55))
    c.rect(-5, 700, 1620, 8, mix(wood, mood.sun, 0.6))
    for _ in range(26):
        x, y = rng.uniform(-100, 1500), rng.uniform(715, 895)
        c.stroke([(x, y), (x + rng.uniform(80, 320), y + rng.uniform(-2, 2))], mood.dark, 1.6, 0.22)
    c.glow(900, 730, 460, mood.sun, 0.4, 0.2)
    y = 742.0
    for k, code in enumerate(("#8f2f35", "#2c5f7a", "#3f6b4a", "#b5813a")[: rng.randrange(3, 5)]):
        x, w, h = 300 + rng.uniform(-18, 18), 330 - k * 22, 52
        y -= h
        book = mood.lit(code)
        c.rect(x, y, w, h, mix(book, WHITE, 0.12), mix(book, mood.dark, 0.3), radius=9)
        c.rect(x + w - 44, y + 6, 46, h - 12, mood.lit("#f1e6cc"), mood.lit("#cbb894"))
        for band in (36, 56, 210):
            c.rect(x + band, y, 7, h, mood.lit("#e0b04a"))
    _scales(c, (rng.uniform(990, 1040), 752), mood, rng.uniform(-0.09, 0.09))
    _gavel(c, (610, 800), mood)


def _scales(c: Canvas, foot: Point, mood: Mood, tilt: float) -> None:
    """Brass scales 560 units tall standing at `foot`, their beam turned by `tilt` radians."""
    x, y = foot
    brass, shine = mood.lit("#d9a23c"), mix(mood.lit("#ffe39a"), WHITE, 0.2)
    deep = mix(brass, mood.dark, 0.45)
    c.oval(x + 60, y + 4, 190, 18, fill=mood.dark, alpha=0.4)
    c.shape(spline([(x - 120, y), (x - 104, y - 26), (x - 30, y - 50), (x, y - 66),
                    (x + 30, y - 50),
                    (x + 104, y - 26), (x + 120, y)]), brass, deep)  # fmt: skip
    c.rect(x - 126, y - 8, 252, 16, brass, deep, radius=7)
    c.rect(x - 11, y - 520, 22, 470, brass)
    c.rect(x - 7, y - 520, 6, 470, shine)
    c.rect(x + 5, y - 520, 6, 470, deep)
    for dy, r in ((70, 24), (300, 17), (516, 26)):
        c.oval(x, y - dy, r, r * 0.8, fill=brass, to=deep)
        c.oval(x - r * 0.3, y - dy - r * 0.25, r * 0.3, fill=shine)
    c.shape([(x - 10, y - 530), (x, y - 590), (x + 10, y - 530)], brass)
    ends = []
    for side in (-1, 1):
        ends.append((x + side * 230 * math.cos(tilt), y - 516 + side * 230 * math.sin(tilt)))
    bow = [
        ends[0],
        (x - 120, y - 540 - 120 * tilt),
        (x, y - 516),
        (x + 120, y - 540 + 120 * tilt),
        ends[1],
    ]
    c.stroke(spline(bow), deep, 17)
    c.stroke(spline(bow), brass, 12)
    c.stroke(spline([(px, py - 3) for px, py in bow]), shine, 3)
    for px, py in ends:
        c.oval(px, py, 13, fill=brass)
        for dx in (-92, 0, 92):
            c.stroke([(px, py), (px + dx, py + 232)], mix(brass, shine, 0.4), 2.5)
        pan = [(px + 104 * math.cos(a), py + 232 + 50 * math.sin(a))
               for a in (math.pi * k / 20 for k in range(21))]  # fmt: skip
        c.shape(pan, brass, deep)
        c.oval(px, py + 232, 104, 12, fill=shine, to=brass)
        c.oval(px, py + 234, 90, 7, fill=deep)


def _gavel(c: Canvas, middle: Point, mood: Mood) -> None:
    """A wooden gavel resting on its block."""
    x, y = middle
    wood = mood.lit("#9a5630")
    shine, deep, brass = mix(wood, mood.sun, 0.4), mix(wood, mood.dark, 0.45), mood.lit("#e3b04a")
    c.oval(x + 30, y + 34, 170, 20, fill=mood.dark, alpha=0.4)
    c.oval(x, y + 24, 118, 24, fill=deep)
    c.rect(x - 118, y, 236, 26, wood, deep)
    c.oval(x, y, 118, 24, fill=shine, to=wood)

    def turned(points: list[Point], angle: float) -> list[Point]:
        s, k = math.sin(angle), math.cos(angle)
        return [(x + a * k - b * s, y - 44 + a * s + b * k) for a, b in points]

    c.shape(turned([(40, -9), (330, -6), (330, 12), (40, 11)], -0.34), wood, deep)
    c.shape(turned([(40, -7), (330, -4), (330, 0), (40, -2)], -0.34), shine)
    c.shape(turned([(-48, -84), (48, -84), (48, 58), (-48, 58)], -0.34), wood, deep)
    c.shape(turned([(-40, -84), (-18, -84), (-18, 58), (-40, 58)], -0.34), shine)
    for low, high in ((-98, -78), (52, 72)):
        c.shape(turned([(-56, low), (56, low), (56, high), (-56, high)], -0.34), wood, deep)
    for low in (-66, 36):
        c.shape(turned([(-49, low), (49, low), (49, low + 11), (-49, low + 11)], -0.34), brass)


def kitchen(c: Canvas, rng: Random, mood: Mood) -> None:
    """Steam off a brass kadhai by the window, spices and greens laid out."""
    wall = mood.lit(rng.choice(("#e9b08a", "#8fbfb0", "#e8c98a")))
    c.backdrop([mix(wall, WHITE, 0.12), wall, mix(wall, mood.dark, 0.18)])
    tile = mix(wall, WHITE, 0.5)
    for row in range(3):
        for k in range(20):
            ink = mix(tile, wall, rng.uniform(0, 0.5))
            c.rect(k * 82 - 16, 404 + row * 74, 78, 70, ink, radius=5)
            c.oval(k * 82 + 23, 439 + row * 74, 11, fill=mix(ink, mood.lit("#2f7f8c"), 0.35))
    c.rect(250, 70, 400, 320, mix(wall, WHITE, 0.65), radius=8)
    c.rect(268, 88, 364, 284, mood.sky[1], mood.sky[-1])
    c.glow(520, 250, 150, mood.sun, 0.9)
    c.oval(520, 250, 36, fill=mood.sun)
    hill = [(268, 330), (340, 300), (430, 322), (520, 296), (632, 326), (632, 372), (268, 372)]
    c.shape(spline(hill[:5]) + hill[5:], mood.lit("#5f9a6a", 0.35))
    for x in (386, 508):
        c.rect(x, 88, 8, 284, mix(wall, WHITE, 0.65))
    c.rect(232, 384, 436, 18, mix(wall, WHITE, 0.75))
    for x, code in ((310, "#3f8f52"), (590, "#4f9a48")):
        c.shape([(x - 26, 338), (x + 26, 338), (x + 20, 386), (x - 20, 386)], mood.lit("#c8603a"))
        for k in range(9):
            a = math.pi * (0.08 + 0.105 * k)
            c.oval(x + 34 * math.cos(a), 330 - 36 * math.sin(a), 14, fill=mood.lit(code))
    wood = mood.lit("#96582f")
    for y in (176, 318):
        c.rect(760, y, 640, 16, mix(wood, WHITE, 0.1), mix(wood, mood.dark, 0.3))
        c.rect(760, y + 16, 640, 12, mood.dark, alpha=0.15)
    jars = ("#d8452e", "#e8a52a", "#7f9a3a", "#8a4a2a", "#f0d9a0", "#c26a2e")
    for k in range(8):
        x, h = 782 + k * 78, rng.uniform(70, 104)
        c.rect(x, 176 - h, 54, h, mix(wall, WHITE, 0.6), alpha=0.75, radius=9)
        c.rect(x + 4, 176 - h * rng.uniform(0.5, 0.8), 46, 0, WHITE)
        fill = h * rng.uniform(0.45, 0.78)
        c.rect(x + 4, 172 - fill, 46, fill, mood.lit(rng.choice(jars)), radius=5)
        c.rect(x - 2, 166 - h, 58, 16, mood.lit("#b8792f"), radius=5)
        c.rect(x + 9, 182 - h, 6, h - 18, WHITE, alpha=0.45, radius=3)
    brass, steel = mood.lit("#dca63c"), mood.lit("#c9ced2")
    for k in range(6):
        x, r, metal = 810 + k * 106, rng.uniform(34, 46), (brass, steel)[k % 2]
        y = 318 - r * 0.8
        c.oval(x, y, r, r * 0.84, fill=mix(metal, WHITE, 0.25), to=mix(metal, mood.dark, 0.4))
        c.rect(x - r * 0.55, y - r * 1.25, r * 1.1, r * 0.55, metal, mix(metal, mood.dark, 0.2))
        c.rect(x - r * 0.75, y - r * 1.36, r * 1.5, r * 0.2, mix(metal, WHITE, 0.4), radius=4)
        c.oval(x - r * 0.4, y - r * 0.2, r * 0.16, r * 0.3, fill=WHITE, alpha=0.6)
    c.soft([(268, 88), (632, 88), (1150, 700), (560, 700)], mood.sun, 0.24, 22)
    counter = mood.lit("#5a4a4e")
    c.rect(-5, 640, 1620, 40, mix(counter, WHITE, 0.45), mix(counter, WHITE, 0.15))
    c.rect(-5, 680, 1620, 230, mood.lit("#7d4a34"), mix(mood.lit("#7d4a34"), mood.dark, 0.5))
    for k in range(5):
        c.rect(20 + k * 330, 704, 300, 220, mix(mood.lit("#94593c"), mood.dark, 0.12), radius=8)
        c.rect(150 + k * 330, 728, 44, 9, brass, radius=4)
    x = rng.uniform(1000, 1050)
    c.rect(x - 230, 604, 460, 40, mood.lit("#353a44"), mood.lit("#22252e"), radius=10)
    for k in range(9):
        c.shape(spline([(x - 78 + 19 * k, 604), (x - 73 + 19 * k, 572), (x - 62 + 19 * k, 604)]),
                rgb("#4f8fff"), rgb("#ffb04a"))  # fmt: skip
    for k in range(3):
        c.oval(x - 150 + k * 150, 625, 12, fill=steel)
    pan = [(x + 196 * math.cos(a), 468 + 124 * math.sin(a)) for a in
           (math.pi * k / 30 for k in range(31))]  # fmt: skip
    c.shape(pan, mix(brass, WHITE, 0.1), mix(brass, mood.dark, 0.55))
    c.shape(spline([(x - 178, 482), (x - 150, 540), (x - 96, 576), (x - 130, 530), (x - 150, 482)]),
            mix(brass, WHITE, 0.55))  # fmt: skip
    for side in (-1, 1):
        ear = [
            (x + side * 190, 470),
            (x + side * 242, 450),
            (x + side * 236, 500),
            (x + side * 182, 500),
        ]
        c.stroke(spline(ear), mix(brass, mood.dark, 0.35), 11)
    c.oval(x, 468, 198, 30, fill=mix(brass, WHITE, 0.4), to=brass)
    c.oval(x, 470, 182, 23, fill=mood.lit("#d8702a"), to=mood.lit("#e89a3a"))
    for _ in range(34):
        a, r = rng.uniform(0, math.tau), rng.uniform(0, 1) ** 0.5
        bit = mood.lit(rng.choice(("#4f9a3f", "#c8362a", "#f4dc8a", "#6fae3f")))
        c.oval(x + 164 * r * math.cos(a), 470 + 18 * r * math.sin(a), 11, 5, fill=bit)
    c.stroke([(x + 60, 466), (x + 190, 280)], mix(wood, mood.dark, 0.2), 13)
    for k in range(5):
        sx = x - 110 + k * 52
        top = rng.uniform(150, 230)
        puff = spline(
            [(sx, 450), (sx + 34, 390), (sx - 30, 320), (sx + 26, top + 30), (sx - 6, top)]
        )
        wisp = [(px - 4 - 12 * t / len(puff), py) for t, (px, py) in enumerate(puff)]
        back = [(px + 4 + 12 * t / len(puff), py) for t, (px, py) in enumerate(puff)]
        c.soft([*wisp, *reversed(back)], WHITE, 0.55, 9)
    c.rect(250, 618, 430, 26, mood.lit("#c98a4e"), mood.lit("#9a6234"), radius=9)
    for k, code in enumerate(("#d8362a", "#d8362a", "#e2472e")):
        c.oval(
            320 + k * 66, 590, 35, 31, fill=mood.lit(code), to=mix(mood.lit(code), mood.dark, 0.3)
        )
        c.oval(310 + k * 66, 578, 9, 6, fill=WHITE, alpha=0.6)
        c.shape([(308 + k * 66, 564), (320 + k * 66, 552), (334 + k * 66, 564),
                 (320 + k * 66, 570)],
                mood.lit("#4f8f3f"))  # fmt: skip
    for k in range(5):
        pod = spline(
            [(520 + k * 20, 612 - k * 4), (560 + k * 20, 592 - k * 5), (614 + k * 18, 598 - k * 7)]
        )
        c.stroke(pod, mood.lit("#5a9a3a" if k % 2 else "#c93428"), 11)
    for k in range(4):
        bx, spice = 130 + (k % 2) * 78 - 60, jars[k]
        by = 640 - (k // 2) * 58
        c.oval(bx + 30, by - 40, 34, 15, fill=mood.lit(spice))
        c.shape([(bx - 8, by - 42), (bx + 68, by - 42), (bx + 50, by), (bx + 10, by)], steel,
                mix(steel, mood.dark, 0.35))  # fmt: skip
    for k in range(3):
        hx = 1450 + k * 50
        c.stroke([(hx, 60), (hx, 250)], steel, 7)
        c.oval(hx, 268, 24, 26, fill=mix(steel, WHITE, 0.2), to=mix(steel, mood.dark, 0.4))
    c.rect(1420, 52, 190, 11, wood)


INDOORS = {
    "cinema": Scene(cinema, (DUSK, GOLDEN, DAY)),
    "court": Scene(court, (GOLDEN, DAY, DAWN)),
    "kitchen": Scene(kitchen, (DAY, GOLDEN, DAWN)),
}
