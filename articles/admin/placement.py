"""Editors' picks on the fronts."""

from django.contrib import admin

from articles.models import Placement


@admin.register(Placement)
class PlacementAdmin(admin.ModelAdmin):
    list_display = ["article", "slot", "position", "starts_at", "ends_at"]
    list_filter = ["slot"]
    list_select_related = ["article"]
    autocomplete_fields = ["article"]
    ordering = ["slot", "position", "pk"]

    def get_changeform_initial_data(self, request) -> dict:
        """Nothing in an address fills in the form."""
        return {}
