"""Things that turn up in many scenes: suns, clouds, trees, people, buildings, lamps."""

from __future__ import annotations

import math
from random import Random

from newsportal.demo.moods import Mood
from newsportal.demo.painting import WHITE, WIDTH, Canvas, Colour, Point, mix, rgb, spline

SKINS = ("#8a5a3c", "#a86f48", "#6f4630", "#bd8458")
CLOTHES = ("#c8443c", "#e0892f", "#2f7f8c", "#3f5fa8", "#d8b13c", "#8c3f78", "#4f8a4c", "#e9dfcb")


def sky(c: Canvas, rng: Random, mood: Mood, sun: Point, radius: float, clouds: int = 4) -> None:
    """The sky of a mood with its sun or moon at `sun`, stars by night, and `clouds`."""
    c.backdrop(mood.sky)
    x, y = sun
    if mood.night:
        for _ in range(130):
            spark = (rng.uniform(0, WIDTH), rng.uniform(0, 560) ** 0.97)
            c.oval(*spark, rng.uniform(0.6, 1.9), fill=WHITE, alpha=rng.uniform(0.25, 0.9))
    warm = mix(mood.sun, mood.sky[-1], 0.7)
    c.glow(x, y, radius * 9, warm, 0.5 if mood.night else 0.7)
    c.glow(x, y, radius * 3.6, mix(mood.sun, warm, 0.4), 0.65)
    c.oval(x, y, radius, fill=mood.sun, to=mix(mood.sun, mood.haze, 0.12 if mood.night else 0.25))
    if mood.night:
        for dx, dy, r in ((-0.3, -0.2, 0.2), (0.25, 0.3, 0.26), (0.3, -0.4, 0.12)):
            c.oval(x + dx * radius, y + dy * radius, r * radius, fill=mood.haze, alpha=0.2)
    for _ in range(clouds):
        where = (rng.uniform(-60, WIDTH - 160), rng.uniform(70, 340))
        cloud(c, rng, *where, rng.uniform(160, 420), mix(mood.sun, mood.haze, 0.35),
              0.28 if mood.night else 0.55)  # fmt: skip


def cloud(
    c: Canvas, rng: Random, x: float, y: float, width: float, fill: Colour, alpha: float
) -> None:
    """A flat-bottomed heap of cloud, its foot fading out at `y`."""
    count = 9
    discs = []
    for i in range(count):
        t = i / (count - 1)
        r = width * (0.035 + 0.095 * math.sin(math.pi * t) * rng.uniform(0.45, 1))
        discs.append((x + width * t, y - r * 0.55, r))
    c.puffs(discs, fill, alpha, y)
    c.puffs([(px + width * 0.02, py + r * 0.35, r * 0.72) for px, py, r in discs[2:-1]], fill,
            alpha * 0.6, y)  # fmt: skip
    c.rect(x - width * 0.08, y + width * 0.035, width * 0.5, width * 0.016, fill, None, alpha * 0.5,
           width * 0.008)  # fmt: skip


def birds(c: Canvas, rng: Random, x: float, y: float, count: int, fill: Colour) -> None:
    """A loose flock around (x, y)."""
    for _ in range(count):
        bx, by, s = x + rng.gauss(0, 90), y + rng.gauss(0, 35), rng.uniform(6, 13)
        wing = [(bx - s, by - s * 0.5), (bx - s * 0.4, by - s * 0.6), (bx, by)]
        c.stroke(spline([*wing, (bx + s * 0.4, by - s * 0.6), (bx + s, by - s * 0.5)]), fill, 1.8)


def tree(c: Canvas, rng: Random, x: float, y: float, height: float, leaf: Colour) -> None:
    """A broad round-headed tree, `height` units tall, rooted at (x, y)."""
    trunk, bright = mix(leaf, rgb("#2a1710"), 0.6), mix(leaf, rgb("#f4e39a"), 0.28)
    c.shape(
        [(x - height * 0.045, y), (x - height * 0.018, y - height * 0.6),
         (x + height * 0.018, y - height * 0.6), (x + height * 0.05, y)], trunk,
    )  # fmt: skip
    for dx, dy in ((-0.13, 0.62), (0.14, 0.66)):
        c.stroke([(x, y - height * 0.4), (x + dx * height, y - dy * height)], trunk, height * 0.024)
    puffs = [
        (x + height * 0.3 * math.cos(a), y - height * (0.7 + 0.17 * math.sin(a)), height * r)
        for a, r in ((i * 0.79, rng.uniform(0.14, 0.2)) for i in range(8))
    ]
    c.oval(x, y - height * 0.7, height * 0.31, height * 0.24, fill=leaf)
    for px, py, r in puffs:
        c.oval(px, py, r, fill=leaf)
    c.puffs([(px - r * 0.15, py - r * 0.25, r * 0.72) for px, py, r in puffs], bright, 0.55,
            y - height * 0.6)  # fmt: skip


