"""Lines to bring in, and the commands that bring them in and out, for the tests of this folder."""

import json
from io import StringIO
from pathlib import Path

from django.core.management import CommandError, call_command


def make_line(**changes) -> dict:
    """Return the contract's own example, with changes; a value of ``...`` drops its key."""
    line = {
        "id": 17,
        "slug": "naya-pustakalaya",
        "title": "नया पुस्तकालय खुला",
        "standfirst": "गाँव के बीच में।",
        "body_html": "<p>पहला अनुच्छेद।</p><h2>आगे</h2><p>दूसरा।</p>",
        "section": {"slug": "desh", "name": "देश", "parent": None},
        "tags": ["शिक्षा", {"slug": "gaon", "name": "गाँव"}],
        "author": {"slug": "ragini-verma", "name": "रागिनी वर्मा", "bio": "गाँवों से लिखती हैं।"},
        "published_at": "2025-01-30T09:00:00+05:30",
        "comments": [make_comment_line()],
    }
    line |= changes
    return {key: value for key, value in line.items() if value is not ...}


def make_comment_line(**changes) -> dict:
    comment = {
        "id": 5,
        "name": "पाठक",
        "email": "pathak@example.com",
        "body": "बहुत अच्छा",
        "created_at": "2025-01-30T10:00:00+05:30",
        "parent": None,
        "status": "approved",
    }
    return comment | changes


def bring_in(folder: Path, *lines) -> str:
    """Import lines (objects, or bytes as they are) and return what the command complained of."""
    file = folder / "in.jsonl"
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    file.write_bytes(b"\n".join(raw) + b"\n")
    errors = StringIO()
    call_command("import_articles", str(file), stdout=StringIO(), stderr=errors)
    return errors.getvalue()


def refused(folder: Path, *lines) -> str:
    """Import lines of which some are bad; return the complaints. Fails when all are good."""
    errors = StringIO()
    file = folder / "in.jsonl"
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    file.write_bytes(b"\n".join(raw))
    try:
        call_command("import_articles", str(file), stdout=StringIO(), stderr=errors)
    except CommandError as error:
        assert error.returncode == 1
        return errors.getvalue()
    raise AssertionError("every line was good")


def bring_out(folder: Path, name: str = "out.jsonl", **options) -> bytes:
    file = folder / name
    call_command("export_articles", str(file), stdout=StringIO(), stderr=StringIO(), **options)
    return file.read_bytes()
