"""Model fields that keep what they store clean: plain text, body HTML and slugs."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsportal import html
from newsportal.hindi import normalise, slugify

# \A and \Z mean the same to Python's and to PostgreSQL's regular expressions; $ does not.
SLUG_PATTERN = r"\A[a-z0-9]+(-[a-z0-9]+)*\Z"

validate_slug = RegexValidator(
    SLUG_PATTERN,
    _("Use small letters a–z, digits and single hyphens only."),
    code="invalid_slug",
)


class LineField(models.CharField):
    """One line of plain text, normalised wherever it enters: forms, code and queries."""

    def to_python(self, value):
        value = super().to_python(value)
        return normalise(value, single_line=True) if isinstance(value, str) else value

    def pre_save(self, model_instance, add):
        value = self.to_python(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value

    def get_prep_value(self, value):
        return self.to_python(super().get_prep_value(value))


class PlainTextField(models.TextField):
    """Plain text of several lines, normalised wherever it enters."""

    def to_python(self, value):
        value = super().to_python(value)
        return normalise(value) if isinstance(value, str) else value

    def pre_save(self, model_instance, add):
        value = self.to_python(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value

    def get_prep_value(self, value):
        return self.to_python(super().get_prep_value(value))


class HTMLField(models.TextField):
    """Body HTML, reduced to the allow-list of ``newsportal.html`` on every save."""

    def pre_save(self, model_instance, add):
        value = html.clean(super().pre_save(model_instance, add) or "")
        setattr(model_instance, self.attname, value)
        return value


class SlugField(models.CharField):
    """An ASCII slug, ``[a-z0-9]+(-[a-z0-9]+)*``; pair it with ``slug_constraint`` in Meta."""

    default_validators = [validate_slug]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 100)
        super().__init__(*args, **kwargs)


def slug_constraint(name: str, *, reserved: frozenset[str] = frozenset()) -> models.CheckConstraint:
    """Return the database's own check of a ``slug`` column: its pattern and the reserved words."""
    condition = models.Q(slug__regex=SLUG_PATTERN)
    if reserved:
        condition &= ~models.Q(slug__in=sorted(reserved))
    return models.CheckConstraint(
        condition=condition, name=name, violation_error_message=_("This slug cannot be used.")
    )


def free_slug(taken: models.QuerySet, text: str, *, fallback: str) -> str:
    """Return a romanised slug of ``text`` that no row of ``taken`` has: dil, dil-2, dil-3.

    ``fallback`` stands in for a text that has nothing to romanise.
    """
    base = slugify(text, max_length=80) or fallback
    used = set(taken.filter(slug__startswith=base).values_list("slug", flat=True))
    slug, number = base, 1
    while slug in used:
        number += 1
        slug = f"{base}-{number}"
    return slug