def palm(c: Canvas, rng: Random, x: float, y: float, height: float, fill: Colour) -> None:
    """A coconut palm leaning a little, rooted at (x, y)."""
    lean = height * rng.uniform(-0.16, 0.16)
    top = (x + lean, y - height)
    c.stroke(spline([(x, y), (x + lean * 0.25, y - height * 0.5), top]), fill, height * 0.032)
    for i in range(9):
        a = math.pi * (0.94 + i * 0.14)
        reach = height * rng.uniform(0.28, 0.36)
        mid = (
            top[0] + reach * 0.55 * math.cos(a),
            top[1] + reach * 0.6 * math.sin(a) - reach * 0.1,
        )
        tip = (top[0] + reach * math.cos(a), top[1] + reach * 0.62 * math.sin(a) + reach * 0.3)
        under = (mid[0], mid[1] + reach * 0.2)
        c.shape([*spline([top, mid, tip]), *spline([tip, under, top])], fill)


def pine(c: Canvas, x: float, y: float, height: float, fill: Colour) -> None:
    """A deodar in four tiers, rooted at (x, y)."""
    c.rect(x - height * 0.02, y - height * 0.2, height * 0.04, height * 0.2, fill)
    for tier in range(4):
        base, reach = y - height * (0.1 + 0.2 * tier), height * (0.22 - 0.042 * tier)
        c.shape([(x - reach, base), (x, base - height * 0.33), (x + reach, base)], fill)


def figure(
    c: Canvas, rng: Random, x: float, y: float, height: float, mood: Mood, *, cloth: str = ""
) -> None:
    """A small standing person, `height` units tall with feet at (x, y), in sari or kurta."""
    h, skin = height, mood.lit(rng.choice(SKINS))
    wear, hair = mood.lit(cloth or rng.choice(CLOTHES)), mood.lit("#1f1512")
    shade = mix(wear, mood.dark, 0.3)
    sari = rng.random() < 0.5
    c.oval(x, y, h * 0.2, h * 0.028, fill=mood.dark, alpha=0.28)
    if not sari:
        for dx in (-0.055, 0.055):
            c.rect(x + dx * h - h * 0.035, y - h * 0.36, h * 0.07, h * 0.36, mood.lit("#3a3342"))
    hem = y - h * (0.01 if sari else 0.27)
    flare = 0.15 if sari else 0.125
    right = [(0.03, 0.83), (0.1, 0.8), (0.135, 0.7), (0.1, 0.55), (flare, (y - hem) / h)]
    c.shape([*spline([(x + a * h, y - b * h) for a, b in right], steps=5),
             *spline([(x - a * h, y - b * h) for a, b in reversed(right)], steps=5)],
             wear)  # fmt: skip
    c.stroke([(x + h * 0.12, y - h * 0.74), (x + h * 0.15, y - h * 0.45)], shade, h * 0.06)
    c.oval(x + h * 0.15, y - h * 0.42, h * 0.03, fill=skin)
    if sari:
        drape = [
            (x - h * 0.11, y - h * 0.8),
            (x - h * 0.02, y - h * 0.82),
            (x + h * 0.13, y - h * 0.4),
        ]
        c.shape([*drape, (x + h * 0.05, y - h * 0.38)], shade)
        c.oval(x - h * 0.03, y - h * 0.875, h * 0.075, fill=hair)
    c.rect(x - h * 0.025, y - h * 0.86, h * 0.05, h * 0.08, skin)
    c.oval(x, y - h * 0.91, h * 0.068, h * 0.08, fill=skin)
    c.pen.chord(
        [((x - h * 0.076) * c.scale, (y - h * 1.005) * c.scale),
         ((x + h * 0.076) * c.scale, (y - h * 0.835) * c.scale)], 180, 360, fill=hair,
    )  # fmt: skip


def windows(
    c: Canvas, rng: Random, box: tuple[float, float, float, float], cell: Point, mood: Mood,
    glow: float = 0.5,
) -> None:  # fmt: skip
    """Rows of windows inside `box` (x, y, w, h) on a grid of `cell`; a `glow` share are lit."""
    x, y, w, h = box
    dw, dh = cell
    columns, rows = int(w / dw), int(h / dh)
    inset = (w - columns * dw) / 2
    for row in range(rows):
        for column in range(columns):
            at = (x + inset + column * dw + dw * 0.22, y + row * dh + dh * 0.25)
            on = rng.random() < glow
            pane = mood.lamp if on else mood.dark
            c.rect(*at, dw * 0.56, dh * 0.5, pane, None, rng.uniform(0.6, 1) if on else 0.28)


