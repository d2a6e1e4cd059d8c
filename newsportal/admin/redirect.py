"""Old addresses, for editors."""

from django.contrib import admin

from newsportal.models import Redirect


@admin.register(Redirect)
class RedirectAdmin(admin.ModelAdmin):
    list_display = ["path", "target", "created_at"]
    search_fields = ["path", "target"]
    ordering = ["-pk"]
    show_full_result_count = False
