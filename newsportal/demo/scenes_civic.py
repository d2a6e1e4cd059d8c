"""Scenes of public buildings."""

from __future__ import annotations

import math
from random import Random

from newsportal.demo.moods import DAWN, DAY, DUSK, GOLDEN, NIGHT, Mood, Scene
from newsportal.demo.motifs import birds, figure, flag, lamp, sky, tree, windows
from newsportal.demo.painting import (
    WHITE,
    WIDTH,
    Canvas,
    Colour,
    Point,
    mix,
    rgb,
    swells,
)


def _park(c: Canvas, rng: Random, mood: Mood, foot: float) -> None:
    """Hazy town and trees behind a building standing at y=`foot`."""
    x = -20.0
    while x < WIDTH:
        w, h = rng.uniform(50, 120), rng.uniform(40, 150)
        c.rect(x, foot - h, w, h, mood.layer(0.12), mood.layer(0.05))
        x += w + rng.uniform(0, 40)
    for _ in range(24):
        at = rng.uniform(-20, WIDTH)
        tree(
            c, rng, at, foot + 6, rng.uniform(70, 140), mood.lit("#4f7f55", rng.uniform(0.35, 0.55))
        )


def school(c: Canvas, rng: Random, mood: Mood) -> None:
    """Children on the path to a village school under the flag."""
    sky(c, rng, mood, (rng.uniform(420, 520), 170), 56, 6)
    _park(c, rng, mood, 560)
    c.land(swells(rng, 556, 12, waves=1), mood.lit("#8fae58", 0.2), mood.lit("#5f8a44"))
    wall, roof = mood.lit(rng.choice(("#f2cf86", "#f0d9b0", "#e9b89a"))), mood.lit("#c2553a")
    shade, trim = mix(wall, mood.dark, 0.22), mood.lit("#3f7f8c")
    x, y, w, h = 640, 360, 760, 210
    c.rect(x, y, w, h, wall, mix(wall, mood.dark, 0.1))
    c.shape([(x - 34, y + 6), (x + 40, y - 84), (x + w - 40, y - 84), (x + w + 34, y + 6)],
            mix(roof, WHITE, 0.12), roof)  # fmt: skip
    for k in range(1, 6):
        c.stroke([(x - 34 + 15 * k, y + 6 - 15 * k), (x + w + 34 - 15 * k, y + 6 - 15 * k)],
                 mix(roof, mood.dark, 0.25), 2)  # fmt: skip
    c.rect(x, y + 4, w, 22, shade, alpha=0.6)
    c.rect(x, y + h - 34, w, 34, mix(trim, wall, 0.25))
    middle = x + w * 0.5
    for k in range(6):
        wx = x + 34 + k * 120 + (62 if k > 2 else 0)
        c.rect(wx - 6, y + 50, 82, 96, mix(wall, WHITE, 0.5), radius=4)
        c.rect(wx, y + 56, 70, 84, mood.lamp if mood.dim else mood.lit("#5f93a6"), trim)
        c.rect(wx + 33, y + 56, 4, 84, mix(wall, WHITE, 0.5))
        c.rect(wx, y + 95, 70, 4, mix(wall, WHITE, 0.5))
        c.rect(wx - 10, y + 144, 90, 7, shade)
    porch = mix(wall, WHITE, 0.25)
    c.shape([(middle - 120, y + 8), (middle, y - 130), (middle + 120, y + 8)], roof)
    c.shape([(middle - 88, y + 8), (middle, y - 92), (middle + 88, y + 8)], porch)
    c.oval(middle, y - 32, 26, fill=trim)
    c.oval(middle, y - 32, 21, fill=mix(wall, WHITE, 0.8))
    c.stroke([(middle, y - 32), (middle, y - 46)], mood.dark, 3)
    c.stroke([(middle, y - 32), (middle + 10, y - 26)], mood.dark, 3)
    c.rect(middle - 96, y + 8, 192, h - 8, porch)
    c.rect(middle - 58, y + 62, 116, h - 62, mix(mood.dark, trim, 0.4), radius=50)
    c.rect(middle - 58, y + 130, 116, h - 130, mix(mood.dark, trim, 0.4))
    c.glow(middle, y + 150, 90, mood.lamp, 0.55)
    for dx in (-92, 74):
        c.rect(middle + dx, y + 8, 18, h - 8, mix(wall, WHITE, 0.55))
    for k in range(3):
        c.rect(
            middle - 120 - 14 * k,
            y + h - 10 + 12 * k,
            240 + 28 * k,
            13,
            mix(shade, WHITE, 0.25 - 0.1 * k),
        )
    path = mood.lit("#dcb98a")
    c.shape(
        [(middle - 110, 594), (middle + 110, 594), (900, 905), (180, 905)],
        mix(path, mood.sun, 0.35),
        path,
    )
    flag(c, 500, 620, 410, mood, 120)
    c.rect(470, 612, 60, 14, mix(wall, WHITE, 0.4))
    tree(c, rng, 215, 700, 520, mood.lit("#3f7f48"))
    tree(c, rng, 1500, 660, 400, mood.lit("#3a7644"))
    for _ in range(36):
        fx, fy = rng.uniform(950, 1600), rng.uniform(700, 890)
        c.oval(fx, fy, 5, fill=mood.lit(rng.choice(("#f0c23a", "#e2607a", "#ffffff"))))
    for fx, fy, fh in ((700, 720, 165), (800, 742, 178), (560, 790, 205), (680, 842, 222)):
        kid = fx + rng.uniform(-14, 14)
        figure(c, rng, kid, fy, fh, mood, cloth=rng.choice(("#f4f1e8", "#5f8fc4", "#f4f1e8")))
        bag = mood.lit(rng.choice(("#d8433c", "#2f7f8c", "#f0a92e", "#7a4fa0")))
        c.rect(kid - fh * 0.1, fy - fh * 0.76, fh * 0.2, fh * 0.26, bag, radius=fh * 0.05)
        c.rect(
            kid - fh * 0.07, fy - fh * 0.62, fh * 0.14, fh * 0.1, mix(bag, WHITE, 0.25), radius=4
        )
    birds(c, rng, 900, 180, 7, mood.layer(0.6))


