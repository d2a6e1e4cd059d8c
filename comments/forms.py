"""The comment form: what a name and a comment must be."""

import re
from unicodedata import category

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from comments.models import Comment
from newsportal.hindi import clusters, normalise

LONGEST_BODY = 2000
# वाह has two.
FEWEST_CLUSTERS = 2
# Real Hindi has at most four in one letter, as in ष्ट्रों; more is decoration that hides a line.
MARKS_IN_A_CLUSTER = 4
BESIDE_LETTERS = " .'’-\u200c\u200d"
# A field that people do not see; programs fill it in.
HONEYPOT = "website"

BLANK_LINES = re.compile(r"\n{3,}")


def is_letter(character: str) -> bool:
    return category(character).startswith("L")


def is_mark(character: str) -> bool:
    return category(character).startswith("M")


def validate_name(name: str) -> None:
    """Refuse what is not a person's name in any script: digits, signs, hidden characters."""
    known = all(is_letter(c) or is_mark(c) or c in BESIDE_LETTERS for c in name)
    if not known or not any(map(is_letter, name)):
        raise ValidationError(
            _("A name is made of letters, spaces, dots, hyphens and apostrophes.")
        )
    crowded = any(sum(map(is_mark, c)) > MARKS_IN_A_CLUSTER for c in clusters(name))
    if is_mark(name[0]) or crowded:
        raise ValidationError(_("This name cannot be read. Please write it with plain letters."))


def validate_body(body: str) -> None:
    """Refuse a comment that says nothing."""
    if not any(map(is_letter, body)) or len(clusters(body)) < FEWEST_CLUSTERS:
        raise ValidationError(_("Please write at least one word."))


class TextField(forms.CharField):
    """Plain text that is normalised before it is judged, so that nothing hidden counts."""

    def __init__(self, *, single_line: bool = False, **options):
        self.single_line = single_line
        super().__init__(**options)

    def to_python(self, value) -> str:
        return normalise(super().to_python(value), single_line=self.single_line)


class CommentForm(forms.Form):
    """A reader's comment on ``article``."""

    # No maxlength on the widget: browsers would cut a pasted text without a word.
    body = TextField(
        label=_("Comment"),
        validators=[MaxLengthValidator(LONGEST_BODY), validate_body],
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Up to 2,000 characters, in any language."),
    )
    name = TextField(
        label=_("Name"),
        single_line=True,
        min_length=2,
        max_length=60,
        validators=[validate_name],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        help_text=_("Your email address will not be published."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    parent = forms.ModelChoiceField(
        Comment.objects.none(),
        required=False,
        widget=forms.HiddenInput,
        error_messages={
            "invalid_choice": _(
                "The comment that you answer is not there. Sent again, yours stands by itself."
            )
        },
    )

    def __init__(self, *args, article: Article, **options):
        super().__init__(*args, auto_id="comment_%s", label_suffix="", **options)
        self.article = article
        self.fields["parent"].queryset = Comment.objects.answerable_on(article)

    def clean_name(self) -> str:
        # The apostrophe of phones and the one of keyboards make one name.
        return self.cleaned_data["name"].replace("’", "'")

    def clean_body(self) -> str:
        return BLANK_LINES.sub("\n\n", self.cleaned_data["body"])

    def clean(self) -> dict:
        if self.data.get(HONEYPOT):
            raise ValidationError(
                _("A field that people do not see was filled in. Please send your comment again."),
                code="honeypot",
            )
        return self.cleaned_data

    @property
    def token(self) -> str:
        """The signed time token that came with the comment, unchecked."""
        return self.data.get("token", "")

    def answered(self) -> Comment | None:
        """Return the comment that the reader answers, if it can be answered."""
        try:
            return self.fields["parent"].clean(self["parent"].value())
        except ValidationError:
            return None

    def save(self) -> Comment:
        """Store the comment, waiting for a moderator; an equal one is stored only once.

        Raises:
            Comment.DoesNotExist: the story or the parent went away in the meantime.
        """
        return Comment(article=self.article, **self.cleaned_data).submit()
