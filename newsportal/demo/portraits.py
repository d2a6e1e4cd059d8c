"""Author portraits for the demonstration: flat busts told apart by their seed."""

from __future__ import annotations

import math
from dataclasses import dataclass
from random import Random

from PIL import Image

from newsportal.demo.painting import (
    BLACK,
    OVERSAMPLING,
    WHITE,
    Canvas,
    Colour,
    Point,
    mix,
    rgb,
    spline,
)

SIDE = 640

SKINS = ("#a9714b", "#8a5638", "#c48d62", "#74452d", "#b57d54")
GROUNDS = (
    ("#f6c98a", "#e8935a"), ("#a9d6cf", "#4f9a9a"), ("#f3b3a6", "#cf6a6f"), ("#c9c2ea", "#7d74bd"),
    ("#f4dc92", "#d9a53f"), ("#b5d3a2", "#5f935f"), ("#b9d5ee", "#5b8cc0"),
)  # fmt: skip
CLOTHS = ("#c8443c", "#2f6f8c", "#e0892f", "#5a4a9c", "#2f7f62", "#b83f74", "#34507f", "#8c5a2f")
WOMEN = ("bun", "long", "bob", "braid", "curls", "silver")
MEN = ("parted", "turban", "curly", "bald", "swept", "grey")


@dataclass(frozen=True)
class Sitter:
    """Who is being painted."""

    woman: bool
    style: str
    skin: Colour
    hair: Colour
    cloth: Colour
    trim: Colour
    ground: tuple[Colour, Colour]
    glasses: bool
    beard: str


def _sitter(seed: int) -> Sitter:
    turn, woman = (seed - 1) // 2, seed % 2 == 1
    style = (WOMEN if woman else MEN)[turn % 6]
    pale, deep = GROUNDS[seed * 3 % 7]
    cloth = rgb(CLOTHS[seed * 5 % 8])
    grey = style in ("silver", "grey")
    beards = {
        "turban": "full",
        "bald": "full",
        "curly": "stubble",
        "grey": "moustache",
        "parted": "moustache",
    }
    return Sitter(
        woman, style, rgb(SKINS[seed * 2 % 5]),
        rgb("#b9b4b2") if grey else rgb(("#1d1414", "#2a1a17", "#17151d")[seed % 3]),
        cloth, rgb(("#f3d27a", "#f6efe0", "#f0b7a4")[seed % 3]), (rgb(pale), rgb(deep)),
        seed % 12 in (3, 4, 6, 11, 0), "" if woman else beards.get(style, ""),
    )  # fmt: skip


def _flip(points: list[Point]) -> list[Point]:
    return [(SIDE - x, y) for x, y in points]


def _both(c: Canvas, points: list[Point], fill: Colour, *, closed: bool = True) -> None:
    """A smooth shape and its mirror image about the middle of the face."""
    for side in (points, _flip(points)):
        c.shape(spline(side, closed=closed), fill)


def _backdrop(c: Canvas, rng: Random, s: Sitter) -> None:
    pale, deep = s.ground
    c.backdrop([mix(pale, WHITE, 0.3), pale, mix(pale, deep, 0.55)])
    c.oval(320, 310, 262, fill=mix(pale, WHITE, 0.4), to=mix(pale, deep, 0.35))
    c.oval(320, 310, 226, fill=mix(pale, WHITE, 0.55), to=mix(pale, deep, 0.2), alpha=0.7)
    for side in (-1, 1):
        x = 320 + side * rng.uniform(238, 262)
        for k in range(6):
            y, reach = 560 - k * 58, 56 - k * 4
            for way in (-1, 1):
                leaf = [(x, y), (x + way * reach * 0.5, y - 34), (x + way * reach, y - 40),
                        (x + way * reach * 0.6, y - 8)]  # fmt: skip
                c.shape(spline(leaf, closed=True), mix(pale, deep, 0.75), alpha=0.65)
        c.stroke([(x, 660), (x, 250)], mix(pale, deep, 0.8), 3, 0.7)
    for _ in range(14):
        c.oval(rng.uniform(20, 620), rng.uniform(20, 200), rng.uniform(2, 5), fill=WHITE, alpha=0.5)


