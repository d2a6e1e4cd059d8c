"""A reader at the comment form."""

import re
from datetime import timedelta
from html import unescape

import time_machine
from django.utils import timezone

from comments import tokens

CANARY = "canary@hidden.example"
GOOD = {"name": "राम कुमार", "email": CANARY, "body": "पहली पंक्ति\nदूसरी <b>पंक्ति</b>"}


def address(article) -> str:
    return f"/a/{article.pk}/comments/"


def token_of_age(article, **age) -> str:
    with time_machine.travel(timezone.now() - timedelta(**age), tick=False):
        return tokens.issue(article.pk)


def token_in(response) -> str:
    return re.search(r'name="token" value="([^"]*)"', response.content.decode())[1]


def post(client, article, *, headers=None, **fields):
    """Send a comment that is right in everything but ``fields``."""
    token = token_of_age(article, minutes=1)
    return client.post(address(article), GOOD | {"token": token} | fields, headers=headers)


def typed_text(response) -> str:
    """Return what stands in the comment field of an answer."""
    field = re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", response.content.decode(), re.DOTALL)
    return unescape(field[1]).replace("\r\n", "\n")
