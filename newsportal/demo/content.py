"""The demo newsroom as written: settings, sections, authors and stories from TOML files."""

import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def load(name: str) -> dict:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def site() -> dict:
    return load("site.toml")


def sections() -> list[dict]:
    return load("sections.toml")["section"]


def authors() -> list[dict]:
    return load("authors.toml")["author"]


@cache
def stories() -> list[dict]:
    """Return the stories in the order of their files, each with its ``comment`` list."""
    files = sorted(FOLDER.glob("stories/*.toml"))
    return [{"comment": [], **load(str(path.relative_to(FOLDER)))} for path in files]
