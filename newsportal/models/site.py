"""The newspaper itself: name, contact, reading speeds, rules for comments."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from newsportal.fields import LineField, PlainTextField
from newsportal.models.picture import Picture

SPEED_RANGE = [MinValueValidator(50), MaxValueValidator(1000)]


class SiteSettings(models.Model):
    """The one row of settings that administrators edit."""

    name = LineField(_("name"), max_length=60, default="समाचार पोर्टल")
    tagline = LineField(_("tagline"), max_length=160, blank=True)
    about = PlainTextField(_("about"), blank=True)
    logo = models.ForeignKey(
        Picture, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("logo")
    )
    contact_email = models.EmailField(_("contact e-mail"), blank=True)
    deva_wpm = models.PositiveSmallIntegerField(
        _("Hindi reading speed"),
        default=200,
        validators=SPEED_RANGE,
        help_text=_("Words a minute in Devanagari."),
    )
    other_wpm = models.PositiveSmallIntegerField(
        _("English reading speed"),
        default=238,
        validators=SPEED_RANGE,
        help_text=_("Words a minute in any other script."),
    )
    comments_open = models.BooleanField(_("comments are open"), default=True)
    comment_policy = PlainTextField(
        _("comment policy"), blank=True, help_text=_("Shown beside the comment form.")
    )

    # The footer's links, filled by ``load``.
    links: list[dict[str, str]] = []

    class Meta:
        verbose_name = _("site settings")
        verbose_name_plural = _("site settings")
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="sitesettings_is_one_row"),
            models.CheckConstraint(
                condition=models.Q(deva_wpm__range=(50, 1000), other_wpm__range=(50, 1000)),
                name="sitesettings_speeds_are_human",
            ),
        ]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.pk = 1
        super().save(*args, **kwargs)

    @classmethod
    def load(cls) -> "SiteSettings":
        """Return the settings, with their defaults while nobody has saved any.

        ``links`` holds the footer's links, label and url, in order. They come with the same
        statement, because every page shows both.
        """
        rows = (
            cls.objects.select_related("logo")
            .filter(pk=1)
            .annotate(label=F("footer_links__label"), url=F("footer_links__url"))
            .order_by("footer_links__position", "footer_links__pk")
        )
        found = list(rows)
        site = found[0] if found else cls(pk=1)
        labels = [(getattr(row, "label", ""), getattr(row, "url", "")) for row in found]
        site.links = [{"label": label, "url": url} for label, url in labels if url]
        return site


class FooterLink(models.Model):
    """A link at the foot of every page."""

    site = models.ForeignKey(SiteSettings, models.CASCADE, related_name="footer_links")
    label = LineField(_("label"), max_length=60)
    url = models.CharField(_("address"), max_length=300)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("footer link")
        verbose_name_plural = _("footer links")

    def __str__(self):
        return self.label
