"""Brushes: colours, curves and a canvas whose edges come out smooth."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter, ImageOps

Colour = tuple[int, int, int]
Point = tuple[float, float]

WIDTH, HEIGHT = 1600, 900
OVERSAMPLING = 2
SOFT_SHRINK = 8

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)

# Pillow's radial gradient reaches 181 at the middle of its edges and 255 in its corners.
_RADIAL = Image.radial_gradient("L")
_FALLOFF = _RADIAL.point([round(255 * max(0.0, 1 - i / 180) ** 2) for i in range(256)])
_CORNERS = _RADIAL.point([max(0, i - 160) * 58 // 95 for i in range(256)])


def rgb(code: str) -> Colour:
    """The colour of a CSS hex code."""
    red, green, blue = ImageColor.getrgb(code)[:3]
    return red, green, blue


def mix(a: Colour, b: Colour, share: float) -> Colour:
    """`a` with `share` (0–1) of `b` stirred in."""
    red, green, blue = (round(p + (q - p) * share) for p, q in zip(a, b, strict=True))
    return red, green, blue


def multiply(a: Colour, b: Colour) -> Colour:
    """`a` as it looks under light of colour `b`."""
    red, green, blue = (p * q // 255 for p, q in zip(a, b, strict=True))
    return red, green, blue


def spline(points: Sequence[Point], *, closed: bool = False, steps: int = 10) -> list[Point]:
    """A smooth curve through `points` (Catmull–Rom), `steps` segments between neighbours."""
    knots = list(points)
    knots = [knots[-1], *knots, *knots[:2]] if closed else [knots[0], *knots, knots[-1]]
    curve: list[Point] = []
    for p0, p1, p2, p3 in zip(knots, knots[1:], knots[2:], knots[3:], strict=False):
        for step in range(steps):
            t = step / steps
            weights = (
                -t + 2 * t**2 - t**3,
                2 - 5 * t**2 + 3 * t**3,
                t + 4 * t**2 - 3 * t**3,
                t**3 - t**2,
            )
            around = tuple(zip(weights, (p0, p1, p2, p3), strict=True))
            curve.append(
                (sum(w * p[0] for w, p in around) / 2, sum(w * p[1] for w, p in around) / 2)
            )
    if not closed:
        curve.append(knots[-1])
    return curve


def crags(rng: Random, y: float, height: float, *, rough: float = 0.55) -> list[Point]:
    """A jagged skyline across the picture by midpoint displacement around `y`."""
    line = [y + rng.uniform(-height, height) / 2 for _ in range(4)]
    while len(line) < 150:
        height *= rough
        finer: list[float] = []
        for left, right in pairwise(line):
            finer += [left, (left + right) / 2 + rng.uniform(-height, height)]
        line = [*finer, line[-1]]
    return [(-20 + 1640 * i / (len(line) - 1), v) for i, v in enumerate(line)]


def swells(rng: Random, y: float, height: float, *, waves: float = 1.5) -> list[Point]:
    """A gently rolling skyline across the picture around `y`; `waves` crests of `height`."""
    a, b = rng.uniform(0, math.tau), rng.uniform(0, math.tau)
    turn = math.tau * waves / WIDTH
    return [
        (x, y + height / 2 * (0.7 * math.sin(turn * x + a) + 0.3 * math.sin(2.3 * turn * x + b)))
        for x in range(-20, WIDTH + 40, 10)
    ]


def height_at(line: Sequence[Point], x: float) -> float:
    """The y of a skyline at `x`."""
    return min(line, key=lambda point: abs(point[0] - x))[1]


class Canvas:
    """A picture measured in units (1600×900 for scenes), held at `scale` pixels per unit."""

    def __init__(self, width: int, height: int, *, scale: float) -> None:
        self.width, self.height, self.scale = width, height, scale
        self.image = Image.new("RGB", (round(width * scale), round(height * scale)))
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    def _px(self, points: Sequence[Point], dx: float = 0, dy: float = 0) -> list[Point]:
        return [((x - dx) * self.scale, (y - dy) * self.scale) for x, y in points]

    def _column(self, stops: Sequence[Colour], size: tuple[int, int]) -> Image.Image:
        strip = Image.new("RGB", (1, len(stops)))
        for y, colour in enumerate(stops):
            strip.putpixel((0, y), colour)
        return strip.resize((1, size[1]), Image.Resampling.BILINEAR).resize(size)

    def _shaded(
        self,
        box: tuple[float, float, float, float],
        outline: Callable[[ImageDraw.ImageDraw, Point], None],
        stops: Sequence[Colour],
        alpha: float,
    ) -> None:
        left, top = math.floor(box[0]), math.floor(box[1])
        size = (max(1, math.ceil(box[2] - left)), max(1, math.ceil(box[3] - top)))
        mask = Image.new("L", size)
        outline(ImageDraw.Draw(mask), (left / self.scale, top / self.scale))
        if alpha < 1:
            mask = mask.point([round(i * alpha) for i in range(256)])
        self.image.paste(self._column(stops, size), (left, top), mask)

    def backdrop(self, stops: Sequence[Colour]) -> None:
        """Cover everything with a gradient running down through `stops`."""
        self.image.paste(self._column(stops, self.image.size), (0, 0))

    def shape(
        self, points: Sequence[Point], fill: Colour, to: Colour | None = None, alpha: float = 1
    ) -> None:
        """Fill a polygon, shading down from `fill` to `to`."""
        if to is None:
            self.pen.polygon(self._px(points), fill=(*fill, round(255 * alpha)))
            return
        corners = self._px(points)
        xs, ys = [x for x, _ in corners], [y for _, y in corners]

        def outline(pen: ImageDraw.ImageDraw, origin: Point) -> None:
            pen.polygon(self._px(points, *origin), fill=255)

        self._shaded((min(xs), min(ys), max(xs) + 1, max(ys) + 1), outline, (fill, to), alpha)

    def land(self, line: Sequence[Point], fill: Colour, to: Colour | None = None) -> None:
        """Fill everything below a skyline."""
        right, left = (line[-1][0], self.height + 5), (line[0][0], self.height + 5)
        self.shape([*line, right, left], fill, to)

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        fill: Colour,
        to: Colour | None = None,
        alpha: float = 1,
        radius: float = 0,
    ) -> None:
        """Fill a box whose top-left corner is (x, y), with corners rounded by `radius`."""
        corners = [(x, y), (x + w, y + h)]
        round_by = radius * self.scale
        if to is None:
            ink = (*fill, round(255 * alpha))
            self.pen.rounded_rectangle(self._px(corners), round_by, fill=ink)
            return
        (left, top), (right, bottom) = self._px(corners)

        def outline(pen: ImageDraw.ImageDraw, origin: Point) -> None:
            pen.rounded_rectangle(self._px(corners, *origin), round_by, fill=255)

        self._shaded((left, top, right + 1, bottom + 1), outline, (fill, to), alpha)

    def oval(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float | None = None,
        *,
        fill: Colour,
        to: Colour | None = None,
        alpha: float = 1,
    ) -> None:
        """Fill an ellipse around (x, y); a circle when `ry` is left out."""
        ry = rx if ry is None else ry
        corners = [(x - rx, y - ry), (x + rx, y + ry)]
        if to is None:
            self.pen.ellipse(self._px(corners), fill=(*fill, round(255 * alpha)))
            return
        (left, top), (right, bottom) = self._px(corners)

        def outline(pen: ImageDraw.ImageDraw, origin: Point) -> None:
            pen.ellipse(self._px(corners, *origin), fill=255)

        self._shaded((left, top, right + 1, bottom + 1), outline, (fill, to), alpha)

    def puffs(self, discs: Sequence[tuple[float, float, float]], fill: Colour, alpha: float,
              floor: float | None = None) -> None:  # fmt: skip
        """One soft-bottomed mass of discs (x, y, radius): fading out down to `floor`."""
        k = self.scale
        floor = max(y + r for _, y, r in discs) if floor is None else floor
        left, top = min(x - r for x, _, r in discs), min(y - r for _, y, r in discs)
        right = max(x + r for x, _, r in discs)
        size = (math.ceil((right - left) * k), max(1, math.ceil((floor - top) * k)))
        mask = Image.new("L", size)
        pen = ImageDraw.Draw(mask)
        for x, y, r in discs:
            ends = self._px([(x - r, y - r), (x + r, y + r)], left, top)
            pen.ellipse(ends, fill=round(255 * alpha))
        ramp = Image.linear_gradient("L").point([255 - i for i in range(256)])
        mask = ImageChops.multiply(mask, ramp.resize(size, Image.Resampling.BILINEAR))
        self.image.paste(fill, (round(left * k), round(top * k)), mask)

    def stroke(
        self, points: Sequence[Point], fill: Colour, width: float = 2, alpha: float = 1
    ) -> None:
        """Draw a line `width` units thick, with round ends when it is opaque."""
        line, thick = self._px(points), max(1, round(width * self.scale))
        self.pen.line(line, fill=(*fill, round(255 * alpha)), width=thick, joint="curve")
        if alpha == 1 and thick > 3:
            for x, y in (line[0], line[-1]):
                r = (thick - 1) / 2
                self.pen.ellipse((x - r, y - r, x + r, y + r), fill=fill)

    def glow(
        self,
        x: float,
        y: float,
        radius: float,
        fill: Colour,
        alpha: float = 1,
        squash: float = 1,
    ) -> None:
        """Shine softly from (x, y) out to `radius`; `squash` flattens the circle of light."""
        w, h = (max(2, round(2 * radius * k * self.scale)) for k in (1, squash))
        mask = _FALLOFF.point([round(i * alpha) for i in range(256)])
        mask = mask.resize((w, h), Image.Resampling.BILINEAR)
        self.image.paste(fill, (round(x * self.scale - w / 2), round(y * self.scale - h / 2)), mask)

    def soft(
        self, points: Sequence[Point], fill: Colour, alpha: float = 1, blur: float = 20
    ) -> None:
        """Fill a polygon whose edge is blurred over `blur` units: a beam, a shadow, mist."""
        k = self.scale / SOFT_SHRINK
        size = (
            math.ceil(self.image.width / SOFT_SHRINK),
            math.ceil(self.image.height / SOFT_SHRINK),
        )
        mask = Image.new("L", size)
        corners = [(x * k, y * k) for x, y in points]
        ImageDraw.Draw(mask).polygon(corners, fill=round(255 * alpha))
        mask = mask.filter(ImageFilter.GaussianBlur(blur * k))
        box = mask.getbbox()
        if box is None:
            return
        pixels = [edge * SOFT_SHRINK for edge in box]
        grown = mask.crop(box).resize(
            (pixels[2] - pixels[0], pixels[3] - pixels[1]), Image.Resampling.BILINEAR
        )
        self.image.paste(fill, (pixels[0], pixels[1]), grown)

    def fade(self, top: float, bottom: float, fill: Colour, alpha: float) -> None:
        """Veil a band in `fill`, clear at `top` and `alpha` thick at `bottom` (either way up)."""
        size = (self.image.width, max(1, round(abs(bottom - top) * self.scale)))
        ramp = Image.linear_gradient("L").point([round(i * alpha) for i in range(256)])
        if bottom < top:
            ramp = ImageOps.flip(ramp)
        mask = ramp.resize((1, size[1]), Image.Resampling.BILINEAR).resize(size)
        self.image.paste(fill, (0, round(min(top, bottom) * self.scale)), mask)

    def mirror(self, y: float, tint: Colour, share: float = 0.4, blur: float = 5) -> None:
        """Reflect what stands above `y` into water below it, with `share` of `tint` in it."""
        line, full = round(y * self.scale), self.image.height
        depth = full - line
        above = self.image.crop((0, max(0, line - round(depth * 1.25)), self.image.width, line))
        small = ImageOps.flip(above.resize((self.image.width // 4, max(1, depth // 4))))
        small = small.filter(ImageFilter.GaussianBlur(blur * self.scale / 4))
        water = small.resize((self.image.width, depth), Image.Resampling.BILINEAR)
        self.image.paste(Image.blend(water, Image.new("RGB", water.size, tint), share), (0, line))

    def finish(self, rng: Random, size: tuple[int, int], *, grain: float = 5.5) -> Image.Image:
        """The picture filled into `size` pixels, its corners dimmed and `grain` levels of noise."""
        picture = ImageOps.fit(self.image, size, Image.Resampling.LANCZOS)
        edge = _CORNERS.resize(size, Image.Resampling.BILINEAR)
        picture.paste(BLACK, (0, 0), edge)
        noise = Image.frombytes("L", size, rng.randbytes(size[0] * size[1]))
        noise = noise.filter(ImageFilter.GaussianBlur(0.5))
        noise = noise.point([round(128 + (i - 127.5) / 127.5 * grain) for i in range(256)])
        return ImageChops.add(picture, Image.merge("RGB", (noise,) * 3), 1, -128)