def _hair_behind(c: Canvas, s: Sitter) -> None:
    ink, shine = s.hair, mix(s.hair, WHITE, 0.14)
    if s.style in ("bun", "silver"):
        c.oval(320, 132 if s.style == "bun" else 150, 58, 52, fill=ink)
        c.oval(304, 116 if s.style == "bun" else 134, 26, 14, fill=shine)
        _both(c, [(320, 150), (236, 190), (216, 270), (232, 330), (320, 340)], ink)
    elif s.style == "braid":
        _both(c, [(320, 142), (236, 176), (212, 262), (220, 344), (252, 372), (320, 350)], ink)
    elif s.style == "long":
        _both(
            c,
            [(320, 138), (232, 168), (204, 260), (196, 380), (176, 520), (250, 536), (320, 420)],
            ink,
        )
    elif s.style == "bob":
        _both(c, [(320, 136), (226, 166), (192, 270), (196, 376), (236, 404), (320, 396)], ink)
    elif s.style == "curls":
        for k in range(17):
            a = math.pi * (0.86 + 1.28 * k / 16)
            c.oval(320 + 118 * math.cos(a), 262 + 116 * math.sin(a), 46, fill=ink)
        for side in (-1, 1):
            for k in range(4):
                c.oval(320 + side * (128 - 4 * k), 290 + k * 36, 40, fill=ink)


def _clothes(c: Canvas, s: Sitter) -> None:
    cloth, trim, skin = s.cloth, s.trim, s.skin
    deep = mix(cloth, BLACK, 0.28)
    chest = [(320, 424), (262, 436), (176, 462), (112, 520), (90, 660)]
    outline = [*spline(chest), *reversed(spline(_flip(chest)))]
    if s.woman:
        blouse = mix(trim, cloth, 0.25)
        c.shape(outline, blouse, mix(blouse, BLACK, 0.15))
        c.shape(spline([(262, 424), (266, 470), (320, 512), (374, 470), (378, 424)]), skin)
        c.stroke(spline([(262, 434), (268, 472), (320, 514), (372, 472), (378, 434)]), deep, 5)
        drape = [(392, 440), (452, 456), (520, 500), (560, 660), (100, 660), (150, 590), (280, 520)]
        c.shape([*spline(drape[:4]), *spline(drape[4:])], cloth, deep)
        for k in range(4):
            fold = [(400 + k * 30, 448 + k * 7), (330 + k * 34, 540 + k * 14), (200 + k * 60, 650)]
            c.stroke(spline(fold), mix(cloth, (WHITE, BLACK)[k % 2], 0.2), 3.5)
        c.stroke(spline([(390, 440), (290, 524), (140, 606), (92, 652)]), trim, 13)
        c.stroke(spline([(396, 446), (298, 532), (146, 616), (100, 660)]), mix(trim, cloth, 0.5), 4)
        for k in range(9):
            a = math.pi * (0.14 + 0.09 * k)
            c.oval(320 + 58 * math.cos(a), 432 + 52 * math.sin(a), 4.5, fill=rgb("#f0c14a"))
        return
    c.shape(outline, cloth, deep)
    if s.style in ("parted", "swept", "curly"):
        c.shape(spline([(268, 424), (290, 462), (320, 500), (350, 462), (372, 424)]), skin)
        for flap in ([(262, 418), (246, 452), (282, 502), (320, 506), (288, 462)],):
            for side in (flap, _flip(flap)):
                c.shape(side, mix(cloth, WHITE, 0.25))
                c.stroke(side[1:4], deep, 3)
        c.stroke([(320, 506), (320, 640)], deep, 3)
        for k in range(3):
            c.oval(320, 540 + k * 42, 5.5, fill=mix(trim, WHITE, 0.3))
    else:
        c.rect(274, 412, 92, 40, mix(trim, WHITE, 0.3), radius=14)
        vest = [(272, 434), (176, 464), (150, 660), (316, 660), (316, 470)]
        for side in (vest, _flip(vest)):
            c.shape(side, mix(cloth, BLACK, 0.18), mix(cloth, BLACK, 0.42))
        c.shape([(274, 438), (366, 438), (330, 660), (310, 660)], mix(trim, WHITE, 0.25), trim)
        c.stroke([(320, 452), (320, 640)], mix(trim, BLACK, 0.25), 2.5)
        for k in range(4):
            c.oval(320, 478 + k * 42, 5, fill=mix(cloth, BLACK, 0.2))
        c.rect(400, 540, 58, 7, mix(trim, WHITE, 0.2), radius=3)


