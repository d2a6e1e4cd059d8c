"""The WSGI application: ``gunicorn newsportal.wsgi``."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsportal.settings")
# A page that PostgreSQL cannot answer in time is given up; commands may take as long as they need.
os.environ.setdefault("PGOPTIONS", "-c statement_timeout=5s -c lock_timeout=2s")

application = get_wsgi_application()
