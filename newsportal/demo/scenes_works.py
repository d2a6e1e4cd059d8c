"""Scenes of technology: the processor, the telephone."""

from __future__ import annotations

from random import Random

from newsportal.demo.moods import DAY, NIGHT, Mood, Scene
from newsportal.demo.motifs import SKINS
from newsportal.demo.painting import (
    BLACK,
    WHITE,
    WIDTH,
    Canvas,
    Colour,
    Point,
    mix,
    rgb,
    spline,
)


def circuit(c: Canvas, rng: Random, mood: Mood) -> None:
    """A glowing processor on an isometric board, pulses running out along its traces."""
    board, trace, hot = (
        rgb(code)
        for code in rng.choice((
            ("#0c2f3a", "#2fb6a8", "#ffd27a"), ("#1b1a4a", "#6f7dff", "#ff8fb0"),
            ("#0f2f2a", "#58c47a", "#fff09a"), ("#2b1438", "#d06fd0", "#ffc46a"),
        ))
    )  # fmt: skip
    cx, cy = rng.uniform(880, 960), 420

    def iso(u: float, v: float, z: float = 0) -> Point:
        """Board coordinates (u right-down, v left-down, z up) on the picture."""
        return cx + (u - v) * 0.87, cy + (u + v) * 0.5 - z

    def slab(half: float, low: float, high: float, fill: Colour) -> None:
        a, b, d = (half, -half), (half, half), (-half, half)
        c.shape([iso(*b, low), iso(*d, low), iso(*d, high), iso(*b, high)], mix(fill, BLACK, 0.25))
        c.shape([iso(*a, low), iso(*b, low), iso(*b, high), iso(*a, high)], mix(fill, BLACK, 0.5))
        c.shape([iso(-half, -half, high), iso(*a, high), iso(*b, high), iso(*d, high)],
                mix(fill, WHITE, 0.14), fill)  # fmt: skip

    c.backdrop([mix(board, BLACK, 0.35), board, mix(board, trace, 0.12)])
    c.glow(cx, cy, 900, trace, 0.4, 0.7)
    for k in range(-30, 31):
        for ends in (((k * 60, -1900), (k * 60, 1900)), ((-1900, k * 60), (1900, k * 60))):
            c.stroke([iso(*ends[0]), iso(*ends[1])], trace, 1, 0.07)
    nodes = []
    for side in range(4):
        for k in range(11):
            lane, out = (k - 5) * 32, rng.uniform(230, 420)
            bend = (k - 5) * rng.uniform(26, 46)
            far = out + abs(bend) + rng.uniform(200, 900)
            path = [(175, lane), (out, lane), (out + abs(bend), lane + bend), (far, lane + bend)]
            for _ in range(side):
                path = [(-v, u) for u, v in path]
            line = [iso(*p) for p in path]
            warm = rng.random() < 0.35
            c.stroke(line, mix(trace, board, 0.25), 4)
            nodes.append((line, warm))
    for _ in range(30):
        u, v = rng.uniform(-1300, 1300), rng.uniform(-1300, 1300)
        if max(abs(u), abs(v)) < 420:
            continue
        w, d, h = rng.uniform(24, 66), rng.uniform(20, 50), rng.uniform(14, 46)
        part = mix(board, rng.choice((trace, BLACK, hot)), rng.uniform(0.25, 0.45))
        c.shape(
            [iso(u, v + d), iso(u + w, v + d), iso(u + w, v + d, h), iso(u, v + d, h)],
            mix(part, BLACK, 0.25),
        )
        c.shape(
            [iso(u + w, v), iso(u + w, v + d), iso(u + w, v + d, h), iso(u + w, v, h)],
            mix(part, BLACK, 0.5),
        )
        c.shape(
            [iso(u, v, h), iso(u + w, v, h), iso(u + w, v + d, h), iso(u, v + d, h)],
            mix(part, WHITE, 0.12),
        )
    for line, warm in nodes:
        ink = hot if warm else trace
        x, y = line[-1]
        c.glow(x, y, 46, ink, 0.8)
        c.oval(x, y, 9, 5.4, fill=mix(ink, WHITE, 0.4))
        if warm:
            (ax, ay), (bx, by) = line[0], line[1]
            for t in (0.25, 0.6):
                px, py = ax + (bx - ax) * t, ay + (by - ay) * t
                c.glow(px, py, 34, hot, 0.9)
            c.stroke(
                [(ax + (bx - ax) * 0.15, ay + (by - ay) * 0.15), (bx, by)], mix(hot, WHITE, 0.4), 3
            )
    c.soft(
        [iso(-230, -230, -30), iso(230, -230, -30), iso(230, 230, -30), iso(-230, 230, -30)],
        BLACK,
        0.6,
        24,
    )
    slab(190, 0, 22, mix(board, trace, 0.35))
    for k in range(11):
        for u, v in ((190, (k - 5) * 32), ((k - 5) * 32, 190)):
            x, y = iso(u, v, 8)
            c.oval(x, y, 6, 5, fill=mix(hot, WHITE, 0.3))
    slab(150, 22, 58, mix(board, BLACK, 0.35))
    slab(96, 58, 72, mix(trace, board, 0.2))
    c.glow(*iso(0, 0, 74), 330, hot, 0.75, 0.7)
    slab(52, 72, 84, mix(hot, trace, 0.15))
    c.glow(*iso(0, 0, 90), 150, WHITE, 0.7, 0.7)
    for k in range(3):
        half = 66 + k * 13
        ring = [
            iso(-half, -half, 73),
            iso(half, -half, 73),
            iso(half, half, 73),
            iso(-half, half, 73),
        ]
        c.stroke([*ring, ring[0]], mix(hot, WHITE, 0.3), 1.6, 0.6 - 0.15 * k)
    for _ in range(40):
        x, y = cx + rng.gauss(0, 280), cy - rng.uniform(20, 380)
        c.oval(x, y, rng.uniform(1, 3), fill=mix(hot, WHITE, 0.4), alpha=rng.uniform(0.2, 0.8))