def hospital(c: Canvas, rng: Random, mood: Mood) -> None:
    """A lit modern hospital with an ambulance drawing up."""
    sky(c, rng, mood, (rng.uniform(380, 480), 210), 56, 5)
    _park(c, rng, mood, 650)
    wall = mix(mood.lit("#eef2ee"), mood.haze, 0.08)
    teal, shade = mood.lit("#2b8c93"), mix(wall, mood.dark, 0.25)
    x = rng.uniform(800, 850)
    c.rect(x - 330, 330, 360, 330, mix(wall, mood.dark, 0.1), mix(wall, mood.dark, 0.2))
    windows(c, rng, (x - 315, 350, 330, 240), (46, 58), mood, 0.7 if mood.dim else 0.2)
    c.rect(x, 130, 400, 530, wall, mix(wall, mood.haze, 0.25))
    c.rect(x + 400, 130, 70, 530, shade, mix(shade, mood.haze, 0.2))
    c.rect(x - 10, 118, 490, 16, mix(wall, WHITE, 0.5))
    for row in range(6):
        c.rect(x + 20, 252 + row * 62, 360, 38, mood.lit("#5d9db0"), mood.lit("#3a6f88"))
        for k in range(9):
            if rng.random() < (0.7 if mood.dim else 0.22):
                c.rect(x + 20 + k * 40, 252 + row * 62, 38, 38, mood.lamp, alpha=0.9)
            c.rect(x + 57 + k * 40, 252 + row * 62, 4, 38, wall)
    c.rect(x + 152, 142, 96, 96, teal, radius=18)
    for a, b, w, h in ((189, 156, 22, 68), (166, 179, 68, 22)):
        c.rect(x + a, b, w, h, WHITE, radius=4)
    c.glow(x + 200, 190, 150, mix(teal, WHITE, 0.5), 0.5)
    c.rect(x + 470, 400, 300, 260, mix(wall, mood.dark, 0.06), mix(wall, mood.dark, 0.16))
    windows(c, rng, (x + 485, 420, 270, 190), (46, 58), mood, 0.7 if mood.dim else 0.2)
    c.rect(x - 70, 560, 380, 18, teal)
    c.rect(x - 20, 578, 300, 84, mix(mood.lamp, WHITE, 0.2), mix(mood.lamp, teal, 0.3))
    for k in range(7):
        c.rect(x - 22 + k * 50, 578, 5, 84, teal)
    c.glow(x + 130, 630, 300, mood.lamp, 0.6, 0.5)
    for dx in (-58, 290):
        c.rect(x + dx, 576, 11, 90, shade)
    c.rect(-5, 655, 1620, 30, mix(mood.lit("#d7cdb8"), mood.haze, 0.2))
    c.rect(-5, 682, 1620, 225, mood.lit("#5d6370"), mix(mood.lit("#4a4f5e"), mood.dark, 0.35))
    for k in range(9):
        c.shape([(k * 200 - 40, 800), (k * 200 + 60, 800), (k * 200 + 46, 814),
                 (k * 200 - 58, 814)],
                mood.lit("#f4ecd2"))  # fmt: skip
    for tx, h in ((70, 320), (250, 240), (1545, 330)):
        tree(c, rng, tx, 664, h, mood.lit("#37794f"))
    for _ in range(40):
        bx = rng.choice((rng.uniform(0, 380), rng.uniform(1300, 1600)))
        c.oval(bx, 660, rng.uniform(16, 30), rng.uniform(12, 20), fill=mood.lit("#3f8a55"))
    for fx in (x + 320, x + 375, x - 110):
        figure(c, rng, fx, 690, 112, mood, cloth=rng.choice(("#f6f4ee", "#7fc4bf", "")))
    lamp(c, 420, 690, 330, mood)
    _ambulance(c, (rng.uniform(430, 500), 770), 1.5, mood)


