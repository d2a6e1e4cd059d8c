"""The desk's own pages of one story: preview, a step without the form, the bin."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from articles import reading
from articles.models import Article
from articles.models.article import IllegalTransition


class StoryViews:
    """Mixed into the story's ModelAdmin."""

    def get_urls(self):
        own = [
            path(f"<int:pk>/{address}/", self.admin_site.admin_view(view), name=name)
            for address, view, name in (
                ("preview", require_safe(self.preview), "articles_article_preview"),
                ("move", require_POST(self.move), "articles_article_move"),
                ("restore", require_POST(self.restore), "articles_article_restore"),
            )
        ]
        return own + super().get_urls()

    def story_or_refuse(self, request: HttpRequest, pk: int) -> Article:
        """Return a story that the person may read.

        Raises:
            Http404: there is none.
            PermissionDenied: it is not for this person.
        """
        story = Article.objects.whole().filter(pk=pk).first() if pk < 2**63 else None
        if story is None:
            raise Http404
        if not self.has_view_permission(request, story):
            raise PermissionDenied
        return story

    def preview(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the saved story on the page readers will see."""
        story = self.story_or_refuse(request, pk)
        if story.section is None:
            messages.warning(request, _("Choose a section first: the page stands in one."))
            return redirect("admin:articles_article_change", pk)
        story.published_at = story.published_at or timezone.now()
        response = render(request, "articles/article.html", reading.page(story))
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "no-referrer"
        return response

    def move(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take one step from a page where the story itself can only be read."""
        story = self.story_or_refuse(request, pk)
        try:
            story.move_to(
                request.POST.get("_move", ""),
                by=request.user,
                note=request.POST.get("_reason", ""),
            )
        except IllegalTransition as refused:
            messages.error(request, " ".join(refused.messages))
        else:
            self.tell_state(request, story)
        return redirect("admin:articles_article_change", pk)

    def restore(self, request: HttpRequest, pk: int) -> HttpResponse:
        story = self.story_or_refuse(request, pk)
        story.take_from_bin(by=request.user)
        messages.success(request, _("The story is back from the bin."))
        return redirect("admin:articles_article_change", pk)

    # --- The bin in the place of deleting ---------------------------------------------------

    def get_deleted_objects(self, objs, request):
        """Nothing is deleted: the story goes to the bin with all that belongs to it."""
        return [str(story) for story in objs], {}, set(), []

    def delete_model(self, request, obj):
        obj.move_to_bin(by=request.user)

    def delete_view(self, request, object_id, extra_context=None):
        context = {"title": _("Move to the bin"), **(extra_context or {})}
        try:
            return super().delete_view(request, object_id, context)
        except IllegalTransition as refused:
            messages.error(request, " ".join(refused.messages))
            return redirect("admin:articles_article_changelist")

    def response_delete(self, request, obj_display, obj_id) -> HttpResponse:
        messages.success(request, _("The story is in the bin; it can be taken from there."))
        return redirect("admin:articles_article_changelist")
