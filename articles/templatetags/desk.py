"""What the desk's first page and forms show of stories."""

from django import template
from django.db.models import Count
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from articles.workflow import State

register = template.Library()

WAITING_COUNT = 10
MINE_COUNT = 8


@register.simple_tag
def state_badge(article: Article) -> str:
    """Return the story's state as a coloured word: also when it is scheduled or in the bin."""
    if article.binned_at:
        name, label = "binned", _("In the bin")
    elif article.is_scheduled:
        name, label = "scheduled", _("Scheduled")
    else:
        name, label = article.state, article.get_state_display()
    return format_html('<span class="state state-{}">{}</span>', name, label)


@register.simple_tag
def stories_waiting(user) -> list[Article]:
    """Return the oldest stories that wait for ``user``: to review, or sent back to be mended."""
    waiting = Article.objects.awaiting(user).select_related("section", "created_by")
    return list(waiting.defer("body").order_by("pk")[:WAITING_COUNT])


@register.simple_tag
def my_stories(user) -> list[Article]:
    """Return the newest stories that ``user`` wrote."""
    mine = Article.objects.filter(created_by=user, binned_at=None).select_related("section")
    return list(mine.defer("body").order_by("-pk")[:MINE_COUNT])


@register.simple_tag
def my_states(user) -> list[dict]:
    """Return ``{state, label, count}`` of the user's own stories, in the order of the workflow."""
    mine = Article.objects.filter(created_by=user, binned_at=None)
    counts = dict(mine.values_list("state").annotate(Count("pk")).order_by())
    return [
        {"state": state.value, "label": state.label, "count": counts[state]}
        for state in State
        if counts.get(state)
    ]