def _ambulance(c: Canvas, foot: Point, s: float, mood: Mood) -> None:
    """An ambulance driving right, 260·s units long, rear wheel base at `foot`."""
    x, y = foot
    white, red, ink = mood.lit("#faf7ef"), mood.lit("#d8392f"), mood.lit("#252a36")

    def at(*points: Point) -> list[Point]:
        return [(x + a * s, y - b * s) for a, b in points]

    c.oval(x + 130 * s, y + 2, 150 * s, 10 * s, fill=mood.dark, alpha=0.45)
    c.rect(
        x,
        y - 128 * s,
        178 * s,
        108 * s,
        mix(white, WHITE, 0.4),
        mix(white, mood.dark, 0.18),
        radius=9,
    )
    c.shape(at((176, 106), (208, 104), (236, 66), (262, 56), (266, 20), (176, 20)), white)
    c.shape(at((186, 96), (205, 95), (226, 66), (186, 66)), mood.lit("#4d7f96"))
    c.rect(x, y - 52 * s, 178 * s, 13 * s, red)
    c.shape(at((176, 52), (263, 52), (264, 39), (176, 39)), red)
    c.rect(x + 16 * s, y - 112 * s, 44 * s, 30 * s, mood.lit("#4d7f96"), radius=5)
    for a, b, w, h in ((104, 112, 14, 46), (88, 96, 46, 14)):
        c.rect(x + a * s, y - b * s, w * s, h * s, mood.lit("#2b8c93"), radius=2)
    c.rect(x + 130 * s, y - 140 * s, 34 * s, 13 * s, mood.lit("#3f7fe0"), radius=5)
    c.glow(x + 147 * s, y - 136 * s, 110 * s, rgb("#5f9cff"), 0.85)
    for wheel in (48, 216):
        c.oval(x + wheel * s, y - 20 * s, 24 * s, fill=ink)
        c.oval(x + wheel * s, y - 20 * s, 11 * s, fill=mood.lit("#b9bcc0"))
    c.soft(at((262, 44), (460, 60), (460, 0)), mood.lamp, 0.5, 10)
    c.glow(x + 262 * s, y - 42 * s, 44 * s, mood.lamp, 0.9)


