"""The comments under a story, and what waits at the moderators' desk."""

from django import template

from comments.forms import CommentForm
from comments.models import Comment
from comments.threads import discussion

register = template.Library()

NEWEST_WAITING = 5


@register.inclusion_tag("comments/_comments.html", takes_context=True)
def comment_thread(context, article) -> dict:
    """Show the approved comments on ``article`` and the form, the same for every reader."""
    site = context["site"]
    return {**discussion(article, site), "form": CommentForm(article=article), "site": site}


@register.simple_tag
def comments_waiting(user) -> list[Comment]:
    """Return the newest comments that wait for a decision of ``user``, with their stories."""
    waiting = (
        Comment.objects.moderated_by(user).awaiting_moderation().defer("email", "article__body")
    )
    return list(waiting.select_related("article").order_by("-created_at", "-pk")[:NEWEST_WAITING])


@register.simple_tag
def comments_waiting_count(user) -> int:
    return Comment.objects.moderated_by(user).awaiting_moderation().count()
