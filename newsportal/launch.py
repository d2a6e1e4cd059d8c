"""From a fresh clone to a running newsroom: ``make run`` calls this inside the environment.

Makes a secret key, migrates, collects static files when they are stale, fills an empty
database with the demo newsroom, and becomes gunicorn.
"""

import os
import secrets
import sys
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"
KEY_FILE = VAR_DIR / "secret-key.txt"
LOGINS_FILE = VAR_DIR / "demo-logins.txt"


def own_secret_key() -> str:
    """Return the key kept in ``var/``, made on the first run and readable by its owner only."""
    VAR_DIR.mkdir(exist_ok=True)
    if not KEY_FILE.exists():
        descriptor = os.open(KEY_FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(50))
    return KEY_FILE.read_text().strip()


def static_is_stale(static_root: Path) -> bool:
    """Say whether any source of a static file is newer than what was collected."""
    manifest = static_root / "staticfiles.json"
    if not manifest.exists():
        return True
    collected_at = manifest.stat().st_mtime
    sources = [BASE_DIR / "requirements.txt", *BASE_DIR.glob("newsportal/static/**/*")]
    return any(source.stat().st_mtime > collected_at for source in sources)


def prepare() -> None:
    """Bring database and static files to where this version of the code wants them."""
    import django
    from django.conf import settings
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    if static_is_stale(Path(settings.STATIC_ROOT)):
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)

    from articles.models import Article
    from newsportal.models import User

    if not User.objects.exists() and not Article.objects.exists():
        print("Filling the empty database with the demo newsroom …", flush=True)
        call_command("seed_demo", verbosity=0)


def main() -> None:
    os.environ.setdefault("SECRET_KEY", own_secret_key())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsportal.settings")
    port = os.environ.setdefault("PORT", "8000")
    os.environ.setdefault("SITE_URL", f"http://127.0.0.1:{port}")
    prepare()
    print(f"\n  http://127.0.0.1:{port}/        the portal")
    print(f"  http://127.0.0.1:{port}/admin/  the desk\n")
    if LOGINS_FILE.exists():
        print(LOGINS_FILE.read_text(), flush=True)
    sys.stdout.flush()
    gunicorn = str(Path(sys.executable).with_name("gunicorn"))
    os.execv(gunicorn, [gunicorn, "-c", "python:newsportal.server", "newsportal.wsgi"])  # noqa: S606


if __name__ == "__main__":
    main()
