"""Drawing the demo's pictures on every core. Knows no Django, so that a new process starts fast."""

import os
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from multiprocessing import get_context

from newsportal.demo.scenes import draw_logo, draw_portrait, draw_scene

# What draws each kind of picture.
PAINTERS = {
    "scene": lambda name, seed: draw_scene(name, seed=seed),
    "portrait": lambda name, seed: draw_portrait(seed=seed),
    "logo": lambda name, seed: draw_logo(),
}
# Kind, name of the scene, seed.
Key = tuple[str, str, int]


def draw(key: Key) -> bytes:
    """Return one picture as JPEG."""
    kind, name, seed = key
    buffer = BytesIO()
    PAINTERS[kind](name, seed).save(buffer, "JPEG", quality=92)
    return buffer.getvalue()


def draw_all(keys: Iterable[Key]) -> dict[Key, bytes]:
    """Draw each key once, in parallel; return key → picture bytes."""
    keys = sorted(set(keys))
    if not keys:
        return {}
    # Spawned, not forked: the parent holds database connections.
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        return dict(zip(keys, pool.map(draw, keys, chunksize=2), strict=True))