def _face(c: Canvas, s: Sitter) -> None:
    skin, shade, ink = s.skin, mix(s.skin, rgb("#4a1f14"), 0.3), rgb("#231512")
    neck = [(278, 340), (276, 410), (258, 436), (320, 466), (382, 436), (364, 410), (362, 340)]
    c.shape(spline(neck), skin)
    c.shape(
        spline(
            [(279, 366), (320, 404), (361, 366), (360, 398), (320, 424), (280, 398)], closed=True
        ),
        shade,
    )
    for side in (-1, 1):
        c.oval(320 + side * 90, 284, 17, 26, fill=skin)
        c.oval(320 + side * 91, 286, 8, 15, fill=shade)
    jaw = 378 if s.woman else 386
    wide = 66 if s.woman else 74
    head = [(320, 152), (254, 172), (230, 236), (234, 300), (320 - wide, 350), (320, jaw)]
    c.shape([*spline(head), *reversed(spline(_flip(head)))], skin)
    c.shape([*spline([(350, 168), (374, 240), (372, 310), (338, 376), (320 + wide, 350), (406, 300),
                      (410, 236), (386, 172)])], shade, alpha=0.16)  # fmt: skip
    for side in (-1, 1):
        x = 320 + side * 42
        c.glow(320 + side * 54, 320, 44, rgb("#e0604a"), 0.42)
        c.oval(x, 272, 15, 10.5, fill=rgb("#fbf4ea"))
        c.oval(x, 272, 9, 9.8, fill=ink)
        c.oval(x - 3, 268.5, 3, fill=WHITE)
        lid = [(x - 17, 270), (x - 8, 261), (x + 6, 260.5), (x + 17, 269)]
        c.stroke(spline(lid), ink, 4.6 if s.woman else 3.4)
        if s.woman:
            c.stroke([(x + side * 16, 269), (x + side * 23, 262)], ink, 3.6)
        rise = 3 if s.woman else 0
        brow = [(x - side * 20, 242), (x + side * 3, 237 - rise), (x + side * 25, 248)]
        c.stroke(spline(brow), mix(s.hair, ink, 0.5), 5 if s.woman else 8)
    c.stroke(
        spline([(316, 276), (308, 304), (304, 313), (314, 319), (328, 317)]),
        mix(skin, shade, 0.9),
        4.2,
    )
    if s.woman:
        c.oval(320, 231, 6.5, fill=rgb("#b3202c"))
        lips = rgb("#a83a42")
        c.shape(
            spline(
                [(292, 338), (312, 334), (320, 337), (328, 334), (348, 338), (320, 358)],
                closed=True,
            ),
            lips,
        )
        c.shape(
            spline([(300, 340), (320, 341), (340, 340), (320, 347)], closed=True), rgb("#fff6ec")
        )
        for side in (-1, 1):
            c.oval(320 + side * 93, 316, 7, fill=rgb("#f0c14a"))
            c.shape([(320 + side * 93 - 10, 338), (320 + side * 93, 318),
                     (320 + side * 93 + 10, 338)],
                    rgb("#e0a52f"))  # fmt: skip
            c.oval(320 + side * 93, 341, 6, fill=s.cloth)
        return
    if s.beard in ("full", "stubble"):
        beard = [(320, 330), (280, 322), (258, 300), (232, 284), (238, 336), (262, 384), (320, 416)]
        if s.beard == "stubble":
            beard[3:] = [(235, 296), (248, 348), (282, 378), (320, 387)]
        line = [*spline(beard[:4]), *spline(beard[3:])]
        c.shape(
            [*line, *reversed([(SIDE - x, y) for x, y in line])],
            s.hair,
            alpha=1 if s.beard == "full" else 0.5,
        )
    if s.beard in ("full", "moustache"):
        _both(c, [(321, 326), (300, 325), (278, 342), (270, 338), (282, 350), (321, 339)], s.hair)
    c.shape(spline([(292, 345), (320, 349), (348, 345), (336, 362), (320, 366), (304, 362)],
                   closed=True),
            rgb("#7a2f2c"))  # fmt: skip
    c.shape(
        spline([(298, 346), (320, 350), (342, 346), (334, 355), (306, 355)], closed=True),
        rgb("#fff6ec"),
    )


