"""Hours and weathers a scene can be painted in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from newsportal.demo.painting import Canvas, Colour, mix, multiply, rgb


@dataclass(frozen=True)
class Mood:
    """The light of a picture: every colour in it passes through these."""

    sky: tuple[Colour, ...]
    sun: Colour
    haze: Colour
    dark: Colour
    ambient: Colour
    lamp: Colour
    night: bool = False

    @property
    def dim(self) -> bool:
        """Whether lamps would be lit."""
        return sum(self.ambient) < 630

    def layer(self, nearness: float) -> Colour:
        """A silhouette's colour: haze when far (0), dark when near (1)."""
        return mix(self.haze, self.dark, nearness)

    def lit(self, code: str, distance: float = 0) -> Colour:
        """A local colour (hex) under this light, fading into the haze with `distance` (0–1)."""
        return mix(multiply(rgb(code), self.ambient), self.haze, distance)


@dataclass(frozen=True)
class Scene:
    """How to paint a picture, and the moods its seeds choose among."""

    paint: Callable[[Canvas, Random, Mood], None]
    moods: tuple[Mood, ...]


def _sky(*codes: str) -> tuple[Colour, ...]:
    return tuple(rgb(code) for code in codes)


DAWN = Mood(
    _sky("#4a5f96", "#8f86ad", "#e0a3a0", "#ffd0a0", "#ffe3b8"),
    rgb("#fff3d6"), rgb("#e9b6a6"), rgb("#2b2c54"), rgb("#e6cfd0"), rgb("#ffd98a"),
)  # fmt: skip
DAY = Mood(
    _sky("#3f93c4", "#74b7d6", "#b3dbe2", "#e6efdf", "#fbf1d6"),
    rgb("#fffbe8"), rgb("#b9dbe0"), rgb("#143f52"), rgb("#fdfaf2"), rgb("#fff0b8"),
)  # fmt: skip
GOLDEN = Mood(
    _sky("#e58a4e", "#f2a65a", "#f9c474", "#fddc98", "#ffebbd"),
    rgb("#fffbe6"), rgb("#f3bd7c"), rgb("#5a2436"), rgb("#ffe2bd"), rgb("#fff0b0"),
)  # fmt: skip
DUSK = Mood(
    _sky("#25285c", "#573a7c", "#a8487e", "#ee6f62", "#ffb46a", "#ffd48a"),
    rgb("#fff0c4"), rgb("#d9717a"), rgb("#1c1440"), rgb("#cf9fae"), rgb("#ffd070"),
)  # fmt: skip
NIGHT = Mood(
    _sky("#0a1234", "#142252", "#213c74", "#3a608f", "#5d86a6"),
    rgb("#fdf6dd"), rgb("#46688f"), rgb("#080d28"), rgb("#7f8fc4"), rgb("#ffd27a"),
    night=True,
)  # fmt: skip
MONSOON = Mood(
    _sky("#2f4757", "#46626e", "#6d8a8f", "#9db0ab", "#c4cbbd"),
    rgb("#f4f1dc"), rgb("#94aaa9"), rgb("#182a35"), rgb("#c2d0d0"), rgb("#ffcf7d"),
)  # fmt: skip
