"""The emblem of देशधारा: a stream that rises into the sun."""

from __future__ import annotations

import math

from PIL import Image, ImageDraw

from newsportal.demo.painting import OVERSAMPLING, Canvas, Point, mix, rgb, spline

SIDE = 512


def draw_logo(*, size: int = 512) -> Image.Image:
    """The paper's emblem, RGB, `size` pixels a side: a sun over three bands of running water."""
    c = Canvas(SIDE, SIDE, scale=OVERSAMPLING * size / SIDE)
    cream, saffron, red, teal = (rgb(k) for k in ("#fff8ea", "#f6a52c", "#e2572b", "#12606b"))
    c.backdrop([cream, cream])
    c.oval(256, 256, 236, fill=mix(teal, cream, 0.06), to=rgb("#0c3f4c"))
    for k in range(1, 12):
        a = math.pi * (1 + k / 12)
        near, far = 132, 172 if k % 2 == 0 else 156
        c.stroke(
            [(256 + near * math.cos(a), 262 + near * math.sin(a)),
             (256 + far * math.cos(a), 262 + far * math.sin(a))], mix(saffron, cream, 0.15), 10,
        )  # fmt: skip
    c.oval(256, 262, 112, fill=saffron, to=red)

    def bank(y: float) -> list[Point]:
        """The crest of one band of the stream, across the disc."""
        return spline(
            [(-20, y + 12), (90, y - 22), (200, y + 16), (312, y + 34), (424, y - 4), (540, y + 14)]
        )

    disc = Image.new("L", c.image.size)
    ends = [k * c.scale for k in (20, 20, 492, 492)]
    ImageDraw.Draw(disc).ellipse(ends, fill=255)
    plain = c.image.copy()
    for k, code in enumerate(("#fff8ea", "#2f9aa0", "#fff8ea", "#1c7a86", "#fff8ea", "#0f5560")):
        y = 262 + (k // 2) * 62 + (k % 2) * 13
        c.land(bank(y), rgb(code))
    c.image = Image.composite(c.image, plain, disc)
    return c.image.resize((size, size), Image.Resampling.LANCZOS)
