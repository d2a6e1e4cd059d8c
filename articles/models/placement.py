"""Editors' picks: which story stands where on the fronts, and for how long."""

from datetime import UTC, datetime

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Slot(models.TextChoices):
    LEAD = "lead", _("Home: lead")
    DONT_MISS = "dont_miss", _("Don't miss")


class PlacementQuerySet(models.QuerySet):
    def active(self, slot: str, *, at=None) -> "PlacementQuerySet":
        """Return the picks that hold in ``slot`` at an instant (now), in the editors' order."""
        at = at or timezone.now()
        return self.filter(
            Q(ends_at=None) | Q(ends_at__gt=at), slot=slot, starts_at__lte=at
        ).order_by("position", "pk")


class Placement(models.Model):
    """One pick of one story for one slot."""

    slot = models.CharField(_("place"), max_length=20, choices=Slot)
    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="placements", verbose_name=_("story")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    starts_at = models.DateTimeField(_("from"), default=timezone.now)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)

    objects = PlacementQuerySet.as_manager()

    class Meta:
        verbose_name = _("placement")
        verbose_name_plural = _("placements")
        constraints = [
            models.UniqueConstraint(fields=["slot", "article"], name="one_placement_per_slot"),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
                name="placement_ends_after_it_starts",
                violation_error_message=_("The end must come after the beginning."),
            ),
            models.CheckConstraint(
                condition=Q(starts_at__gte=datetime(1900, 1, 1, tzinfo=UTC)),
                name="placement_is_modern",
                violation_error_message=_("No time may lie before the year 1900."),
            ),
        ]
        indexes = [models.Index(fields=["slot", "position"], name="placement_by_slot")]

    def __str__(self):
        return f"{self.get_slot_display()}: {self.article}"
