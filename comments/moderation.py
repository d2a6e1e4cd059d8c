"""The states of a comment and the decisions that lead from one to another: data only."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    PENDING = "pending", _("Pending")
    APPROVED = "approved", _("Approved")
    REJECTED = "rejected", _("Rejected")
    SPAM = "spam", _("Spam")


# Every decision can be taken back: spam and rejected are places, not ends.
TRANSITIONS = frozenset(
    (source, target)
    for source in State
    for target in State
    if source != target and target != State.PENDING
)
