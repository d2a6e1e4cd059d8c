"""Pages of stories: the story itself, and every list that leads to it."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from articles import reading
from articles.forms import SearchForm
from articles.models import Article, SearchMiss, Section, Tag
from articles.models.readership import ReaderSeen, record_view
from articles.workflow import State
from newsportal.errors import error_page
from newsportal.pagination import page_of
from newsportal.visitor import client_address, is_cross_site, is_prefetch, is_robot


@require_safe
def article(request: HttpRequest, section: str, slug: str, pk: int) -> HttpResponse:
    story = get_object_or_404(Article.objects.whole(), pk=pk)
    if not story.is_public():
        return gone_or_missing(request, story)
    if request.path != story.get_absolute_url():
        return HttpResponsePermanentRedirect(story.get_absolute_url())
    return render(request, "articles/article.html", reading.page(story))


def gone_or_missing(request: HttpRequest, story: Article) -> HttpResponse:
    """Answer 410 for what readers once could read, and 404 as if it never was for the rest."""
    if story.state == State.WITHDRAWN and story.published_at and not story.binned_at:
        return error_page(request, 410)
    raise Http404


@require_safe
def short_link(request: HttpRequest, pk: int) -> HttpResponse:
    story = get_object_or_404(Article.objects.select_related("section"), pk=pk)
    if not story.is_public():
        return gone_or_missing(request, story)
    return HttpResponsePermanentRedirect(story.get_absolute_url())


# Cached pages cannot hold a token; a foreign page is told by its Origin instead.
@csrf_exempt
@require_POST
def count_view(request: HttpRequest, pk: int) -> HttpResponse:
    if is_cross_site(request):
        return error_page(request, 403)
    get_object_or_404(Article.objects.published().only("pk"), pk=pk)
    if not (is_robot(request) or is_prefetch(request) or is_staff(request)):
        now = timezone.now()
        reader = ReaderSeen.key_of(
            address=client_address(request),
            user_agent=request.META.get("HTTP_USER_AGENT", ""),
            article_id=pk,
            at=now,
        )
        record_view(pk, reader=reader, at=now)
    return HttpResponse(status=204)


def is_staff(request: HttpRequest) -> bool:
    """Say whether a member of the newsroom reads; readers have no session to look up."""
    return bool(request.COOKIES) and request.user.is_authenticated


@require_safe
def section(request: HttpRequest, slug: str) -> HttpResponse:
    section = get_object_or_404(Section.objects.select_related("parent"), slug=slug)
    stories = Article.objects.published().in_section(section).newest_first().on_cards()
    context = {
        "section": section,
        "subsections": section.subsections.in_order(),
        "page": page_of(request, stories),
    }
    return render(request, "articles/section.html", context)


@require_safe
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    tag = get_object_or_404(Tag, slug=slug)
    stories = Article.objects.published().tagged(tag).newest_first().on_cards()
    return render(request, "articles/tag.html", {"tag": tag, "page": page_of(request, stories)})


@require_safe
def archive(
    request: HttpRequest, year: int | None = None, month: int | None = None, day: int | None = None
) -> HttpResponse:
    stories = Article.objects.published().newest_first().on_cards()
    if year is None:
        return redirect("archive_year", timezone.localdate().year)
    period = reading.period(year, month, day)
    stories = stories.filter(published_at__gte=period.start, published_at__lt=period.end)
    context = {"period": period, "page": page_of(request, stories)}
    return render(request, "articles/archive.html", context)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    criteria = form.criteria()
    query, hits = criteria["query"], Article.objects.search(**criteria)
    if query and not hits and not form.is_narrowed() and not is_robot(request):
        SearchMiss.objects.record(query)
    context = {"form": form, "query": query, "page": page_of(request, hits), "hits": hits}
    response = render(request, "articles/search.html", context)
    response["Cache-Control"] = "no-store"
    return response
