"""Comments over HTTP: the thread and the form alone, a new comment, and its token."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from articles.models import Article
from articles.views import gone_or_missing
from comments import tokens
from comments.forms import CommentForm
from comments.models import Comment
from comments.threads import are_open, discussion
from newsportal.errors import error_page
from newsportal.models import SiteSettings
from newsportal.visitor import is_cross_site

NOT_STORED = {"Cache-Control": "no-store"}
THANKS = _("Thank you. Your comment appears as soon as a moderator has read it.")


# Cached pages cannot hold a CSRF token; the Origin and a signed time token stand in for it.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def comments(request: HttpRequest, pk: int) -> HttpResponse:
    if request.method == "POST" and (refusal := refuse_unread(request)):
        return refusal
    article = get_object_or_404(Article.objects.on_cards(), pk=pk)
    if not article.is_public():
        return gone_or_missing(request, article)
    if request.method == "POST":
        return take(request, article)
    parent = request.GET.get("parent")
    form = CommentForm(article=article, initial={"parent": parent})
    if parent and form.answered() is None:
        raise Http404
    return page(request, form)


@require_safe
def comment_token(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article, pk=pk)
    if not article.is_public():
        return gone_or_missing(request, article)
    return JsonResponse({"token": tokens.issue(pk)}, headers=NOT_STORED)


def refuse_unread(request: HttpRequest) -> HttpResponse | None:
    """Refuse what another site's page sends, and what is larger than any comment."""
    if is_cross_site(request):
        return error_page(request, 403)
    if int(request.META.get("CONTENT_LENGTH") or 0) > settings.FORM_MAX_BYTES:
        return error_page(request, 413)
    # Whatever charset the request names: some codecs decode to what cannot be encoded again.
    request.encoding = "utf-8"
    return None


def take(request: HttpRequest, article: Article) -> HttpResponse:
    """Store a comment, or answer with the reader's text and why it was not stored."""
    form = CommentForm(request.POST, article=article)
    if not are_open(article, SiteSettings.load()):
        return refuse(request, form, status=400, message=_("Comments are closed."))
    if not form.is_valid():
        return refuse(request, form, status=400, message=_("The comment was not sent."))
    if not tokens.is_valid(form.token, article.pk):
        message = _("Almost done: please read your comment once more and send it again.")
        return refuse(request, form, status=200, message=message)
    try:
        form.save()
    except Comment.DoesNotExist as error:
        raise Http404 from error
    return thank(request, article)


def refuse(request: HttpRequest, form: CommentForm, *, status: int, message: str) -> HttpResponse:
    """Give the reader's text back, with a token to send it again."""
    token = tokens.good_or_new(form.token, form.article.pk)
    if wants_json(request):
        answer = {"message": message, "errors": form.errors.get_json_data(), "token": token}
        return JsonResponse(answer, status=status, headers=NOT_STORED)
    return page(request, form, status=status, message=message, token=token)


def thank(request: HttpRequest, article: Article) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"message": THANKS}, status=201, headers=NOT_STORED)
    address = reverse("comments", args=[article.pk]) + "?waiting=1"
    return HttpResponseRedirect(address, status=303, headers=NOT_STORED)


def page(request: HttpRequest, form: CommentForm, *, status: int = 200, **context) -> HttpResponse:
    """Render the form and the thread alone; only a plain GET may be kept by caches."""
    is_waiting = "waiting" in request.GET and not form.is_bound
    site = SiteSettings.load()
    context |= {"form": form, "parent": form.answered(), "site": site}
    context |= discussion(form.article, site)
    if is_waiting:
        context["thanks"] = THANKS
    response = render(request, "comments/comments.html", context, status=status)
    if form.is_bound or is_waiting:
        response["Cache-Control"] = "no-store"
    return response


def wants_json(request: HttpRequest) -> bool:
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"
