"""The environment drives the settings, and what is wrong with it is said at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def start(**environment) -> subprocess.CompletedProcess:
    """Load the settings in a process of their own and print what a test asks for."""
    show = environment.pop("show", "DEBUG")
    clean = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", "SECRET_KEY": "k"}
    code = f"import newsportal.settings as s; print(s.{show})"
    return subprocess.run(  # noqa: S603
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={name: value for name, value in {**clean, **environment}.items() if value is not None},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("environment", "complaint"),
    [
        ({"SECRET_KEY": None}, "SECRET_KEY is not set"),
        ({"DEBUG": "perhaps"}, "DEBUG must be on or off"),
        ({"SITE_URL": "example.in"}, "SITE_URL must look like"),
        ({"SITE_URL": "https://example.in/news"}, "SITE_URL must look like"),
        ({"DATABASE_URL": "mysql://root@localhost/x"}, "DATABASE_URL"),
        ({"DATABASE_URL": "nonsense"}, "DATABASE_URL"),
        ({"CACHE_URL": "carrierpigeon://coop"}, "CACHE_URL"),
        ({"EMAIL_URL": "owl://tower"}, "EMAIL_URL"),
        ({"TRUSTED_PROXIES": "10.0.0.0/99"}, "TRUSTED_PROXIES"),
    ],
)
def test_a_missing_or_malformed_value_stops_the_start_and_is_named(environment, complaint):
    started = start(**environment)
    assert started.returncode != 0
    assert complaint in started.stderr.splitlines()[-1]


def test_without_any_variable_but_the_key_production_starts_on_sqlite():
    assert start(show="DATABASES['default']['ENGINE']").stdout == "django.db.backends.sqlite3\n"
    assert start().stdout == "False\n"


def test_a_key_that_begins_with_a_dollar_sign_is_taken_as_it_is():
    assert start(SECRET_KEY="$not-a-reference", show="SECRET_KEY").stdout == "$not-a-reference\n"


@pytest.mark.parametrize(
    ("url", "secure"), [("https://example.in", True), ("http://example.in", False)]
)
def test_cookies_redirects_and_hsts_follow_the_scheme_of_the_site(url, secure):
    shown = (
        "SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_SSL_REDIRECT, "
        "hasattr(s, 'SECURE_HSTS_SECONDS')"
    )
    assert start(SITE_URL=url, show=shown).stdout == f"{secure} {secure} {secure} {secure}\n"


def test_the_host_of_the_site_is_allowed_and_no_other():
    hosts = start(SITE_URL="https://example.in", show="ALLOWED_HOSTS").stdout
    assert hosts == "['example.in', 'localhost', '127.0.0.1', '[::1]']\n"


def test_the_deployment_check_of_django_finds_nothing():
    environment = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "newsportal.settings",
        "SECRET_KEY": "x7Kp2" * 12,
        "SITE_URL": "https://example.in",
        "DATABASE_URL": "",
    }
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    checked = subprocess.run(  # noqa: S603
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert checked.stderr == ""
    assert checked.returncode == 0
