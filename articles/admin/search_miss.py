"""What readers looked for in vain: to read, not to change."""

from django.contrib import admin

from articles.models import SearchMiss


@admin.register(SearchMiss)
class SearchMissAdmin(admin.ModelAdmin):
    list_display = ["query", "count", "last_at"]
    search_fields = ["query"]
    ordering = ["-count", "-last_at"]
    show_full_result_count = False

    def has_add_permission(self, request) -> bool:
        return False

    has_change_permission = has_delete_permission = lambda self, request, obj=None: False
