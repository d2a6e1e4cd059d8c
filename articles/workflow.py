"""The life of a story: its states, the transitions between them, and who may make each."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("In review")
    SENT_BACK = "sent_back", _("Sent back")
    READY = "ready", _("Ready")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Actor(TextChoices):
    """In what quality a person acts on a story."""

    OWNER = "owner"
    EDITOR = "editor"


@dataclass(frozen=True)
class Transition:
    source: State
    target: State
    actors: frozenset[Actor]
    label: str | Promise
    needs_reason: bool = False


def step(source, target, actors, label, *, needs_reason: bool = False) -> Transition:
    return Transition(source, target, frozenset(actors), label, needs_reason)


OWNER, EDITOR = Actor.OWNER, Actor.EDITOR

TRANSITIONS = (
    step(State.DRAFT, State.IN_REVIEW, {OWNER, EDITOR}, _("Send to review")),
    step(State.IN_REVIEW, State.DRAFT, {OWNER}, _("Recall")),
    step(State.IN_REVIEW, State.SENT_BACK, {EDITOR}, _("Send back"), needs_reason=True),
    step(State.SENT_BACK, State.IN_REVIEW, {OWNER, EDITOR}, _("Send to review")),
    step(State.IN_REVIEW, State.READY, {EDITOR}, _("Mark as ready")),
    step(State.IN_REVIEW, State.PUBLISHED, {EDITOR}, _("Publish")),
    step(State.READY, State.PUBLISHED, {EDITOR}, _("Publish")),
    step(State.DRAFT, State.PUBLISHED, {EDITOR}, _("Publish")),
    step(State.PUBLISHED, State.WITHDRAWN, {EDITOR}, _("Withdraw"), needs_reason=True),
    step(State.WITHDRAWN, State.DRAFT, {EDITOR}, _("Make a draft again")),
    step(State.WITHDRAWN, State.PUBLISHED, {EDITOR}, _("Publish again")),
)

# What a reporter may still write in: once it is with the editors, it is theirs.
OWNER_WRITES_IN = (State.DRAFT, State.SENT_BACK)


def find(source: str, target: str) -> Transition | None:
    """Return the transition from one state to another, or None where there is none."""
    return next((t for t in TRANSITIONS if (t.source, t.target) == (source, target)), None)


def from_state(source: str, *, actors: Iterable[Actor]) -> list[Transition]:
    """Return the transitions that somebody acting as one of ``actors`` can make, in table order."""
    actors = frozenset(actors)
    return [t for t in TRANSITIONS if t.source == source and t.actors & actors]
