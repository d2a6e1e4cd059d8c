"""Tags, and the suggestions for the story form."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.utils.translation import gettext_lazy as _

from articles.models import Tag
from newsportal.forms import SlugForm
from newsportal.hindi import normalise, slugify

SUGGESTED_COUNT = 10
LONGEST_WORD = 100


def suggestions(word: str) -> list[str]:
    """Return the names of the tags that a word of either script begins, most used first."""
    word = normalise(word[:LONGEST_WORD], single_line=True)
    if not word:
        return []
    meant = Q(name__icontains=word)
    if slug := slugify(word):
        meant |= Q(slug__startswith=slug) | Q(slug__contains=f"-{slug}")
    tags = Tag.objects.filter(meant).annotate(uses=Count("tagged_articles"))
    return list(tags.order_by("-uses", "name").values_list("name", flat=True)[:SUGGESTED_COUNT])


@admin.register(Tag)
class TagAdmin(admin.ModelAdmin):
    form = SlugForm
    list_display = ["name", "slug", "uses"]
    search_fields = ["name", "slug"]
    fields = ["name", "slug"]
    ordering = ["name", "pk"]
    show_full_result_count = False

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(uses=Count("tagged_articles"))

    @admin.display(description=_("stories"), ordering="uses")
    def uses(self, tag: Tag) -> int:
        return tag.uses

    def get_urls(self):
        suggest = self.admin_site.admin_view(self.suggest)
        return [path("suggest/", suggest, name="articles_tag_suggest"), *super().get_urls()]

    def suggest(self, request: HttpRequest) -> JsonResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return JsonResponse({"names": suggestions(request.GET.get("q", ""))})
