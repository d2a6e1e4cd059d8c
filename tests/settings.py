"""The portal's own settings, with what only tests need: cheap passwords, throw-away folders."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("SECRET_KEY", "only-for-tests")
os.environ.setdefault("LOG_LEVEL", "CRITICAL")

from newsportal.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
VAR_DIR = Path(tempfile.mkdtemp(prefix="portal-var-"))
STATIC_ROOT = Path(tempfile.mkdtemp(prefix="portal-static-"))
STORAGES = {
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
