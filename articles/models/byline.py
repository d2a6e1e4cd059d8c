"""Who a story is by, in the order of print."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from authors.models import Author
from newsportal.fields import LineField


class Byline(models.Model):
    """One author of one story, in the order of print."""

    class Role(models.TextChoices):
        REPORTER = "reporter", _("Reporter")
        PHOTOGRAPHER = "photographer", _("Photographer")
        TRANSLATOR = "translator", _("Translator")
        EDITOR = "editor", _("Editor")

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="bylines")
    author = models.ForeignKey(
        Author, models.PROTECT, related_name="bylines", verbose_name=_("author")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.REPORTER)
    place = LineField(
        _("place line"), max_length=60, blank=True, help_text=_("For example: दिल्ली से")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="one_byline_per_place"),
            models.UniqueConstraint(
                fields=["article", "author"],
                name="one_byline_per_author",
                violation_error_message=_("This author already has a byline."),
            ),
        ]

    def __str__(self):
        return str(self.author)
