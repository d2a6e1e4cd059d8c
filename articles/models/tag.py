"""Tags with romanised slugs: दिल is ``dil`` and दल is ``dal``."""

from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase, TagBase

from newsportal.fields import LineField, SlugField, free_slug, slug_constraint
from newsportal.models import Redirect


class Tag(TagBase):
    """A topic. taggit's own slug field and slugify drop the vowel signs, so both are replaced."""

    name = LineField(_("name"), max_length=100, unique=True)
    slug = SlugField(_("slug"), unique=True, blank=True)

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        constraints = [slug_constraint("tag_slug_is_ascii")]

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Save; an empty slug is romanised from the name, a changed one leaves a redirect."""
        others = type(self).objects.exclude(pk=self.pk)
        self.slug = self.slug or free_slug(others, self.name, fallback="tag")
        old = others.model.objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        models.Model.save(self, *args, **kwargs)
        if old and old != self.slug:
            Redirect.objects.remember(reverse("tag", args=[old]), self.get_absolute_url())

    def get_absolute_url(self) -> str:
        return reverse("tag", args=[self.slug])


class TaggedArticle(ItemBase):
    """One tag on one article."""

    tag = models.ForeignKey(Tag, models.CASCADE, related_name="tagged_articles")
    content_object = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="tagged_articles"
    )

    class Meta:
        verbose_name = _("tag of an article")
        verbose_name_plural = _("tags of articles")
        constraints = [
            models.UniqueConstraint(fields=["content_object", "tag"], name="one_row_per_tag")
        ]
