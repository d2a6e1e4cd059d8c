"""Authors' profiles: editors keep them all, everyone else their own."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from authors.models import Author, AuthorLink
from newsportal.desk import TellWhatProtects
from newsportal.forms import PictureChoiceField, SlugForm


class AuthorForm(SlugForm):
    photo = PictureChoiceField(label=_("photo"), required=False)

    class Meta:
        model = Author
        fields = [
            "name", "slug", "designation", "photo", "bio", "beats", "location", "languages", "user",
        ]  # fmt: skip


class AuthorLinkInline(admin.TabularInline):
    """Follows the profile: who may write it may write its links."""

    model = AuthorLink
    extra = 0
    ordering = ["pk"]

    def has_view_permission(self, request, obj=None) -> bool:
        return request.user.has_perm("authors.view_author")

    def has_change_permission(self, request, obj=None) -> bool:
        return is_editable(request, obj)

    has_add_permission = has_delete_permission = has_change_permission

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Take an address without a scheme for https."""
        if db_field.name == "url":
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)


def is_editable(request: HttpRequest, author: Author | None) -> bool:
    """Say whether the person may write this profile, or a new one."""
    if author is None:
        return request.user.has_perm("authors.add_author")
    return Author.objects.editable_by(request.user).filter(pk=author.pk).exists()


@admin.register(Author)
class AuthorAdmin(TellWhatProtects, admin.ModelAdmin):
    form = AuthorForm
    inlines = [AuthorLinkInline]
    list_display = ["name", "designation", "location", "user"]
    list_select_related = ["user"]
    search_fields = ["name", "slug"]
    ordering = ["name", "pk"]
    fieldsets = [
        (None, {"fields": ["name", "designation", "photo", "bio"]}),
        (_("What readers may know"), {"fields": ["beats", "location", "languages"]}),
        (_("Address and login"), {"fields": ["slug", "user"]}),
    ]

    def get_readonly_fields(self, request, obj=None):
        """Name, address and login of one's own profile are the editors' to change."""
        locked = []
        if not request.user.has_perm("authors.add_author"):
            locked = ["name", "slug", "designation", "user"]
        if not request.user.has_perm("newsportal.view_picture"):
            locked.append("photo")
        return locked

    def has_change_permission(self, request, obj=None) -> bool:
        may = super().has_change_permission(request, obj)
        return may and (obj is None or is_editable(request, obj))