def parliament(c: Canvas, rng: Random, mood: Mood) -> None:
    """The round colonnaded house at the head of its pool, flag flying."""
    x = rng.uniform(960, 1010)
    sky(c, rng, mood, (x - rng.uniform(420, 480), 250), 64, 5)
    _park(c, rng, mood, 566)
    stone, warm = mood.lit("#e3b285"), mood.lit("#b9694a")
    deep = mix(warm, mood.dark, 0.45)

    def drum(y: float, w: float, h: float, fill: Colour) -> None:
        shade = mix(fill, mood.dark, 0.3)
        c.rect(x - w, y, 2 * w, h, fill, mix(fill, mood.dark, 0.08))
        for k in range(8):
            c.rect(x + w * (0.44 + 0.07 * k), y, w * (0.56 - 0.07 * k), h, shade, alpha=0.13)

    c.oval(x, 252, 130, 70, fill=mix(stone, WHITE, 0.15), to=warm)
    drum(252, 150, 60, stone)
    c.rect(x - 160, 248, 320, 10, mix(stone, WHITE, 0.4))
    drum(306, 360, 44, warm)
    c.rect(x - 372, 302, 744, 12, mix(stone, WHITE, 0.35))
    drum(350, 520, 32, stone)
    c.rect(x - 540, 344, 1080, 13, mix(stone, WHITE, 0.45))
    c.rect(x - 512, 380, 1024, 140, deep, mix(deep, mood.lamp, 0.35))
    if mood.dim:
        c.glow(x, 520, 520, mood.lamp, 0.5, 0.3)
    for k in range(37):
        a = math.pi * k / 36
        cx, half = x - 508 * math.cos(a), 4 + 6 * math.sin(a)
        pillar = mix(mix(stone, WHITE, 0.35), mood.dark, 0.3 * max(0.0, (cx - x) / 520))
        c.rect(cx - half, 382, 2 * half, 138, pillar, mix(pillar, warm, 0.25))
        c.rect(cx - half - 2, 380, 2 * half + 4, 7, mix(pillar, WHITE, 0.25))
    drum(518, 530, 58, warm)
    c.rect(x - 540, 514, 1080, 10, mix(stone, WHITE, 0.35))
    for k in range(25):
        a = math.pi * (k + 0.5) / 25
        cx, half = x - 515 * math.cos(a), 3 + 10 * math.sin(a)
        c.rect(
            cx - half, 536, 2 * half, 32, mood.lamp if mood.dim else deep, alpha=0.85, radius=half
        )
    flag(c, x, 186, 130, mood, 92)
    lawn = mood.lit("#6f9a4a")
    c.rect(-5, 572, 1620, 340, mix(lawn, mood.haze, 0.15), mix(lawn, mood.dark, 0.25))
    for _ in range(46):
        bx = rng.uniform(-20, WIDTH)
        if abs(bx - x) > 190:
            c.oval(
                bx, 578, rng.uniform(14, 26), rng.uniform(10, 18), fill=mix(lawn, mood.dark, 0.35)
            )
    c.mirror(606, mix(mood.dark, mood.sky[2], 0.5), 0.3, 4)
    kerb = mix(stone, mood.dark, 0.05)
    for side in (-1, 1):
        bank = [
            (x + side * 330, 604),
            (x + side * 1700, 604),
            (x + side * 1700, 905),
            (x + side * 620, 905),
        ]
        c.shape(bank, mix(lawn, mood.haze, 0.1), mix(lawn, mood.dark, 0.3))
        c.shape([(x + side * 330, 604), (x + side * 346, 604), (x + side * 668, 905),
                 (x + side * 620, 905)],
                mix(kerb, WHITE, 0.3))  # fmt: skip
        for k in range(4):
            t = (k / 3) ** 1.6
            px, py, r = x + side * (400 + 330 * t), 626 + 210 * t, 20 + 46 * t
            c.oval(px, py + r * 0.9, r * 1.1, r * 0.2, fill=mood.dark, alpha=0.3)
            c.oval(
                px,
                py,
                r,
                r * 1.05,
                fill=mix(mood.lit("#4a8048"), mood.sun, 0.18),
                to=mood.lit("#2c5a38"),
            )
    c.rect(x - 340, 598, 680, 10, mix(kerb, WHITE, 0.3))
    for dx in (-120, 0, 120):
        for k in range(9):
            a = math.pi * (0.2 + 0.075 * k)
            jet = [(x + dx + math.cos(a) * 70 * t, 690 - (math.sin(a) * 190 * t - 150 * t * t))
                   for t in (j / 8 for j in range(9))]  # fmt: skip
            c.stroke(jet, WHITE, 2, 0.4)
        c.oval(x + dx, 690, 74, 8, fill=WHITE, alpha=0.35)
    for _ in range(34):
        py = rng.uniform(630, 890)
        px, r = x + rng.uniform(-1, 1) * (260 + (py - 604) * 0.7), rng.uniform(20, 70)
        c.rect(px - r, py, 2 * r, 2, mood.sun, alpha=0.35)
    for fx in (x - 250, x + 262, x + 300):
        figure(c, rng, fx, 602, 46, mood)
    birds(c, rng, x - 250, 170, 8, mood.layer(0.7))


CIVIC = {
    "school": Scene(school, (DAY, DAWN, GOLDEN)),
    "hospital": Scene(hospital, (DUSK, DAY, NIGHT)),
    "parliament": Scene(parliament, (DUSK, GOLDEN, DAY)),
}
