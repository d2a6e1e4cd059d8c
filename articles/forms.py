"""The search form: words, section, author, dates."""

from datetime import datetime, time, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Section
from authors.models import Author
from newsportal.hindi import normalise

LONGEST_QUERY = 100


class SearchForm(forms.Form):
    """Read leniently: an unknown filter or a date that is none is left out, never an error page."""

    q = forms.CharField(label=_("Search for"), required=False, strip=True)
    section = forms.ModelChoiceField(
        Section.objects.in_order(),
        to_field_name="slug",
        required=False,
        label=_("Section"),
        empty_label=_("All sections"),
    )
    author = forms.ModelChoiceField(
        Author.objects.order_by("name"),
        to_field_name="slug",
        required=False,
        label=_("Author"),
        empty_label=_("All authors"),
    )

    # "from" is a word of Python, so these two fields cannot be class attributes.
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        calendar = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        for name, label in (("from", _("From date")), ("to", _("Until date"))):
            self.fields[name] = forms.DateField(
                label=label, required=False, widget=calendar, input_formats=["%Y-%m-%d"]
            )

    def clean_q(self) -> str:
        return normalise(self.cleaned_data["q"], single_line=True)[:LONGEST_QUERY]

    def criteria(self) -> dict:
        """Return the arguments for ``ArticleQuerySet.search``; what is not valid is left out."""
        self.is_valid()
        chosen = self.cleaned_data
        return {
            "query": chosen.get("q", ""),
            "section": chosen.get("section"),
            "author": chosen.get("author"),
            "start": midnight(chosen.get("from")),
            "end": midnight(chosen.get("to"), days_later=1),
        }

    def is_narrowed(self) -> bool:
        """Say whether anything but the words themselves limits the search."""
        return any(value for name, value in self.criteria().items() if name != "query")


def midnight(day, *, days_later: int = 0) -> datetime | None:
    """Return the beginning of a day in Indian time, or None without a day."""
    if day is None or not 1900 <= day.year <= 2200:
        return None
    return timezone.make_aware(datetime.combine(day + timedelta(days=days_later), time.min))
