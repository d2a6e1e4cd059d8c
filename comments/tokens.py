"""Signed time tokens: proof that a comment form was opened for this story a little while ago.

Pages from a cache cannot hold a CSRF token. This one names no reader and needs no session.
"""

from datetime import timedelta

from django.core.signing import BadSignature, Signer
from django.utils import timezone

# Nobody writes a comment in less; a program does.
YOUNGEST = timedelta(seconds=3)
OLDEST = timedelta(hours=24)

SALT = "comments.tokens"


def issue(article_id: int) -> str:
    """Return a token for the story, good from 3 seconds to 24 hours after now."""
    milliseconds = int(timezone.now().timestamp() * 1000)
    return Signer(salt=SALT).sign(f"{article_id}.{milliseconds}")


def is_valid(token: str, article_id: int) -> bool:
    """Say whether ``token`` was issued for the story, by this site, and is of the right age."""
    try:
        signed_id, milliseconds = Signer(salt=SALT).unsign(token).split(".")
    except BadSignature:
        return False
    age = timedelta(milliseconds=timezone.now().timestamp() * 1000 - int(milliseconds))
    return signed_id == str(article_id) and YOUNGEST <= age <= OLDEST


def good_or_new(token: str, article_id: int) -> str:
    """Return ``token`` while it is valid, so that mending a form costs no wait, else a new one."""
    return token if is_valid(token, article_id) else issue(article_id)
