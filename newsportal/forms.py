"""What several forms of the desk share: pictures to upload or choose, slugs left empty."""

from django import forms
from django.forms import Script
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsportal import images
from newsportal.models import Picture

LONGEST_ID = 18


class SlugForm(forms.ModelForm):
    """A form whose slug may stay empty, because saving makes one."""

    def _get_validation_exclusions(self) -> set[str]:
        """Leave an empty slug out of the checks: the database's own is for filled ones."""
        excluded = super()._get_validation_exclusions()
        return excluded if self.cleaned_data.get("slug") else excluded | {"slug"}


class PictureUploadField(forms.FileField):
    """An upload that is a picture within the limits.

    Not Django's ImageField, which hands the file to Pillow before any limit is looked at.
    """

    def to_python(self, data):
        file = super().to_python(data)
        if file is not None:
            images.open_safely(file)
            file.seek(0)
        return file


class PictureForm(forms.ModelForm):
    """A picture and what belongs to it; also the upload form of the picker."""

    file = PictureUploadField(label=_("file"), widget=forms.FileInput(attrs={"accept": "image/*"}))

    class Meta:
        model = Picture
        fields = ["file", "alt", "caption", "credit"]


class PictureChooser(forms.Widget):
    """Shows the chosen picture, and opens the picker to choose or upload another."""

    template_name = "admin/widgets/picture_chooser.html"

    class Media:
        js = [Script("newsportal/js/admin-picture-chooser.js", type="module")]

    def get_context(self, name, value, attrs):
        number = str(value or "")
        is_id = number.isascii() and number.isdigit() and len(number) <= LONGEST_ID
        picture = Picture.objects.filter(pk=number).first() if is_id else None
        return {
            **super().get_context(name, value, attrs),
            "picture": picture,
            "thumbnail": images.source_set(picture)["src"] if picture else "",
            "picker_url": reverse("admin:newsportal_picture_picker"),
        }

    def render(self, name, value, attrs=None, renderer=None):
        """Render with the site's templates; the forms' own renderer knows apps' folders only."""
        return render_to_string(self.template_name, self.get_context(name, value, attrs))


class PictureChoiceField(forms.ModelChoiceField):
    """A foreign key to a picture, chosen by eye."""

    widget = PictureChooser

    def __init__(self, queryset=None, **kwargs):
        super().__init__(Picture.objects.all() if queryset is None else queryset, **kwargs)
