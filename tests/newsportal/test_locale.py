"""The Hindi catalogues are whole, compiled, and win over Django's own."""

import re
import shutil
from datetime import date
from pathlib import Path

import polib
import pytest
from django.core.management import call_command
from django.utils import formats
from django.utils.translation import gettext, ngettext, override

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "newsportal" / "locale"
CATALOGUES = sorted(LOCALE.rglob("*.po"))
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{[a-z_]*\}")


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.relative_to(LOCALE)))
def test_every_string_is_translated(path):
    catalogue = polib.pofile(str(path))
    assert [entry.msgid for entry in catalogue if not entry.translated() or entry.fuzzy] == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.relative_to(LOCALE)))
def test_no_translation_loses_a_placeholder(path):
    wrong = []
    for entry in polib.pofile(str(path)):
        ids = [entry.msgid, entry.msgid_plural] if entry.msgid_plural else [entry.msgid]
        wanted = {name for text in ids for name in PLACEHOLDER.findall(text)}
        for text in [entry.msgstr, *entry.msgstr_plural.values()]:
            if text and not set(PLACEHOLDER.findall(text)) <= wanted:
                wrong.append(entry.msgid)
            if text and not entry.msgid_plural and set(PLACEHOLDER.findall(text)) != wanted:
                wrong.append(entry.msgid)
    assert wrong == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.relative_to(LOCALE)))
def test_the_compiled_catalogue_is_not_stale(path):
    def content(catalogue):
        return {
            (entry.msgctxt, entry.msgid): entry.msgstr or entry.msgstr_plural for entry in catalogue
        }

    compiled = polib.mofile(str(path.with_suffix(".mo")))
    assert content(compiled) == content(polib.pofile(str(path)))


def test_every_string_of_the_source_is_in_the_catalogue(tmp_path, settings, monkeypatch):
    if shutil.which("xgettext") is None:
        pytest.skip("GNU gettext is not installed; Debian's package is called gettext")
    for package in ("newsportal", "articles", "authors", "comments", "templates"):
        shutil.copytree(
            ROOT / package,
            tmp_path / package,
            ignore=shutil.ignore_patterns("demo", "*.mo", "django"),
        )
    settings.LOCALE_PATHS = [str(tmp_path / "newsportal" / "locale")]
    monkeypatch.chdir(tmp_path)
    call_command("makemessages", locale=["hi"], no_obsolete=True, verbosity=0)
    collected = polib.pofile(str(tmp_path / "newsportal/locale/hi/LC_MESSAGES/django.po"))
    known = polib.pofile(str(LOCALE / "hi/LC_MESSAGES/django.po"))
    assert {entry.msgid for entry in collected} - {entry.msgid for entry in known} == set()


def test_the_months_and_days_are_spelt_as_the_press_spells_them():
    with override("hi"):
        days = [formats.date_format(date(2026, month, 1), "F") for month in range(1, 13)]
        assert days == [
            "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर",
            "नवंबर", "दिसंबर",
        ]  # fmt: skip
        assert formats.date_format(date(2026, 11, 23), "l") == "सोमवार"


def test_the_mended_strings_of_django_win():
    with override("hi"):
        assert gettext("Save") == "सहेजें"
        assert gettext("Home") == "मुखपृष्ठ"
        assert "मिनट" in ngettext("%(num)d minute", "%(num)d minutes", 5)
