"""Readers' comments, and the decisions that moderators take on them."""

import hashlib
import hmac

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from comments.moderation import TRANSITIONS, State
from newsportal.fields import LineField, PlainTextField
from newsportal.hindi import cut, normalise

DEEPEST_LEVEL = 2


def fingerprint(*, article_id: int, parent_id: int | None, name: str, email: str, body: str) -> str:
    """Return the hash that makes two equal posts of one writer one comment (64 hex digits)."""
    parts = [str(article_id), str(parent_id or ""), name, email.lower(), body]
    message = "\x1f".join(parts).encode()
    return hmac.new(settings.SECRET_KEY.encode(), message, hashlib.sha256).hexdigest()


class CommentQuerySet(models.QuerySet):
    def approved(self) -> "CommentQuerySet":
        return self.filter(state=State.APPROVED)

    def awaiting_moderation(self) -> "CommentQuerySet":
        return self.filter(state=State.PENDING)

    def public(self) -> "CommentQuerySet":
        """Return approved comments on public articles."""
        return self.approved().filter(article__in=Article.objects.published())

    def answerable_on(self, article: Article) -> "CommentQuerySet":
        """Return the comments of a story that may be answered: approved, and not too deep."""
        return self.approved().filter(article=article, level__lt=DEEPEST_LEVEL)

    def as_readers_see_them(self) -> "CommentQuerySet":
        """Load what a thread shows: neither the e-mail address nor who decided."""
        return self.only(
            "article_id", "parent_id", "root_id", "level", "name", "body", "created_at"
        )

    def in_thread_order(self) -> "CommentQuerySet":
        """Order by thread, oldest thread first; ``threads`` puts replies under their parents."""
        return self.order_by("root_id", "created_at", "pk")

    def moderated_by(self, user) -> "CommentQuerySet":
        """Return the comments that ``user`` may decide on."""
        return self if user.has_perm("comments.moderate_comment") else self.none()


class Comment(models.Model):
    """One comment: a root or a reply, at most two levels below its root."""

    article = models.ForeignKey(
        Article, models.CASCADE, related_name="comments", verbose_name=_("story")
    )
    parent = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="replies",
        verbose_name=_("reply to"),
    )
    # A root is its own root, so that one index keeps every thread together.
    root = models.ForeignKey("self", models.CASCADE, null=True, editable=False, related_name="+")
    level = models.PositiveSmallIntegerField(_("level"), default=0, editable=False)
    name = LineField(_("name"), max_length=60)
    email = models.EmailField(_("e-mail address"), max_length=254)
    body = PlainTextField(_("comment"))
    state = models.CharField(
        _("state"), max_length=10, choices=State, default=State.PENDING, editable=False
    )
    created_at = models.DateTimeField(_("written at"), default=timezone.now, editable=False)
    decided_at = models.DateTimeField(_("decided at"), null=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("decided by"),
    )
    fingerprint = models.CharField(max_length=64, unique=True, editable=False)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        permissions = [
            ("moderate_comment", "Can approve and reject comments"),
            ("view_email", "Can see the e-mail addresses of commenters"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(level__lte=DEEPEST_LEVEL), name="comment_is_not_too_deep"
            ),
            models.CheckConstraint(
                condition=Q(parent=None, level=0) | Q(parent__isnull=False, level__gt=0),
                name="comment_level_fits_its_parent",
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("pk")), name="comment_does_not_answer_itself"
            ),
            models.CheckConstraint(
                condition=Q(state__in=State.values), name="comment_state_is_known"
            ),
        ]
        indexes = [
            models.Index(fields=["article", "state", "root", "created_at"], name="comment_thread"),
            models.Index(fields=["state", "created_at"], name="comment_queue"),
        ]

    def __str__(self):
        return f"{self.name}: {cut(self.body, 60)}"

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Save; level, root and fingerprint follow from the parent and the text."""
        if self._state.adding:
            self.level = self.parent.level + 1 if self.parent else 0
            self.root_id = self.parent.root_id if self.parent else None
            self.normalise_text()
            self.fingerprint = self.fingerprint or fingerprint(
                article_id=self.article_id,
                parent_id=self.parent_id,
                name=self.name,
                email=self.email,
                body=self.body,
            )
        super().save(*args, **kwargs)
        if self.root_id is None:
            self.root_id = self.pk
            type(self).objects.filter(pk=self.pk).update(root=self.pk)

    def get_absolute_url(self) -> str:
        return f"{self.article.get_absolute_url()}#comment-{self.pk}"

    @property
    def can_be_answered(self) -> bool:
        return self.level < DEEPEST_LEVEL

    def clean(self):
        """Refuse a parent that is not an approved comment of the same story, or too deep."""
        if self.parent is None:
            return
        if self.parent.article_id != self.article_id or self.parent.state != State.APPROVED:
            raise ValidationError(_("The comment that you answer does not exist."))
        if not self.parent.can_be_answered:
            raise ValidationError(_("Answers go two levels deep only."))

    def submit(self) -> "Comment":
        """Store a reader's comment, or find the equal one that is stored already.

        However often and however parallel the same text is sent, it is one row.

        Raises:
            Comment.DoesNotExist: the story or the parent went away in the meantime.
        """
        try:
            self.save()
        except IntegrityError:
            return type(self).objects.get(fingerprint=self.fingerprint)
        return self

    def normalise_text(self) -> None:
        """Bring the text into stored form before the fingerprint is taken of it."""
        self.name = normalise(self.name, single_line=True)
        self.body = normalise(self.body)

    def approve(self, *, by, note: str = "") -> bool:
        return self.decide(State.APPROVED, by=by, note=note)

    def reject(self, *, by, note: str = "") -> bool:
        return self.decide(State.REJECTED, by=by, note=note)

    def mark_as_spam(self, *, by, note: str = "") -> bool:
        return self.decide(State.SPAM, by=by, note=note)

    @transaction.atomic
    def decide(self, state: str, *, by, note: str = "") -> bool:
        """Take one decision: the one door. Leaves who, when, why and from what.

        Returns:
            Whether the state changed; false when it already was so or somebody was faster.

        Raises:
            PermissionDenied: ``by`` may not moderate.
        """
        if not by.has_perm("comments.moderate_comment"):
            raise PermissionDenied
        source, now = self.state, timezone.now()
        if (source, state) not in TRANSITIONS:
            return False
        unchanged = Comment.objects.filter(pk=self.pk, state=source)
        if not unchanged.update(state=state, decided_by=by, decided_at=now):
            return False
        self.state, self.decided_by, self.decided_at = state, by, now
        self.decisions.create(from_state=source, to_state=state, by=by, note=note, at=now)
        return True


class Decision(models.Model):
    """One line of the moderators' log."""

    comment = models.ForeignKey(Comment, models.CASCADE, related_name="decisions")
    from_state = models.CharField(_("from"), max_length=10, choices=State)
    to_state = models.CharField(_("to"), max_length=10, choices=State)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("by"),
    )
    note = PlainTextField(_("reason"), blank=True)
    at = models.DateTimeField(_("time"))

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")

    def __str__(self):
        return f"{self.from_state} → {self.to_state}"
