"""What was, who changed it and why: snapshots of stories and their changes of state."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.workflow import State
from newsportal.fields import PlainTextField


class Revision(models.Model):
    """A whole article at one moment, with its bylines and tags, as JSON."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="revisions")
    snapshot = models.JSONField(_("snapshot"))
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("editor"),
    )
    note = PlainTextField(_("note"), blank=True)
    created_at = models.DateTimeField(_("time"), auto_now_add=True)

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")

    def __str__(self):
        return f"{self.snapshot['headline']} ({self.created_at:%Y-%m-%d %H:%M})"


class StateChange(models.Model):
    """One step of a story through the workflow. Written by ``Article.move_to`` alone."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="state_changes")
    from_state = models.CharField(_("from"), max_length=20, choices=State)
    to_state = models.CharField(_("to"), max_length=20, choices=State)
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
        verbose_name = _("change of state")
        verbose_name_plural = _("changes of state")

    def __str__(self):
        return f"{self.from_state} → {self.to_state}"
