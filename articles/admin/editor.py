"""The story form: the body in the prose editor, tags between commas, the lead picture by eye."""

from csp.constants import NONCE
from django import forms
from django.core.exceptions import ValidationError
from django.forms import Script
from django.templatetags.static import static
from django.urls import reverse
from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_prose_editor.widgets import AdminProseEditorWidget

from articles.models import Article, Tag
from articles.workflow import State
from newsportal.forms import PictureChoiceField, SlugForm
from newsportal.hindi import normalise

# What the story form needs beyond the strict policy of every other page: the nonce for the
# editor's import map, its one block of styles, and the widths it gives to table columns.
STYLES_HASH = "'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA='"
EDITOR_POLICY = {
    "script-src": [NONCE],
    "style-src": [STYLES_HASH],
    "style-src-attr": ["'unsafe-inline'"],
}

# No more than newsportal.html lets through.
EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "Underline": True,
    "Strike": True,
    "Subscript": True,
    "Superscript": True,
    "Heading": {"levels": [2, 3, 4]},
    "BulletList": True,
    "OrderedList": {"enableListAttributes": False},
    "ListItem": True,
    "Blockquote": True,
    "HorizontalRule": True,
    "HardBreak": True,
    "Code": True,
    "CodeBlock": True,
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto", "tel"]},
    "Table": True,
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "History": True,
    "Fullscreen": True,
    "HTML": True,
}
MENU = [
    {"group": "blockType -lists", "type": "dropdown", "minItems": 2},
    {"group": "marks"},
    {"group": "lists"},
    {"group": "nodes -blockType -lists"},
    {"group": "picture"},
    {"group": "link"},
    {"group": "table"},
    {"group": "history"},
    {"group": "utility"},
]


# What the editor's package calls its buttons, and what we call them.
BUTTON_LABELS = {
    "paragraph": _("Kind of paragraph"),
    "Paragraph": _("Paragraph"),
    "Heading 2": _("Heading"),
    "Heading 3": _("Smaller heading"),
    "Heading 4": _("Smallest heading"),
    "Code block": _("Block of code"),
    "bold": _("Bold"),
    "italic": _("Italic"),
    "underline": _("Underlined"),
    "strike": _("Struck through"),
    "subscript": _("Subscript"),
    "superscript": _("Superscript"),
    "Code": _("Code"),
    "unordered list": _("List"),
    "ordered list": _("Numbered list"),
    "blockquote": _("Quotation"),
    "horizontal rule": _("Line across"),
    "insert link": _("Insert a link"),
    "remove link": _("Remove the link"),
    "Insert table": _("Insert a table"),
    "Add column": _("Add a column"),
    "Delete column": _("Delete the column"),
    "Add row": _("Add a row"),
    "Delete row": _("Delete the row"),
    "Merge cells": _("Merge the cells"),
    "Split cell": _("Split the cell"),
    "Toggle header cell": _("Heading cell on or off"),
    "Delete table": _("Delete the table"),
    "undo": _("Undo"),
    "redo": _("Redo"),
    "edit HTML": _("Edit the HTML"),
    "Yes": _("Yes"),
    "No": _("No"),
}


class BodyWidget(AdminProseEditorWidget):
    """The prose editor with our own picture node."""

    def __init__(self, attrs=None):
        super().__init__(attrs, preset="configurable")

    def get_config(self) -> dict:
        self.config = {"extensions": {**EXTENSIONS, "Menu": {"groups": MENU}}}
        config = super().get_config()
        config["extensions"]["Picture"] = {
            "pickerUrl": reverse("admin:newsportal_picture_picker"),
            "thumbnailUrl": reverse("admin:newsportal_picture_thumbnail", args=[0]),
            "buttonLabel": gettext("Insert a picture"),
            "captionLabel": gettext("Caption"),
            "labels": {name: str(label) for name, label in BUTTON_LABELS.items()},
        }
        config["js_modules"] = [static("newsportal/js/admin-picture-node.js")]
        return config


class TagsInput(forms.TextInput):
    class Media:
        js = [Script("newsportal/js/admin-tags.js", type="module")]

    def get_context(self, name, value, attrs):
        suggest = {"data-suggest-url": reverse("admin:articles_tag_suggest")}
        return super().get_context(name, value, {**(attrs or {}), **suggest})


class TagsField(forms.CharField):
    """Names of tags between commas; taggit's own field would split a name at its spaces."""

    widget = TagsInput

    def prepare_value(self, value):
        if value is None or isinstance(value, str):
            return value
        return ", ".join(getattr(tag, "name", tag) for tag in value)

    def clean(self, value) -> list[str]:
        line = normalise(super().clean(value), single_line=True)
        names = list(dict.fromkeys(name.strip() for name in line.split(",") if name.strip()))
        longest = Tag._meta.get_field("name").max_length
        if too_long := [name for name in names if len(name) > longest]:
            message = _("A tag has at most %(longest)d letters: %(names)s")
            raise ValidationError(
                message, params={"longest": longest, "names": get_text_list(too_long, ",")}
            )
        return names

    def has_changed(self, initial, data) -> bool:
        before = (self.prepare_value(initial) or "").split(", ")
        return sorted(filter(None, before)) != sorted(
            name.strip() for name in (data or "").split(",") if name.strip()
        )


class ArticleForm(SlugForm):
    """The story as a journalist writes it. ``refusal`` brings back why a step was refused."""

    refusal: str | None = None

    lead_picture = PictureChoiceField(label=_("lead picture"), required=False)
    tags = TagsField(label=_("tags"), required=False, help_text=_("Separated by commas."))

    class Meta:
        model = Article
        fields = [
            "headline", "standfirst", "body", "section", "lead_picture", "tags", "kind",
            "language", "published_at", "expires_at", "slug", "reading_minutes_override",
            "comments_open",
        ]  # fmt: skip
        widgets = {
            # No maxlength: browsers cut a pasted headline without a word.
            "headline": forms.Textarea(
                attrs={"rows": 2, "class": "headline-input", "maxlength": None}
            ),
            "standfirst": forms.Textarea(attrs={"rows": 3}),
            "body": BodyWidget(),
        }

    class Media:
        js = [Script("newsportal/js/admin-article.js", type="module")]

    def clean_published_at(self):
        return self.unless_untouched("published_at")

    def clean_expires_at(self):
        return self.unless_untouched("expires_at")

    def unless_untouched(self, name: str):
        """Return what was typed, or the time as it was: the inputs show no microseconds."""
        return self.cleaned_data[name] if name in self.changed_data else self.initial.get(name)

    def clean(self):
        data = super().clean()
        if self.refusal:
            raise ValidationError(self.refusal)
        self.refuse_lost_update()
        if self.instance.state == State.PUBLISHED:
            for name in ("section", "published_at"):
                if name in self.fields and not data.get(name) and name not in self.errors:
                    self.add_error(name, _("A published story needs a time and a section."))
        return data

    def refuse_lost_update(self) -> None:
        """Refuse to write over what somebody else saved since this page was opened."""
        seen = self.data.get("_seen")
        if self.instance.pk is None or seen is None:
            return
        newest = self.instance.revisions.select_related("editor").order_by("-pk").first()
        if newest and str(newest.pk) != seen:
            raise ValidationError(
                _(
                    "%(person)s saved this story after you opened it. Your text is below and not "
                    "saved; saving again replaces theirs."
                ),
                params={"person": newest.editor or _("Somebody else")},
            )
