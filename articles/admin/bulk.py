"""What editors do to many stories at once: each through its verb, each with its own answer."""

from collections.abc import Callable

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.models import Article
from articles.models.article import IllegalTransition
from articles.workflow import State


def each(request: HttpRequest, stories, act: Callable[[Article], None]) -> None:
    """Do ``act`` to every story; tell how many it was done to, and what it could not be done to."""
    done = 0
    for story in stories.order_by("pk"):
        try:
            act(story)
            done += 1
        except IllegalTransition as refused:
            messages.error(request, f"{story}: {' '.join(refused.messages)}")
        except PermissionDenied:
            refusal = _("You may not do this.")
            messages.error(request, f"{story}: {refusal}")
    if done:
        text = ngettext("Done for %(count)d story.", "Done for %(count)d stories.", done)
        messages.success(request, text % {"count": done})


class BulkActions:
    """Actions of the story list. Withdrawing needs a reason, so it is done one by one."""

    actions = ["send_to_review", "publish", "move_to_bin", "take_from_bin"]

    def get_actions(self, request):
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    def has_publish_permission(self, request) -> bool:
        return request.user.has_perm("articles.publish_article")

    @admin.action(description=_("Send to review"), permissions=["change"])
    def send_to_review(self, request, stories):
        each(request, stories, lambda s: s.move_to(State.IN_REVIEW, by=request.user))

    @admin.action(description=_("Publish"), permissions=["publish"])
    def publish(self, request, stories):
        each(request, stories, lambda s: s.move_to(State.PUBLISHED, by=request.user))

    @admin.action(description=_("Move to the bin"), permissions=["delete"])
    def move_to_bin(self, request, stories):
        each(request, stories, lambda s: s.move_to_bin(by=request.user))

    @admin.action(description=_("Take from the bin"), permissions=["delete"])
    def take_from_bin(self, request, stories):
        each(request, stories, lambda s: s.take_from_bin(by=request.user))