def phone(c: Canvas, rng: Random, mood: Mood) -> None:
    """A hand holding a phone whose news cards and messages float free."""
    ground, deep, pop = (
        rgb(code)
        for code in rng.choice((
            ("#ffb38a", "#d8566a", "#2f6f9a"), ("#8fd0c8", "#2f7f8c", "#e8623a"),
            ("#b9a4e8", "#5a4a9c", "#f0a63a"), ("#f7cf7a", "#e07a3a", "#2f7f74"),
        ))
    )  # fmt: skip
    c.backdrop([mix(ground, WHITE, 0.25), ground, mix(ground, deep, 0.5)])
    x, y, w, h = rng.uniform(800, 860), 90, 350, 690
    for r, tone in ((560, 0.12), (430, 0.2), (300, 0.3)):
        c.oval(x + w / 2, 430, r, fill=mix(ground, WHITE, tone), alpha=0.5)
    for _ in range(24):
        dot = (rng.uniform(0, WIDTH), rng.uniform(0, 900))
        c.oval(*dot, rng.uniform(3, 9), fill=rng.choice((WHITE, deep, pop)), alpha=0.35)
    skin = rgb(rng.choice(SKINS))
    shade, sleeve = mix(skin, rgb("#3a1a14"), 0.28), pop
    wrist = [(x + 70, 640), (x - 50, 560), (x - 62, 700), (x + 20, 830), (x + 40, 920),
             (x + 330, 920),
             (x + 390, 790), (x + 400, 640)]  # fmt: skip
    c.shape(spline(wrist, closed=True), skin, shade)
    for k in range(4):
        fy = 440 + k * 76
        c.stroke([(x + w - 30, fy + 10), (x + w + 34, fy)], shade, 56)
    c.soft([(x + 20, y + 40), (x + w + 40, y + 40), (x + w + 40, y + h + 40), (x + 20, y + h + 40)],
           mix(deep, BLACK, 0.5), 0.4, 24)  # fmt: skip
    c.rect(x, y, w, h, rgb("#232a3d"), rgb("#141826"), radius=46)
    c.rect(
        x + 12, y + 12, w - 24, h - 24, mix(ground, WHITE, 0.8), mix(ground, WHITE, 0.55), radius=36
    )
    c.rect(x + w / 2 - 46, y + 24, 92, 20, rgb("#141826"), radius=10)
    c.rect(x + 34, y + 66, 120, 20, deep, radius=10)
    c.oval(x + w - 52, y + 76, 17, fill=pop)
    _card(c, rng, (x + 34, y + 108, w - 68, 270), deep, pop)
    for k in range(3):
        row = y + 402 + k * 88
        c.rect(x + 34, row, w - 68, 74, WHITE, alpha=0.85, radius=14)
        c.rect(
            x + 44,
            row + 10,
            64,
            54,
            mix((deep, pop, ground)[k], WHITE, 0.15),
            (deep, pop, ground)[k],
            radius=9,
        )
        for line, length in enumerate((150, 110, 70)):
            c.rect(
                x + 122,
                row + 14 + line * 18,
                length,
                9,
                mix(deep, WHITE, 0.2 + 0.25 * line),
                radius=4,
            )
    for k in range(4):
        fy = 440 + k * 76
        c.stroke([(x + w + 34, fy), (x + w + 6, fy + 22)], skin, 52)
        c.oval(x + w - 6, fy + 26, 14, 18, fill=mix(skin, rgb("#f6d3bd"), 0.55))
    thumb = [(x - 70, 720), (x - 62, 600), (x - 10, 520), (x + 36, 452), (x + 66, 470),
             (x + 48, 540),
             (x + 20, 620), (x - 4, 760)]  # fmt: skip
    c.shape(spline(thumb, closed=True), mix(skin, WHITE, 0.05), skin)
    c.shape(spline([(x + 34, 466), (x + 50, 456), (x + 62, 472), (x + 46, 500)], closed=True),
            mix(skin, rgb("#f6d3bd"), 0.6))  # fmt: skip
    c.shape(
        [(x + 6, 850), (x + 400, 830), (x + 430, 910), (x - 20, 910)],
        sleeve,
        mix(sleeve, BLACK, 0.25),
    )
    c.rect(x - 4, 842, 412, 20, mix(sleeve, WHITE, 0.3), radius=10)
    for dx, dy, bw, bh, ink, tail in (
        (-430, 190, 300, 110, WHITE, 1),
        (-360, 350, 230, 90, deep, 1),
        (440, 160, 260, 120, pop, -1),
        (470, 560, 220, 90, WHITE, -1),
    ):
        bx, by = x + dx + rng.uniform(-24, 24), dy + rng.uniform(-24, 24)
        c.soft([(bx + 8, by + 24), (bx + bw, by + 24), (bx + bw, by + bh + 20),
                (bx + 8, by + bh + 20)],
               mix(deep, BLACK, 0.4), 0.28, 14)  # fmt: skip
        c.rect(bx, by, bw, bh, ink, radius=30)
        tip = bx + bw - 46 if tail > 0 else bx + 46
        c.shape(
            [(tip - 20, by + bh - 4), (tip + 20, by + bh - 4), (tip + tail * 26, by + bh + 30)], ink
        )
        text = mix(ink, deep if ink == WHITE else WHITE, 0.55)
        c.oval(bx + 46, by + bh / 2, 24, fill=mix(text, ink, 0.3))
        for line in range(2 if bh < 100 else 3):
            length = (bw - 120) * rng.uniform(0.55, 1)
            c.rect(bx + 86, by + 26 + line * 26, length, 12, text, radius=6)
    for hx, hy, s in ((-150, 110, 1.3), (-90, 590, 0.9), (410, 420, 1.1)):
        heart = [
            (0, 26),
            (-30, -2),
            (-26, -24),
            (-10, -26),
            (0, -12),
            (10, -26),
            (26, -24),
            (30, -2),
        ]
        c.shape(
            spline([(x + hx + a * s, hy + b * s) for a, b in heart], closed=True), rgb("#e8384f")
        )


