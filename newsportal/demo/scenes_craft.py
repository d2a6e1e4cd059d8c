"""Scenes of craft and celebration: the workshop, the festival of lights."""

from __future__ import annotations

import math
from random import Random

from newsportal.demo.moods import DAWN, DUSK, GOLDEN, NIGHT, Mood, Scene
from newsportal.demo.motifs import sky
from newsportal.demo.painting import BLACK, WHITE, WIDTH, Canvas, Colour, Point, mix, rgb, spline

FIREWORKS = ("#ffcf5a", "#ff6f7d", "#7fe0d0", "#c79bff", "#ff9a4a")


def festival(c: Canvas, rng: Random, mood: Mood) -> None:
    """Diwali: fireworks over lamp-strung houses, a star lantern, diyas round a rangoli."""
    sky(c, rng, mood, (rng.uniform(200, 320), 150), 26, 2)
    bursts = [(1050, 210, 190), (610, 150, 120), (1400, 150, 110), (760, 330, 84), (1290, 360, 80)]
    for x, y, r in bursts:
        _burst(c, rng, (x + rng.uniform(-40, 40), y + rng.uniform(-20, 20)), r)
    x = -30.0
    while x < WIDTH:
        w, h = rng.uniform(90, 170), rng.uniform(130, 260)
        far = mix(mood.layer(0.42), rgb("#7a3f6a"), 0.25)
        c.rect(x, 610 - h, w, h, far, mix(far, mood.lamp, 0.16))
        if rng.random() < 0.4:
            c.oval(x + w / 2, 610 - h, w * 0.32, w * 0.34, fill=far)
            c.stroke([(x + w / 2, 610 - h - w * 0.3), (x + w / 2, 610 - h - w * 0.52)], far, 4)
        for k in range(int(w // 34)):
            for row in range(int(h // 62)):
                pane = (x + 12 + k * 34, 632 - h + row * 62)
                c.rect(*pane, 18, 30, mood.lamp, None, rng.uniform(0.5, 1), 9)
        beads = [(x + w * t / 5, 614 - h + 14 * math.sin(math.pi * t / 2.5) ** 2) for t in range(6)]
        for bx, by in beads:
            c.glow(bx, by, 15, mood.lamp, 0.8)
            c.oval(bx, by, 2.4, fill=mix(mood.lamp, WHITE, 0.5))
        x += w + rng.uniform(-4, 12)
    c.fade(440, 630, rgb("#ff9a5a"), 0.3)
    floor = mix(mood.dark, rgb("#7a2f3f"), 0.45)
    c.rect(-5, 608, 1620, 300, mix(floor, mood.lamp, 0.2), mix(floor, BLACK, 0.35))
    c.rect(-5, 600, 1620, 12, mix(floor, mood.lamp, 0.4))
    for k in range(27):
        _diya(c, (10 + k * 61, 600), 0.36, mood)
    rx, ry = rng.uniform(760, 840), 770
    c.glow(rx, ry, 560, mood.lamp, 0.55, 0.32)
    hues = ["#f6f0e2", "#f07a2c", "#e0457c", "#f6c53a", "#2fa08c", "#7a4fc4"]
    rng.shuffle(hues)
    for ring, petals in enumerate((28, 24, 20, 16, 12, 8)):
        reach, ink = 400 - ring * 66, rgb(hues[ring])
        c.oval(rx, ry, reach * 0.93, reach * 0.26, fill=mix(ink, floor, 0.25))
        for k in range(petals):
            a = math.tau * (k + 0.5 * (ring % 2)) / petals
            px, py = rx + reach * 0.93 * math.cos(a), ry + reach * 0.26 * math.sin(a)
            c.oval(px, py, reach * 2.6 / petals, reach * 0.8 / petals, fill=ink)
            c.oval(px, py, reach * 1.1 / petals, reach * 0.34 / petals, fill=mix(ink, WHITE, 0.55))
    _diya(c, (rx, ry + 12), 1.3, mood)
    for k in range(16):
        a = math.tau * k / 16
        at = rx + 470 * math.cos(a), ry + 14 + 112 * math.sin(a)
        _diya(c, at, 0.62 + 0.26 * math.sin(a), mood)
    for dx, s in ((-700, 1.9), (-520, 1.3), (560, 1.5), (720, 2.0)):
        _diya(c, (800 + dx, 850 + rng.uniform(-14, 14)), s, mood)
    _garland(c, rng, mood)
    _lantern(c, (rng.uniform(480, 520), 300), mood, rng.choice(("#e8423f", "#f08a24", "#c23a8a")))


def _burst(c: Canvas, rng: Random, middle: Point, radius: float) -> None:
    """A firework in full bloom."""
    x, y = middle
    ink = rgb(rng.choice(FIREWORKS))
    c.glow(x, y, radius * 1.9, ink, 0.5)
    for ring, rays in ((1.0, 24), (0.6, 16)):
        for k in range(rays):
            a = math.tau * k / rays + ring
            reach = radius * ring * rng.uniform(0.9, 1.06)
            tip = (x + reach * math.cos(a), y + reach * math.sin(a) + reach * 0.1)
            start = (x + reach * 0.45 * math.cos(a), y + reach * 0.45 * math.sin(a))
            c.stroke([start, tip], mix(ink, WHITE, 0.25 * ring), 1.8, 0.75)
            c.oval(*tip, 3.6 * ring + 1, fill=mix(ink, WHITE, 0.6))
    c.glow(x, y, radius * 0.35, WHITE, 0.8)


def _diya(c: Canvas, foot: Point, s: float, mood: Mood) -> None:
    """A burning clay lamp, 72·s units wide."""
    x, y = foot
    clay = rgb("#b5532f")
    c.glow(x, y - 34 * s, 120 * s, mood.lamp, 0.8)
    bowl = [(-38, -22), (-26, -4), (0, 2), (26, -4), (44, -24), (20, -16), (0, -14), (-20, -16)]
    c.shape(spline([(x + a * s, y + b * s) for a, b in bowl], closed=True, steps=6), clay)
    c.oval(x + 2 * s, y - 19 * s, 35 * s, 6.5 * s, fill=mix(clay, mood.lamp, 0.55))
    for k in range(5):
        c.oval(x + (k - 2) * 11 * s, y - 8 * s, 2.4 * s, fill=rgb("#f6d58a"))
    for size, ink in ((1.0, rgb("#ff9a2e")), (0.62, rgb("#fff0b0"))):
        flame = [(0, 0), (-9, -13), (-3, -30), (2, -44), (7, -28), (10, -12)]
        where = [(x + (6 + a * size) * s, y + (-20 + b * size) * s) for a, b in flame]
        c.shape(spline(where, closed=True, steps=6), ink)


def _garland(c: Canvas, rng: Random, mood: Mood) -> None:
    """Marigold strings swagged along the top of the picture."""
    hues = ("#f6a21e", "#ee7420", "#f9c534")
    for k in range(7):
        left = -60 + k * 250
        drops = [(left + 250 * t / 16, 8 + 72 * math.sin(math.pi * t / 16)) for t in range(17)]
        drops += [(left, 30 + 24 * t) for t in range(7 if k % 2 else 10)]
        for i, (x, y) in enumerate(drops):
            ink, r = rgb(hues[i % 3]), rng.uniform(13, 16)
            c.oval(x, y, r, fill=mix(ink, mood.dark, 0.28))
            c.oval(x - 1, y - 2, r * 0.82, fill=ink)
            c.oval(x - 2, y - 3, r * 0.45, fill=mix(ink, WHITE, 0.25))
        x, y = drops[-1]
        c.shape([(x - 9, y + 12), (x + 9, y + 12), (x, y + 46)], rgb("#3f8f4a"))


def _lantern(c: Canvas, middle: Point, mood: Mood, code: str) -> None:
    """A hanging paper star with streamers, lit from within."""
    x, y = middle
    ink = rgb(code)
    c.stroke([(x, -5), (x, y - 96)], mix(mood.dark, mood.lamp, 0.3), 3)
    c.glow(x, y, 330, mood.lamp, 0.85)
    for k in range(7):
        left = x - 42 + k * 14
        sway = spline([(left, y + 56), (left + 5, y + 120), (left - 4, y + 190 - 9 * abs(k - 3))])
        c.stroke(sway, rgb(("#f6c53a", "#f6f0e2", code)[k % 3]), 8)
    outer = []
    for k in range(16):
        reach, turn = 58 if k % 2 else 112, math.pi * k / 8
        outer.append((x + reach * math.sin(turn), y - reach * math.cos(turn)))
    for k in range(16):
        a, b = outer[k], outer[(k + 1) % 16]
        tone = mix(ink, mood.lamp, 0.2) if k % 2 else mix(ink, BLACK, 0.1)
        c.shape([(x, y), a, b], tone)
    c.glow(x, y, 105, mix(mood.lamp, WHITE, 0.4), 0.95)


def workshop(c: Canvas, rng: Random, mood: Mood) -> None:
    """A welder throws sparks at the bench, tools and gears along the wall."""
    wall = mix(rgb(rng.choice(("#3a4a5c", "#54465a", "#3f524e"))), mood.dark, 0.35)
    c.backdrop([mix(wall, BLACK, 0.3), wall, mix(wall, mood.haze, 0.15)])
    for k in range(3):
        x = 90 + k * 330
        c.rect(x, 70, 260, 250, mix(wall, BLACK, 0.45), radius=6)
        c.rect(x + 10, 80, 240, 230, mood.sky[1], mood.sky[-1])
        for h, near in ((60, 0.25), (34, 0.45)):
            for j in range(5):
                c.rect(
                    x + 10 + j * 48,
                    310 - h - 22 * ((j * 7 + k) % 3),
                    48,
                    h + 22 * ((j * 7 + k) % 3),
                    mood.layer(near),
                )
        for j in range(1, 4):
            c.rect(x + 10 + j * 60, 80, 6, 230, mix(wall, BLACK, 0.45))
        for j in range(1, 3):
            c.rect(x + 10, 80 + j * 77, 240, 6, mix(wall, BLACK, 0.45))
        c.soft([(x, 80), (x + 250, 80), (x + 560, 900), (x + 180, 900)], mood.sun, 0.13, 20)
    c.rect(-5, 34, 1620, 14, mix(wall, BLACK, 0.5))
    for x in (300, 720, 1380):
        c.stroke([(x, 40), (x, 120)], mix(wall, BLACK, 0.6), 4)
        c.shape(
            [(x - 16, 118), (x + 16, 118), (x + 58, 156), (x - 58, 156)], mix(wall, BLACK, 0.55)
        )
        c.soft([(x - 50, 156), (x + 50, 156), (x + 230, 700), (x - 230, 700)], mood.lamp, 0.17, 18)
        c.glow(x, 158, 110, mood.lamp, 0.9)
        c.oval(x, 156, 26, 9, fill=mix(mood.lamp, WHITE, 0.6))
    brass, steel = rgb("#c98d3a"), rgb("#7f8c98")
    for x, y, r, teeth in (
        (1190, 210, 122, 20),
        (1392, 300, 88, 14),
        (1250, 398, 66, 11),
        (1520, 180, 74, 12),
    ):
        ink = mix(brass if teeth % 4 == 0 else steel, wall, 0.35)
        _gear(c, (x, y), r, teeth, ink, rng.uniform(0, 1))
    board = mix(rgb("#8a6242"), wall, 0.45)
    c.rect(90, 360, 600, 190, board, mix(board, BLACK, 0.2), radius=8)
    for k in range(9):
        x, tool = 130 + k * 64, mix(rgb(rng.choice(("#d8492f", "#e8b03a", "#3f8fa0"))), wall, 0.2)
        length = rng.uniform(70, 112)
        c.rect(x - 4, 384, 8, length, mix(steel, WHITE, 0.2))
        c.rect(x - 9, 384 + length, 18, 44, tool, radius=7)
        if k % 3 == 0:
            c.rect(x - 24, 380, 48, 22, mix(steel, WHITE, 0.1), radius=5)
        elif k % 3 == 1:
            c.oval(x, 390, 17, fill=mix(steel, WHITE, 0.15))
            c.shape([(x - 7, 368), (x + 7, 368), (x + 4, 392), (x - 4, 392)], board)
    c.rect(-5, 770, 1620, 140, mix(wall, BLACK, 0.4), mix(wall, BLACK, 0.65))
    fx, fy = rng.uniform(820, 850), 590
    blue = rgb("#9fd4ff")
    c.glow(fx, fy, 640, rgb("#ffb05a"), 0.6)
    wood = mix(rgb("#8a5632"), mood.dark, 0.2)
    c.rect(300, 614, 860, 34, mix(wood, rgb("#ffc07a"), 0.35), wood)
    for x in (340, 1080):
        c.rect(x, 648, 46, 190, mix(wood, BLACK, 0.35), mix(wood, BLACK, 0.6))
    c.rect(340, 700, 780, 22, mix(wood, BLACK, 0.4))
    for k in range(5):
        c.rect(
            420 + k * 100,
            662 + 8 * (k % 2),
            70,
            38 - 8 * (k % 2),
            mix((brass, steel)[k % 2], BLACK, 0.35),
            radius=4,
        )
    for x, w, h in ((390, 92, 60), (500, 60, 92)):
        c.rect(x, 614 - h, w, h, mix(rgb("#c9452f"), mood.dark, 0.25), radius=6)
        c.rect(x + 8, 620 - h, w - 16, 9, mix(steel, WHITE, 0.2), radius=3)
    c.rect(fx - 150, 596, 250, 18, mix(steel, rgb("#ffce8a"), 0.25), mix(steel, BLACK, 0.4))
    c.rect(fx - 40, 566, 60, 32, mix(steel, BLACK, 0.15))
    _welder(c, (fx, fy), mood, wall)
    for _ in range(90):
        a, reach = rng.uniform(-math.pi * 0.98, math.pi * 0.06), abs(rng.gauss(0, 150)) + 30
        sx, sy = fx + reach * math.cos(a), fy + reach * math.sin(a) * 0.8 + reach**2 / 620
        back = (
            sx - math.cos(a) * reach * 0.16,
            sy - math.sin(a) * reach * 0.13 - reach * reach / 3000,
        )
        c.stroke(
            [back, (sx, sy)],
            rgb(rng.choice(("#ffe9a8", "#ffc45a", "#ff9a3c"))),
            rng.uniform(1.2, 3),
        )
    c.glow(fx, fy, 240, mix(blue, WHITE, 0.4), 0.95)
    c.glow(fx, fy, 70, WHITE, 1)
    c.oval(fx, fy, 9, fill=WHITE)
    c.glow(fx, 800, 520, rgb("#ffb05a"), 0.4, 0.16)


def _gear(c: Canvas, middle: Point, radius: float, teeth: int, fill: Colour, turn: float) -> None:
    """A toothed wheel on the wall."""
    x, y = middle
    rim = []
    for k in range(teeth * 4):
        r = radius if k % 4 in (1, 2) else radius * 0.84
        a = turn + math.tau * (k + 0.2 * (k % 2)) / (teeth * 4)
        rim.append((x + r * math.cos(a), y + r * math.sin(a)))
    c.shape([(px + 7, py + 9) for px, py in rim], BLACK, alpha=0.3)
    c.shape(rim, mix(fill, WHITE, 0.14), mix(fill, BLACK, 0.25))
    c.oval(x, y, radius * 0.64, fill=mix(fill, BLACK, 0.42))
    for k in range(5):
        a = turn + math.tau * k / 5
        tip = (x + radius * 0.68 * math.cos(a), y + radius * 0.68 * math.sin(a))
        c.stroke([(x, y), tip], fill, radius * 0.17)
    c.oval(x, y, radius * 0.26, fill=mix(fill, WHITE, 0.1))
    c.oval(x, y, radius * 0.11, fill=mix(fill, BLACK, 0.55))


def _welder(c: Canvas, arc: Point, mood: Mood, wall: Colour) -> None:
    """A masked welder leaning in from the right towards the `arc`."""
    x, y = arc
    suit, rim = mix(rgb("#2f5f8a"), wall, 0.3), rgb("#ffc889")
    dark, glove = mix(suit, BLACK, 0.45), rgb("#b8703a")

    def at(*points: Point) -> list[Point]:
        return [(x + a, y + b) for a, b in points]

    c.shape(spline(at((190, 60), (400, 60), (410, 330), (310, 330), (296, 170), (280, 330),
                      (180, 330)),
                   closed=True), mix(dark, BLACK, 0.2))  # fmt: skip
    c.shape(spline(at((170, 90), (158, -60), (200, -180), (290, -206), (372, -160), (412, -20),
                      (410, 110),
                      (290, 130)), closed=True), suit, dark)  # fmt: skip
    c.shape(spline(at((182, 100), (172, -40), (206, -150), (262, -120), (250, 20), (270, 124)),
                   closed=True),
            mix(glove, BLACK, 0.25), mix(glove, BLACK, 0.5))  # fmt: skip
    c.stroke(spline(at((174, 70), (160, -60), (196, -170))), mix(rim, suit, 0.25), 5)
    c.stroke(at((330, -120), (250, 24), (120, 14)), dark, 66)
    c.stroke(at((322, -128), (244, 10), (120, 2)), suit, 54)
    c.stroke(at((232, -16), (128, -24)), mix(rim, suit, 0.4), 4)
    c.oval(*at((104, 4))[0], 34, 29, fill=glove)
    c.oval(*at((94, -6))[0], 20, 14, fill=mix(glove, rim, 0.5))
    c.stroke(at((116, 2), (34, 14), (6, 4)), mix(wall, BLACK, 0.55), 11)
    c.stroke(spline(at((120, 8), (210, 120), (330, 200), (420, 330))), mix(wall, BLACK, 0.7), 8)
    mask = at(
        (152, -300), (210, -336), (286, -320), (306, -250), (280, -190), (206, -170), (164, -196)
    )
    c.oval(*at((246, -262))[0], 76, 84, fill=mix(dark, BLACK, 0.3))
    c.shape(spline(mask, closed=True), rgb("#d89a2c"), mix(rgb("#d89a2c"), BLACK, 0.5))
    c.shape(at((160, -278), (228, -290), (234, -238), (164, -230)), mix(wall, BLACK, 0.75))
    c.shape(
        at((166, -272), (204, -279), (192, -238), (170, -236)), rgb("#9fd4ff"), rgb("#ffd9a0"), 0.85
    )
    c.stroke(spline(at((154, -296), (150, -240), (164, -196), (204, -172))), rim, 5)
    c.oval(*at((284, -258))[0], 15, fill=mix(wall, BLACK, 0.6))


CRAFT = {
    "festival": Scene(festival, (NIGHT, DUSK)),
    "workshop": Scene(workshop, (DUSK, GOLDEN, DAWN)),
}
