"""The picture library, and the picker that forms and the editor open in a window of its own."""

from functools import reduce
from operator import or_

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.forms import Script
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from newsportal import images
from newsportal.desk import TellWhatProtects
from newsportal.forms import PictureForm
from newsportal.hindi import normalise
from newsportal.models import Picture
from newsportal.pagination import page_of

SEARCHED = ("alt", "caption", "credit")


def found(query: str):
    """Return the pictures whose texts hold every word of ``query``, newest first."""
    pictures = Picture.objects.order_by("-pk")
    for word in normalise(query[:200], single_line=True).split():
        pictures = pictures.filter(
            reduce(or_, (Q(**{f"{field}__icontains": word}) for field in SEARCHED))
        )
    return pictures


def choice(picture: Picture) -> dict:
    """Return what one button of the picker shows."""
    return {"picture": picture, "thumbnail": images.source_set(picture)["src"]}


@admin.register(Picture)
class PictureAdmin(TellWhatProtects, admin.ModelAdmin):
    form = PictureForm
    list_display = ["thumbnail", "alt", "caption", "credit", "uploaded_by", "created_at"]
    list_display_links = ["thumbnail", "alt"]
    list_select_related = ["uploaded_by"]
    list_per_page = 50
    search_fields = SEARCHED
    ordering = ["-pk"]
    show_full_result_count = False
    fields = [
        "thumbnail", "file", "alt", "caption", "credit", "focal_x", "focal_y",
        "uploaded_by", "created_at",
    ]  # fmt: skip
    readonly_fields = ["thumbnail", "uploaded_by", "created_at"]

    class Media:
        js = [Script("newsportal/js/admin-focal.js", type="module")]

    @admin.display(description=_("picture"))
    def thumbnail(self, picture: Picture) -> str:
        if not picture.pk:
            return ""
        return format_html(
            '<img class="thumbnail" src="{}" alt="" loading="lazy">',
            images.source_set(picture)["src"],
        )

    def has_change_permission(self, request, obj=None) -> bool:
        may = super().has_change_permission(request, obj)
        return may and (obj is None or self.is_editable(request, obj))

    def has_delete_permission(self, request, obj=None) -> bool:
        may = super().has_delete_permission(request, obj)
        return may and (obj is None or self.is_editable(request, obj))

    def is_editable(self, request: HttpRequest, picture: Picture) -> bool:
        return Picture.objects.editable_by(request.user).filter(pk=picture.pk).exists()

    def get_actions(self, request: HttpRequest) -> dict:
        """Leave deleting in bulk out: whose picture it is must be asked for each one."""
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    def save_model(self, request, obj, form, change):
        if not change:
            obj.uploaded_by = request.user
        super().save_model(request, obj, form, change)

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("picker/", wrap(self.picker), name="newsportal_picture_picker"),
            path(
                "<int:pk>/thumbnail/", wrap(self.redirect_to_thumbnail),
                name="newsportal_picture_thumbnail",
            ),
            *super().get_urls(),
        ]  # fmt: skip

    def picker(self, request: HttpRequest) -> HttpResponse:
        """Choose a picture, or upload one and have it chosen; the opener gets it by message."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        may_upload = self.has_add_permission(request)
        form = PictureForm(request.POST or None, request.FILES or None)
        chosen = None
        if request.method == "POST":
            if not may_upload:
                raise PermissionDenied
            if form.is_valid():
                form.instance.uploaded_by = request.user
                chosen = form.save()
                self.log_addition(request, chosen, [{"added": {}}])
        query = request.GET.get("q", "")
        page = page_of(request, found(query))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Choose a picture"),
            "is_popup": True,
            "form": form if may_upload else None,
            "chosen": chosen and choice(chosen),
            "query": query,
            "page": page,
            "choices": [choice(picture) for picture in page],
        }
        return render(request, "admin/newsportal/picture/picker.html", context)

    def redirect_to_thumbnail(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Lead the editor, which knows numbers only, to the small rendition of a picture."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if pk > 2**63 - 1:
            raise Http404
        return redirect(images.source_set(get_object_or_404(Picture, pk=pk))["src"])
