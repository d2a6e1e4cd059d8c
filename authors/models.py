"""The people readers know: a profile apart from any login."""

from django.conf import settings
from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsportal.fields import LineField, PlainTextField, SlugField, free_slug, slug_constraint
from newsportal.models import Picture, Redirect


class AuthorQuerySet(models.QuerySet):
    def editable_by(self, user) -> "AuthorQuerySet":
        """Return the profiles that ``user`` may change: an editor's all, anyone's own."""
        if user.has_perm("authors.add_author"):
            return self
        return self.filter(user=user) if user.has_perm("authors.change_author") else self.none()


class Author(models.Model):
    """A byline's face: name, photo, biography, beats, public links."""

    name = LineField(_("name"), max_length=100)
    slug = SlugField(_("slug"), unique=True, blank=True, help_text=_("Empty: made from the name."))
    designation = LineField(_("designation"), max_length=100, blank=True)
    photo = models.ForeignKey(
        Picture, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("photo")
    )
    bio = PlainTextField(_("biography"), blank=True)
    beats = LineField(_("beats"), max_length=200, blank=True, help_text=_("Separated by commas."))
    location = LineField(_("location"), max_length=100, blank=True)
    languages = LineField(
        _("languages"), max_length=100, blank=True, help_text=_("Separated by commas.")
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="author",
        verbose_name=_("login"),
    )

    objects = AuthorQuerySet.as_manager()

    class Meta:
        verbose_name = _("author")
        verbose_name_plural = _("authors")
        constraints = [slug_constraint("author_slug_is_ascii")]

    def __str__(self):
        return self.name

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Save; an empty slug is made from the name, a changed one leaves a redirect."""
        self.slug = self.slug or free_slug(
            type(self).objects.exclude(pk=self.pk), self.name, fallback="author"
        )
        old = type(self).objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        super().save(*args, **kwargs)
        if old and old != self.slug:
            Redirect.objects.remember(reverse("author", args=[old]), self.get_absolute_url())

    def get_absolute_url(self) -> str:
        return reverse("author", args=[self.slug])


class AuthorLink(models.Model):
    """A public link of an author: a social profile, a book, a homepage."""

    author = models.ForeignKey(Author, models.CASCADE, related_name="links")
    label = LineField(_("label"), max_length=60)
    url = models.URLField(_("address"), max_length=300)

    class Meta:
        verbose_name = _("public link")
        verbose_name_plural = _("public links")

    def __str__(self):
        return self.label
