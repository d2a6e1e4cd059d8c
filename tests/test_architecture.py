"""The rules of the house that a machine can check: imports point down, Hindi is never damaged."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("newsportal", "authors", "articles", "comments")
# What stands on the roof of newsportal; everything else there is floor.
ROOF = ("urls", "wsgi", "views", "exchange", "management", "demo", "launch")
MAY_IMPORT = {
    "floor": {"floor", "hindi"},
    "hindi": {"hindi"},
    "authors": {"authors", "floor", "hindi"},
    "articles": {"articles", "authors", "floor", "hindi"},
    "comments": {"comments", "articles", "authors", "floor", "hindi"},
    "roof": {"roof", "comments", "articles", "authors", "floor", "hindi"},
}
SOURCES = sorted(
    path.relative_to(ROOT)
    for package in PACKAGES
    for path in (ROOT / package).rglob("*.py")
    if "migrations" not in path.parts
)
# The text engine itself knows what it does.
TEXT_SOURCES = [path for path in SOURCES if path.parts[:2] != ("newsportal", "hindi")]
TEMPLATES = sorted(path.relative_to(ROOT) for path in (ROOT / "templates").rglob("*.html"))


def layer(module: str) -> str | None:
    """Return the layer of a dotted module name, or None for what is not ours."""
    package, _, rest = module.partition(".")
    if package not in PACKAGES:
        return None
    if package != "newsportal":
        return package
    first = rest.split(".")[0]
    if first in ROOF:
        return "roof"
    return "hindi" if first == "hindi" else "floor"


def imported_modules(path: Path) -> set[str]:
    """Return every first-party module that a file imports, also inside functions."""
    found = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = ".".join(path.parts[: len(path.parts) - node.level])
            base = ".".join(filter(None, [above if node.level else "", node.module]))
            found |= {f"{base}.{alias.name}" for alias in node.names}
    return found


def module_of(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_imports_point_down(path):
    own = layer(module_of(path))
    upward = {
        module
        for module in imported_modules(path)
        if layer(module) and layer(module) not in MAY_IMPORT[own]
    }
    assert upward == set()


@pytest.mark.parametrize("path", TEXT_SOURCES, ids=str)
def test_no_code_damages_devanagari(path):
    source = (ROOT / path).read_text(encoding="utf-8")
    damaging = (
        r"\\w|\\W|\\b|\.isalnum\(|\.isalpha\(|import slugify|truncatechars|get_valid_filename"
    )
    found = {
        line.strip()
        for line in source.splitlines()
        if re.search(damaging, line) and "newsportal.hindi import" not in line
    }
    assert found == set()


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_no_template_damages_devanagari_or_marks_safe(path):
    source = (ROOT / path).read_text(encoding="utf-8")
    assert re.findall(r"\|\s*(?:slugify|truncatechars\w*|safe|safeseq|make_list)\b", source) == []


def test_markup_is_marked_safe_in_one_place_only():
    marking = {
        str(path) for path in SOURCES if "mark_safe(" in (ROOT / path).read_text(encoding="utf-8")
    }
    assert marking == {"newsportal/html.py"}


def test_only_what_cached_pages_post_to_does_without_a_csrf_token():
    exempt = {}
    for path in SOURCES:
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and "csrf_exempt" in {
                decorator.id for decorator in node.decorator_list if isinstance(decorator, ast.Name)
            }:
                exempt[str(path)] = node.name
    assert exempt == {"articles/views.py": "count_view", "comments/views.py": "comments"}


def test_no_module_is_a_junk_drawer():
    junk = {"utils", "helpers", "common", "services", "misc", "tools"}
    assert [str(path) for path in SOURCES if junk & set(path.with_suffix("").parts)] == []


def test_nobody_listens_to_signals():
    listening = [
        str(path)
        for path in SOURCES
        if re.search(
            r"django\.(db\.models|dispatch).*(signals|receiver)", (ROOT / path).read_text()
        )
    ]
    assert listening == []