def lamp(c: Canvas, x: float, y: float, height: float, mood: Mood, *, arm: float = 46) -> None:
    """A street lamp rooted at (x, y), its head `arm` units to the side."""
    post = mix(mood.dark, mood.haze, 0.12)
    bend = spline(
        [(x, y - height * 0.86), (x + arm * 0.25, y - height * 0.99), (x + arm, y - height)]
    )
    c.stroke([(x, y), (x, y - height * 0.86)], post, 6)
    c.stroke(bend, post, 5)
    head = (x + arm, y - height + 6)
    spill = [(head[0] - 8, head[1]), (head[0] + 8, head[1]), (x + arm + 110, y), (x + arm - 110, y)]
    c.soft(spill, mood.lamp, 0.16, 12)
    c.glow(*head, 90, mood.lamp, 0.75)
    c.rect(x + arm - 17, y - height - 2, 34, 9, mix(mood.lamp, WHITE, 0.6), radius=4)


def ripples(
    c: Canvas, rng: Random, top: float, x: float, spread: float, fill: Colour, count: int = 70
) -> None:
    """Glints on water below `top`, thickest under `x` and fanning out by `spread`."""
    for _ in range(count):
        t = rng.random() ** 1.3
        y = top + 5 + t * (c.height - top)
        middle = rng.gauss(x, spread * (0.35 + t))
        reach = rng.uniform(8, 34) * (0.5 + 1.6 * t)
        ink = rng.uniform(0.25, 0.75)
        c.rect(middle - reach, y, 2 * reach, 1.4 + 3 * t, fill, None, ink, 1 + t)


def flag(c: Canvas, x: float, y: float, height: float, mood: Mood, width: float = 70) -> None:
    """The tricolour on a pole rooted at (x, y), flying to the right."""
    c.stroke([(x, y), (x, y - height)], mood.lit("#d9d4c6"), 4)
    band = width * 0.2
    for i, code in enumerate(("#f08a24", "#fbf7ea", "#2c8a3f")):
        top = y - height + 4 + i * band
        wave = [
            (x + 2 + width * t / 12, top + math.sin(t * 0.62) * width * 0.05) for t in range(13)
        ]
        c.shape([*wave, *((px, py + band + 0.5) for px, py in reversed(wave))], mood.lit(code))
    hub = (x + 2 + width / 2, y - height + 4 + 1.5 * band + math.sin(3.7) * width * 0.05)
    c.oval(*hub, band * 0.4, fill=mood.lit("#1f3a8a"))
    c.oval(*hub, band * 0.24, fill=mood.lit("#fbf7ea"))
    c.oval(*hub, band * 0.09, fill=mood.lit("#1f3a8a"))


def rickshaw(c: Canvas, x: float, y: float, width: float, mood: Mood) -> None:
    """An autorickshaw seen from its left, wheels on `y`, nose to the right."""
    w = width
    yellow, green, ink = mood.lit("#f2bd2c"), mood.lit("#22724f"), mood.lit("#1c2226")
    c.oval(x + w * 0.5, y, w * 0.56, w * 0.05, fill=mood.dark, alpha=0.4)
    roof = [
        (0, 0.2),
        (0.03, 0.66),
        (0.12, 0.77),
        (0.55, 0.79),
        (0.68, 0.74),
        (0.8, 0.46),
        (0.8, 0.2),
    ]
    c.shape([(x + a * w, y - b * w) for a, b in roof], yellow)
    c.shape([(x + a * w, y - b * w) for a, b in ((0.62, 0.7), (0.66, 0.7), (0.77, 0.46),
                                                 (0.62, 0.46))],
            mood.lit("#bfe0e2"))  # fmt: skip
    c.rect(
        x + w * 0.2, y - w * 0.68, w * 0.36, w * 0.25, mix(ink, mood.lamp, 0.12), radius=w * 0.03
    )
    body = [(0, 0.42), (0.8, 0.46), (0.93, 0.4), (0.98, 0.25), (0.96, 0.14), (0.02, 0.12)]
    c.shape([(x + a * w, y - b * w) for a, b in body], green)
    c.rect(x, y - w * 0.3, w * 0.8, w * 0.035, yellow)
    for wheel in (0.2, 0.82):
        c.oval(x + wheel * w, y - w * 0.1, w * 0.1, fill=ink)
        c.oval(x + wheel * w, y - w * 0.1, w * 0.045, fill=mood.lit("#a8a8a2"))
    c.oval(x + w * 0.95, y - w * 0.31, w * 0.035, fill=mood.lamp)
    c.glow(x + w * 0.97, y - w * 0.31, w * 0.3, mood.lamp, 0.6)
