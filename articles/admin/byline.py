"""Bylines in the story form: ordered rows, saved together."""

from django import forms
from django.contrib import admin
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Byline

LAST = 1000


class PlaceInput(forms.NumberInput):
    """A number that the page's script replaces by two buttons."""

    def get_context(self, name, value, attrs):
        labels = {"data-up": _("Move up"), "data-down": _("Move down"), "min": 1, "max": LAST}
        return super().get_context(name, value, {**(attrs or {}), **labels})


class BylineForm(forms.ModelForm):
    place_in_order = forms.IntegerField(
        label=_("order"), required=False, min_value=1, max_value=LAST, widget=PlaceInput
    )

    class Meta:
        model = Byline
        fields = ["author", "role", "place"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["place_in_order"] = self.instance.position + 1

    def has_changed(self) -> bool:
        """An empty row stays empty even where the script has numbered it."""
        changed = set(self.changed_data)
        return bool(changed if self.instance.pk else changed - {"place_in_order"})

    def validate_unique(self):
        """Rows may swap authors and places, so only all of them together tell what is double."""

    validate_constraints = validate_unique


class BylineFormSet(BaseInlineFormSet):
    def kept_forms(self) -> list[BylineForm]:
        """Return the filled rows that stay, in the order of their numbers."""
        kept = [
            form
            for form in self.forms
            if (form.instance.pk or form.has_changed()) and not self._should_delete_form(form)
        ]
        return sorted(kept, key=lambda form: form.cleaned_data.get("place_in_order") or LAST)

    def clean(self):
        if any(self.errors):
            return
        seen = set()
        for form in self.kept_forms():
            author = form.cleaned_data.get("author")
            if author in seen:
                form.add_error("author", _("This author already has a byline."))
            seen.add(author)

    def save(self, commit=True):
        """Write all rows anew: places are unique, so moving one at a time would collide."""
        saved = super().save(commit=False)
        if commit and self.has_changed():
            self.instance.set_bylines([form.instance for form in self.kept_forms()])
        return saved


class BylineInline(admin.TabularInline):
    """Follows the story: who may write it may write its bylines."""

    model = Byline
    form = BylineForm
    formset = BylineFormSet
    fields = ["place_in_order", "author", "role", "place"]
    autocomplete_fields = ["author"]
    ordering = ["position"]
    extra = 1

    def get_extra(self, request, obj=None, **kwargs) -> int:
        return 0 if obj and obj.bylines.exists() else 1

    def get_formset(self, request, obj=None, **kwargs):
        """Leave the links out that would lead away from the story; "add" stays."""
        formset = super().get_formset(request, obj, **kwargs)
        if field := formset.form.base_fields.get("author"):
            widget = field.widget
            widget.can_change_related = widget.can_delete_related = widget.can_view_related = False
        return formset

    def get_fields(self, request, obj=None):
        """Leave the order's number out where rows are only read, in order."""
        return self.fields if self.has_change_permission(request, obj) else self.fields[1:]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("author")

    def has_view_permission(self, request, obj=None) -> bool:
        return request.user.has_perm("articles.view_article")

    def has_change_permission(self, request, obj=None) -> bool:
        if obj is None or obj.pk is None:
            return request.user.has_perm("articles.add_article")
        return Article.objects.editable_by(request.user).filter(pk=obj.pk).exists()

    has_add_permission = has_delete_permission = has_change_permission