def _hair_front(c: Canvas, s: Sitter) -> None:
    ink, shine = s.hair, mix(s.hair, WHITE, 0.16)
    if s.woman:
        if s.style == "curls":
            for k in range(10):
                a = math.pi * (1.02 + 0.96 * k / 9)
                c.oval(320 + 84 * math.cos(a), 232 + 76 * math.sin(a), 27, fill=ink)
                c.oval(314 + 88 * math.cos(a), 220 + 78 * math.sin(a), 9, 7, fill=shine)
            return
        part = 320 if s.style in ("bun", "braid", "silver") else 352
        for x, ear in ((-1, 226), (1, 414)):
            lock = [(part, 148), (320 + x * 58, 148), (320 + x * 100, 196), (ear - x * -8, 290),
                    (ear, 300),
                    (ear - x * 14, 262), (320 + x * 64, 206), (part, 172)]  # fmt: skip
            c.shape(spline(lock, closed=True), ink)
            c.stroke(
                spline([(part + x * 16, 160), (320 + x * 60, 170), (320 + x * 92, 216)]), shine, 5
            )
        if s.style == "bob":
            _both(c, [(226, 230), (204, 290), (208, 380), (244, 392), (238, 320)], ink)
        if s.style == "long":
            _both(c, [(230, 226), (204, 330), (176, 520), (232, 536), (248, 430), (234, 320)], ink)
        if s.style == "braid":
            for k in range(8):
                x, y = 216 - 7 * math.sin(k * 0.5), 372 + k * 30
                c.oval(x - 9, y, 19, 20, fill=ink)
                c.oval(x + 9, y + 8, 19, 20, fill=mix(ink, WHITE, 0.07))
            c.oval(212, 600, 13, fill=s.trim)
        if s.style in ("bun", "silver"):
            for k in range(11):
                a = math.pi * (1.08 + 0.84 * k / 10)
                c.oval(320 + 66 * math.cos(a), 152 + 50 * math.sin(a), 10, fill=rgb("#fff6df"))
                c.oval(320 + 66 * math.cos(a), 152 + 50 * math.sin(a), 4, fill=rgb("#f0b93a"))
        return
    if s.style == "turban":
        wrap = mix(s.ground[1], rgb("#e2502a"), 0.82)
        dome = [(222, 240), (204, 176), (246, 106), (320, 84), (394, 106), (436, 176), (418, 240),
                (372, 206),
                (320, 182), (268, 206)]  # fmt: skip
        c.shape(spline(dome, closed=True), mix(wrap, WHITE, 0.12), mix(wrap, BLACK, 0.15))
        for k in range(5):
            fold = [(216 + 7 * k, 218 - 25 * k), (272 + 2 * k, 176 - 19 * k), (320, 164 - 15 * k)]
            for side in (fold, _flip(fold)):
                c.stroke(spline(side), mix(wrap, BLACK, 0.22), 3.5)
        c.shape(spline([(276, 202), (320, 174), (364, 202), (320, 190)], closed=True), s.trim)
    elif s.style == "curly":
        _both(c, [(320, 130), (250, 146), (220, 214), (228, 262), (242, 222), (320, 200)], ink)
        for k in range(24):
            a, r = math.pi * (1.0 + (k % 12) / 11), 88 if k < 12 else 58
            c.oval(320 + r * math.cos(a) * 1.04, 214 + r * math.sin(a) * 0.86, 27, fill=ink)
            c.oval(313 + r * math.cos(a), 204 + r * math.sin(a) * 0.9, 8, 6, fill=shine)
    elif s.style == "bald":
        c.oval(300, 184, 34, 15, fill=WHITE, alpha=0.16)
        _both(c, [(236, 222), (226, 250), (230, 300), (242, 280)], ink)
    else:
        high, sweep = {"parted": (128, 276), "swept": (112, 380), "grey": (136, 370)}[s.style]
        top = [(228, 282), (218, 210), (248, 146), (320, high), (392, 146), (422, 210),
               (412, 282), (402, 232),
               (386, 204), (sweep, 190), (256, 204), (238, 232)]  # fmt: skip
        c.shape(spline(top, closed=True), ink)
        for k in range(3):
            start = sweep + (-1 if sweep > 320 else 1) * 14
            far = 262 if sweep > 320 else 378
            c.stroke(
                spline([(start, 176 - 9 * k), (320, 154 - 7 * k), (far, 178 - 9 * k)]), shine, 3.5
            )


def draw_portrait(*, seed: int, size: int = 640) -> Image.Image:
    """A square RGB portrait of a made-up author, `size` pixels a side, settled by `seed`.

    Odd seeds are women and even ones men; seeds 1–12 are twelve clearly different people.
    """
    rng, sitter = Random(f"portrait:{seed}"), _sitter(seed)
    canvas = Canvas(SIDE, SIDE, scale=OVERSAMPLING * size / SIDE)
    _backdrop(canvas, rng, sitter)
    _hair_behind(canvas, sitter)
    if not sitter.woman:
        _clothes(canvas, sitter)
        _face(canvas, sitter)
    else:
        _face(canvas, sitter)
        _clothes(canvas, sitter)
    _hair_front(canvas, sitter)
    if sitter.glasses:
        rim = rgb("#2a2230") if seed % 2 else rgb("#5a3422")
        for side in (-1, 1):
            x = 320 + side * 43
            canvas.rect(x - 31, 248, 62, 50, WHITE, alpha=0.16, radius=23)
            box = [(k * canvas.scale) for k in (x - 32, 247, x + 32, 299)]
            canvas.pen.rounded_rectangle(
                box, 24 * canvas.scale, outline=rim, width=round(5 * canvas.scale)
            )
            canvas.stroke([(320 + side * 75, 264), (320 + side * 92, 268)], rim, 5)
        canvas.stroke(spline([(309, 268), (320, 263), (331, 268)]), rim, 5)
    return canvas.finish(rng, (size, size), grain=5)
