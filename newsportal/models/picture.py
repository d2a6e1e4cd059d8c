"""A picture and what a newspaper must know of it: alt text, caption, credit, focal point."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsportal import images
from newsportal.fields import LineField

UNIT = [MinValueValidator(0.0), MaxValueValidator(1.0)]


class PictureQuerySet(models.QuerySet):
    def editable_by(self, user) -> "PictureQuerySet":
        """Return the pictures that ``user`` may change: a reporter's own, an editor's all."""
        if user.has_perm("articles.publish_article"):
            return self
        if user.has_perm("newsportal.change_picture"):
            return self.filter(uploaded_by=user)
        return self.none()


class Picture(models.Model):
    """One uploaded picture, re-encoded, with the renditions made from it."""

    # Not an ImageField: that one looks into the file before any limit was checked.
    file = models.FileField(_("file"), upload_to=images.original_name, max_length=200)
    width = models.PositiveIntegerField(_("width"), editable=False)
    height = models.PositiveIntegerField(_("height"), editable=False)
    alt = LineField(
        _("alternative text"),
        max_length=250,
        blank=True,
        help_text=_("What is to be seen, for readers who cannot see it."),
    )
    caption = LineField(_("caption"), max_length=500, blank=True)
    credit = LineField(_("credit"), max_length=150, blank=True)
    focal_x = models.FloatField(_("focal point, from the left"), default=0.5, validators=UNIT)
    focal_y = models.FloatField(_("focal point, from the top"), default=0.5, validators=UNIT)
    renditions = models.JSONField(_("renditions"), default=list, editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="pictures",
        verbose_name=_("uploaded by"),
    )
    created_at = models.DateTimeField(_("uploaded at"), auto_now_add=True)

    objects = PictureQuerySet.as_manager()

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        constraints = [
            models.CheckConstraint(
                condition=Q(focal_x__range=(0, 1), focal_y__range=(0, 1)),
                name="picture_focal_point_is_inside",
            )
        ]

    def __str__(self):
        return self.alt or self.caption or self.file.name

    def save(self, *args, **kwargs):
        """Save; a new file, or a moved focal point, makes the renditions anew.

        Raises:
            images.NotAPicture: when a new file cannot be decoded or is too large.
        """
        new_file = bool(self.file) and not getattr(self.file, "_committed", True)
        if new_file:
            self.file, (self.width, self.height) = images.reencode(
                self.file.file, name=self.file.name or ""
            )
        moved = (self.focal_x, self.focal_y) != getattr(self, "_focal_point", None)
        super().save(*args, **kwargs)
        if new_file or moved or not self.renditions:
            self.renditions = images.render(self.file, focal_point=(self.focal_x, self.focal_y))
            type(self).objects.filter(pk=self.pk).update(renditions=self.renditions)
        self._focal_point = (self.focal_x, self.focal_y)

    @classmethod
    def from_db(cls, db, field_names, values, **kwargs):
        picture = super().from_db(db, field_names, values, **kwargs)
        if {"focal_x", "focal_y"} <= set(field_names):
            picture._focal_point = (picture.focal_x, picture.focal_y)
        return picture
