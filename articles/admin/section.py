"""Sections: administrators order them and say who edits in them."""

from django.contrib import admin

from articles.models import Section
from newsportal.backends import RoleBackend
from newsportal.desk import TellWhatProtects
from newsportal.forms import SlugForm


@admin.register(Section)
class SectionAdmin(TellWhatProtects, admin.ModelAdmin):
    form = SlugForm
    list_display = ["name", "slug", "parent", "position"]
    list_select_related = ["parent"]
    search_fields = ["name", "slug"]
    ordering = ["position", "pk"]
    fields = ["name", "slug", "description", "parent", "position", "desk"]
    filter_horizontal = ["desk"]

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        """Offer for a desk those only who may publish at all."""
        if db_field.name == "desk":
            kwargs["queryset"] = (
                RoleBackend().with_perm("articles.publish_article").order_by("display_name", "pk")
            )
        return super().formfield_for_manytomany(db_field, request, **kwargs)
