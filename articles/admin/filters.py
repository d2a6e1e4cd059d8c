"""Filters of the story list."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.models import Section
from authors.models import Author


class BinFilter(admin.SimpleListFilter):
    """What is in the bin shows only when it is asked for."""

    title = _("bin")
    parameter_name = "bin"

    def lookups(self, request, model_admin):
        return [("only", _("In the bin"))]

    def choices(self, changelist):
        everything, *others = super().choices(changelist)
        yield {**everything, "display": _("Not in the bin")}
        yield from others

    def queryset(self, request, queryset):
        return queryset.filter(binned_at__isnull=self.value() != "only")


class MineFilter(admin.SimpleListFilter):
    title = _("whose")
    parameter_name = "mine"

    def lookups(self, request, model_admin):
        return [("1", _("My stories"))]

    def queryset(self, request, queryset):
        return queryset.filter(created_by=request.user) if self.value() else queryset


class SectionFilter(admin.SimpleListFilter):
    """A top section holds the stories of its subsections, as readers see it."""

    title = _("section")
    parameter_name = "section"

    def lookups(self, request, model_admin):
        return [(section.slug, str(section)) for section in Section.objects.in_order()]

    def queryset(self, request, queryset):
        if self.value() is None:
            return queryset
        section = Section.objects.filter(slug=self.value()).first()
        return queryset.in_section(section) if section else queryset.none()


class AuthorFilter(admin.SimpleListFilter):
    """One field with suggestions, because a newspaper has more authors than a list has room."""

    title = _("author")
    parameter_name = "author"
    template = "admin/articles/article/author_filter.html"

    def lookups(self, request, model_admin):
        authors = Author.objects.order_by("name", "pk")
        return [(author.slug, author.name) for author in authors.only("slug", "name")]

    def choices(self, changelist):
        """Yield the form's parts: what else the list is narrowed by, then the authors."""
        kept = {
            name: value
            for name, value in changelist.get_filters_params().items()
            if name != self.parameter_name
        }
        yield {
            "kept": {name: value[-1] for name, value in kept.items()},
            "search": changelist.query,
            "authors": self.lookup_choices,
            "value": self.value() or "",
        }

    def queryset(self, request, queryset):
        return queryset.filter(authors__slug=self.value()) if self.value() else queryset
