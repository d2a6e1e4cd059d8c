"""The public page of an author."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from authors.models import Author
from newsportal.pagination import page_of


@require_safe
def author(request: HttpRequest, slug: str) -> HttpResponse:
    author = get_object_or_404(Author.objects.select_related("photo"), slug=slug)
    stories = author.articles.published().newest_first().on_cards()
    context = {"author": author, "links": author.links.all(), "page": page_of(request, stories)}
    return render(request, "authors/author.html", context)
