"""What the demo newsroom holds, for checks from outside, and canaries to find leaks by."""

import json
import secrets

from articles.models import Article
from articles.workflow import State
from comments.models import Comment
from comments.moderation import State as CommentState

CANARY = "canary-"


def manifest(logins: dict) -> dict:
    """Return logins by role, one article a state, one comment a state, and the canaries."""
    plant_canaries()
    return {
        "logins": logins,
        "articles": {
            name: {"id": article.pk, "address": article.get_absolute_url()}
            for name, article in articles_by_state().items()
        },
        "comments": {
            state.value: Comment.objects.filter(state=state).order_by("pk").first().pk
            for state in CommentState
        },
        "canaries": canaries(),
    }


def write_manifest(path: str, *, logins: dict) -> None:
    """Write the manifest as JSON."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump(manifest(logins), file, ensure_ascii=False, indent=2)
        file.write("\n")


def articles_by_state() -> dict[str, Article]:
    """Return one article a state; published ones that the clock hides have names of their own."""
    public = Article.objects.published()
    stories = Article.objects.select_related("section").order_by("pk")
    found = {
        state.value: stories.filter(state=state).first()
        for state in State
        if state != State.PUBLISHED
    }
    hidden = stories.filter(state=State.PUBLISHED).exclude(pk__in=public.values("pk"))
    found["published"] = stories.filter(pk__in=public.values("pk")).first()
    found["expired"] = hidden.filter(expires_at__isnull=False).first()
    found["scheduled"] = hidden.filter(expires_at=None).first()
    return {name: article for name, article in found.items() if article}


def plant_canaries() -> None:
    """Hide one word in every story and every comment that is not public."""
    public = Article.objects.published().values("pk")
    for article in Article.objects.exclude(pk__in=public).exclude(body__contains=CANARY):
        article.body += f"<p>{CANARY}{secrets.token_hex(6)}</p>"
        article.save()
    for comment in Comment.objects.exclude(state=CommentState.APPROVED).exclude(
        body__contains=CANARY
    ):
        Comment.objects.filter(pk=comment.pk).update(
            body=f"{comment.body} {CANARY}{secrets.token_hex(6)}"
        )


def canaries() -> list[str]:
    """Return every string that no public page may show: planted words and readers' addresses."""
    public = Article.objects.published().values("pk")
    hidden = [
        *Article.objects.exclude(pk__in=public).values_list("body", flat=True),
        *Comment.objects.exclude(state=CommentState.APPROVED).values_list("body", flat=True),
    ]
    planted = {text[text.rindex(CANARY) :].removesuffix("</p>") for text in hidden}
    addresses = set(Comment.objects.values_list("email", flat=True).distinct())
    return sorted(planted | addresses)
