"""Settings, driven by the environment; README lists every variable with its default.

A value that is missing, malformed or unknown stops the start with one clear line.
"""

import ipaddress
import os
from pathlib import Path
from urllib.parse import urlsplit

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

env = environ.Env()


def flag(name: str, *, default: bool) -> bool:
    """Read a yes-or-no variable; anything but the usual spellings of both is an error."""
    value = os.environ.get(name, "").strip().lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    if value:
        raise ImproperlyConfigured(f"{name} must be on or off, not {value!r}")
    return default


def url_config(parse, name: str, default: str) -> dict:
    """Parse a ``…_URL`` variable with django-environ and name the variable when it is wrong."""
    value = os.environ.get(name) or default
    try:
        config = parse(value)
    except Exception as error:
        raise ImproperlyConfigured(f"{name} cannot be read: {error}") from error
    if not (config.get("ENGINE") or config.get("BACKEND") or config.get("EMAIL_BACKEND")):
        raise ImproperlyConfigured(f"{name} has an unknown scheme: {value.split(':')[0]!r}")
    return config


DEBUG = flag("DEBUG", default=False)

# Read without django-environ, which takes a value that starts with "$" for a reference.
SECRET_KEY = os.environ.get("SECRET_KEY", "")
if not SECRET_KEY:
    if not DEBUG:
        raise ImproperlyConfigured("SECRET_KEY is not set; production does not start without it")
    SECRET_KEY = "insecure-key-for-debugging-on-one-machine-only"  # noqa: S105

SITE_URL = os.environ.get("SITE_URL", "http://127.0.0.1:8000").rstrip("/")
_site = urlsplit(SITE_URL)
if _site.scheme not in {"http", "https"} or not _site.hostname or _site.path:
    raise ImproperlyConfigured(f"SITE_URL must look like https://example.in, not {SITE_URL!r}")
IS_HTTPS = _site.scheme == "https"

ALLOWED_HOSTS = [h.strip() for h in os.environ.get("ALLOWED_HOSTS", "").split(",") if h.strip()]
ALLOWED_HOSTS = ALLOWED_HOSTS or [_site.hostname, "localhost", "127.0.0.1", "[::1]"]

try:
    TRUSTED_PROXIES = [
        ipaddress.ip_network(address.strip(), strict=False)
        for address in os.environ.get("TRUSTED_PROXIES", "").split(",")
        if address.strip()
    ]
except ValueError as error:
    raise ImproperlyConfigured(f"TRUSTED_PROXIES: {error}") from error

INSTALLED_APPS = [
    "newsportal",
    "authors",
    "articles",
    "comments",
    # Django's admin, as newsportal.desk sets it up.
    "newsportal.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django_prose_editor",
    "taggit",
    "csp",
]

MIDDLEWARE = [
    "newsportal.middleware.RequestIDMiddleware",
    "newsportal.middleware.TrustedProxyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "newsportal.middleware.HeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "newsportal.middleware.PlainInputMiddleware",
    "newsportal.middleware.ErrorPageMiddleware",
    "newsportal.middleware.RedirectMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "newsportal.urls"
WSGI_APPLICATION = "newsportal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "newsportal.context.site",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "newsportal.templatetags.portal",
            ],
        },
    }
]

# --- Database -------------------------------------------------------------------------------

DATABASES = {
    "default": url_config(
        environ.Env.db_url_config, "DATABASE_URL", f"sqlite:///{VAR_DIR}/portal.sqlite3"
    )
}
_database = DATABASES["default"]
if _database["ENGINE"] == "django.db.backends.sqlite3":
    # Deferred transactions lose writes to "database is locked" as soon as two workers write.
    _database["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 5,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    # A file, because concurrency tests need several connections to one database.
    _database["TEST"] = {"NAME": os.environ.get("TEST_SQLITE", str(VAR_DIR / "test.sqlite3"))}
    VAR_DIR.mkdir(exist_ok=True)
elif _database["ENGINE"] == "django.db.backends.postgresql":
    _database["CONN_HEALTH_CHECKS"] = True
    _database["OPTIONS"] = {
        "pool": {"min_size": 1, "max_size": 10, "timeout": 3},
        "connect_timeout": 3,
    }
else:
    raise ImproperlyConfigured("DATABASE_URL must name SQLite or PostgreSQL")

CACHES = {"default": url_config(environ.Env.cache_url_config, "CACHE_URL", "locmemcache://")}

# --- People ---------------------------------------------------------------------------------

AUTH_USER_MODEL = "newsportal.User"
AUTHENTICATION_BACKENDS = ["newsportal.backends.RoleBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
SESSION_COOKIE_AGE = 7 * 24 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "newsportal.errors.csrf_failure"

# --- Mail -----------------------------------------------------------------------------------

vars().update(url_config(environ.Env.email_url_config, "EMAIL_URL", "consolemail://"))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = os.environ.get(
    "DEFAULT_FROM_EMAIL", f"newsroom@{_site.hostname}"
)
EMAIL_TIMEOUT = 5

# --- Language and time ----------------------------------------------------------------------

LANGUAGE_CODE = "hi"
LANGUAGES = [("hi", _("Hindi"))]
TIME_ZONE = "Asia/Kolkata"
USE_I18N = USE_TZ = True
FORMAT_MODULE_PATH = ["newsportal.formats"]
# The second directory mends and completes Django's own Hindi.
LOCALE_PATHS = [
    BASE_DIR / "newsportal" / "locale",
    BASE_DIR / "newsportal" / "locale" / "django",
]

# --- Files ----------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT") or VAR_DIR / "static")
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(os.environ.get("MEDIA_ROOT") or VAR_DIR / "media")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
FILE_UPLOAD_PERMISSIONS = 0o644
PICTURE_MAX_BYTES = 10 * 1024 * 1024
PICTURE_MAX_PIXELS = 50_000_000
# Forms outside the desk are small; a story pasted from a word processor is not.
DATA_UPLOAD_MAX_MEMORY_SIZE = PICTURE_MAX_BYTES + 2 * 1024 * 1024
FORM_MAX_BYTES = 100 * 1024

# --- Security -------------------------------------------------------------------------------

SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
if IS_HTTPS:
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_NAME = "__Host-csrftoken"
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
if TRUSTED_PROXIES:
    # Safe because TrustedProxyMiddleware drops forwarding headers from everyone else.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# --- Tags -----------------------------------------------------------------------------------

TAGGIT_CASE_INSENSITIVE = True

# --- Logging --------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "newsportal.logs.RequestIDFilter"}},
    "formatters": {
        "line": {
            "format": "{asctime} {levelname} {name} [{request_id}] {message}",
            "style": "{",
        }
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "filters": ["request_id"],
            "formatter": "line",
        }
    },
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "WARNING").upper()},
}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
