"""The sections of the newspaper: ordered, at most one level below another."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsportal.fields import LineField, SlugField, free_slug, slug_constraint
from newsportal.models import Redirect

# Sections live at the root, so they may not take the first word of any other address.
RESERVED_SLUGS = frozenset(
    {
        "a", "admin", "archive", "author", "corrections", "feed", "healthz", "media", "pages",
        "preview", "readyz", "search", "static", "tag",
    }
)  # fmt: skip


class SectionQuerySet(models.QuerySet):
    def in_order(self) -> "SectionQuerySet":
        """Order as the newspaper does, each section before those that stand under it."""
        return self.order_by(
            Coalesce("parent__position", "position"),
            Coalesce("parent_id", "pk"),
            F("parent_id").asc(nulls_first=True),
            "position",
            "pk",
        )

    def top_level(self) -> "SectionQuerySet":
        return self.filter(parent=None)

    def edited_by(self, user) -> "SectionQuerySet":
        """Return the sections whose stories ``user`` may edit; an empty desk means all editors."""
        if not user.has_perm("articles.publish_article"):
            return self.none()
        if user.has_perm("articles.change_section"):
            return self
        desk = Section.desk.through.objects.filter(section=models.OuterRef("pk"))
        return self.filter(Q(models.Exists(desk.filter(user=user))) | ~models.Exists(desk))


class Section(models.Model):
    """A section with its own front; its name is what readers see in the navigation."""

    name = LineField(_("name"), max_length=60)
    slug = SlugField(_("slug"), unique=True, blank=True, max_length=60)
    description = LineField(_("description"), max_length=300, blank=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="subsections",
        limit_choices_to={"parent": None},
        verbose_name=_("stands under"),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    desk = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        blank=True,
        related_name="desks",
        verbose_name=_("desk"),
        help_text=_("Who edits and publishes here. Empty means every editor."),
    )

    objects = SectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        constraints = [
            slug_constraint("section_slug_is_free_ascii", reserved=RESERVED_SLUGS),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("pk")), name="section_is_not_its_own_parent"
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        if self.parent is None:
            return
        if self.parent.parent_id is not None:
            raise ValidationError({"parent": _("Sections nest one level deep only.")})
        if self.pk and self.subsections.exists():
            raise ValidationError({"parent": _("This section has sections of its own.")})

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Save; a changed slug leaves a redirect, a changed parent moves the stories along."""
        others = type(self).objects.exclude(pk=self.pk)
        self.slug = self.slug or free_slug(others, self.name, fallback="section")
        old = type(self).objects.filter(pk=self.pk).first()
        super().save(*args, **kwargs)
        if old and old.slug != self.slug:
            Redirect.objects.remember(old.get_absolute_url(), self.get_absolute_url())
        if old and old.parent_id != self.parent_id:
            self.articles.update(top_section=self.parent_id or self.pk)
            for article in self.articles.iterator():
                article.refresh_search()

    def get_absolute_url(self) -> str:
        return reverse("section", args=[self.slug])