def _card(
    c: Canvas, rng: Random, box: tuple[float, float, float, float], deep: Colour, pop: Colour
) -> None:
    """A news card on a screen: a small landscape over two lines."""
    x, y, w, h = box
    c.rect(x, y, w, h, WHITE, radius=18)
    c.rect(x + 10, y + 10, w - 20, h - 84, mix(pop, WHITE, 0.6), mix(deep, WHITE, 0.75), radius=12)
    c.oval(x + w * rng.uniform(0.55, 0.72), y + 66, 28, fill=rgb("#fff3c9"))
    floor = y + h - 76
    for k, tone in enumerate((0.4, 0.15, 0)):
        top = floor - 90 + k * 28
        ridge = spline([(x + 10, top + 30), (x + w * 0.28, top + 8 * (k % 2)),
                        (x + w * 0.55, top + 36),
                        (x + w * 0.8, top + 2), (x + w - 10, top + 26)])  # fmt: skip
        c.shape(
            [*ridge, (x + w - 10, floor), (x + 10, floor)],
            mix(mix(deep, pop, 0.5 * k), WHITE, tone),
        )
    c.rect(x + 16, y + h - 60, w - 60, 15, mix(deep, BLACK, 0.35), radius=7)
    c.rect(x + 16, y + h - 34, w * 0.5, 12, mix(deep, WHITE, 0.5), radius=6)


WORKS = {
    "circuit": Scene(circuit, (NIGHT,)),
    "phone": Scene(phone, (DAY,)),
}
