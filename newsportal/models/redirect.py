"""Old addresses that must go on working."""

from urllib.parse import unquote

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from newsportal.fields import LineField
from newsportal.hindi import normalise


def decoded_path(path: str) -> str:
    """Return a request path as it is stored: percent-decoded, normalised, no query."""
    return normalise(unquote(path.split("?")[0]), single_line=True)


class RedirectQuerySet(models.QuerySet):
    @transaction.atomic
    def remember(self, old: str, new: str) -> None:
        """Send readers of the path ``old`` to the path ``new``, in one hop and never in a loop."""
        old, new = decoded_path(old), decoded_path(new)
        if old == new:
            return
        self.filter(path=new).delete()
        self.filter(target=old).update(target=new)
        self.update_or_create(path=old, defaults={"target": new})


class Redirect(models.Model):
    """One old path and where it lives now; an empty target says that it is gone (410)."""

    path = LineField(
        _("old path"),
        max_length=500,
        unique=True,
        help_text=_("Begins with a slash; Hindi is written as Hindi, not as percent signs."),
    )
    target = LineField(
        _("new path"), max_length=500, blank=True, help_text=_("Empty means: gone for good.")
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = RedirectQuerySet.as_manager()

    class Meta:
        verbose_name = _("redirect")
        verbose_name_plural = _("redirects")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(path__startswith="/"), name="redirect_path_is_absolute"
            ),
            # A second slash or a backslash would lead to another host.
            models.CheckConstraint(
                condition=models.Q(target="") | models.Q(target__regex=r"\A/([^/\\].*)?\Z"),
                name="redirect_target_stays_at_home",
                violation_error_message=_("The new path must begin with one slash."),
            ),
            models.CheckConstraint(
                condition=~models.Q(path=models.F("target")), name="redirect_leads_elsewhere"
            ),
        ]

    def __str__(self):
        return f"{self.path} → {self.target or 410}"

    def clean(self):
        self.path = decoded_path(self.path)
        self.target = decoded_path(self.target)
        if self.path == self.target:
            raise ValidationError({"target": _("A redirect cannot lead to itself.")})
