"""The moderators' queue: comments to read in their thread, and decisions to take."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from comments.models import Comment
from comments.moderation import TRANSITIONS, State
from comments.threads import threads
from newsportal.errors import error_page
from newsportal.hindi import normalise

# The buttons of a decision, in their order: state, label.
DECISIONS = (
    (State.APPROVED, _("Approve")),
    (State.REJECTED, _("Reject")),
    (State.SPAM, _("Mark as spam")),
)
LONGEST_NOTE = 500


class QueueFilter(admin.SimpleListFilter):
    """Which pile of comments to show: what waits, unless another one is asked for."""

    title = _("state")
    parameter_name = "state"
    ALL = "all"

    def lookups(self, request, model_admin):
        return [*State.choices, (self.ALL, _("All"))]

    def value(self):
        chosen = super().value()
        return chosen if chosen in {*State.values, self.ALL} else State.PENDING.value

    def queryset(self, request, queryset):
        return queryset if self.value() == self.ALL else queryset.filter(state=self.value())

    def choices(self, changelist):
        for value, label in self.lookup_choices:
            yield {
                "selected": self.value() == value,
                "query_string": changelist.get_query_string({self.parameter_name: value}),
                "display": label,
            }


@admin.register(Comment)
class CommentAdmin(admin.ModelAdmin):
    """Decides nothing itself: every decision goes through the verbs of the comment."""

    list_display = ("text", "writer", "story", "written_at", "badge")
    list_display_links = None
    list_filter = (QueueFilter,)
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    search_help_text = _("Words of the comment or the name of its writer.")
    actions = ("approve", "reject", "mark_as_spam")
    # A queue is worked off from its oldest end.
    ordering = ("created_at", "pk")

    class Media:
        css = {"all": ["newsportal/css/moderation.css"]}

    # --- Who may do what --------------------------------------------------------------------

    def has_moderate_permission(self, request) -> bool:
        return request.user.has_perm("comments.moderate_comment")

    def has_view_permission(self, request, obj=None) -> bool:
        return self.has_moderate_permission(request)

    def has_module_permission(self, request) -> bool:
        return self.has_moderate_permission(request)

    # What a reader wrote is neither added to, changed nor deleted here.
    def has_add_permission(self, request) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False

    def may_see_email(self, request) -> bool:
        return request.user.has_perm("comments.view_email")

    def lookup_allowed(self, lookup, value, request) -> bool:
        """Allow the piles and a story's comments: any other could guess an address by letters."""
        return lookup in {QueueFilter.parameter_name, "article__id__exact"}

    def get_queryset(self, request):
        comments = super().get_queryset(request).moderated_by(request.user)
        comments = comments.select_related("article__section", "parent")
        comments = comments.defer("article__body", "parent__email")
        return comments if self.may_see_email(request) else comments.defer("email")

    def get_search_fields(self, request):
        return ("name", "body", "email") if self.may_see_email(request) else ("name", "body")

    # --- The list ---------------------------------------------------------------------------

    def get_list_display(self, request):
        if not self.may_see_email(request):
            return self.list_display
        return ("text", "writer", "email", *self.list_display[2:])

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {"title": _("Comments"), **(extra_context or {})})

    @admin.display(description=_("comment"))
    def text(self, comment):
        return render_to_string("admin/comments/comment/_text.html", {"comment": comment})

    @admin.display(description=_("name"), ordering="name")
    def writer(self, comment):
        return format_html("<bdi>{}</bdi>", comment.name)

    @admin.display(description=_("story"))
    def story(self, comment):
        return render_to_string("admin/comments/comment/_story.html", {"article": comment.article})

    @admin.display(description=_("written at"), ordering="created_at")
    def written_at(self, comment):
        return render_to_string("admin/comments/comment/_time.html", {"at": comment.created_at})

    @admin.display(description=_("state"), ordering="state")
    def badge(self, comment):
        return format_html(
            '<span class="comment-state comment-state-{}">{}</span>',
            comment.state,
            comment.get_state_display(),
        )

    # --- Decisions --------------------------------------------------------------------------

    @admin.action(description=_("Approve"), permissions=["moderate"])
    def approve(self, request, queryset):
        self.decide_many(request, queryset, State.APPROVED)

    @admin.action(description=_("Reject"), permissions=["moderate"])
    def reject(self, request, queryset):
        self.decide_many(request, queryset, State.REJECTED)

    @admin.action(description=_("Mark as spam"), permissions=["moderate"])
    def mark_as_spam(self, request, queryset):
        self.decide_many(request, queryset, State.SPAM)

    def decide_many(self, request, comments, state: State, *, note: str = "") -> None:
        """Take one decision on each comment and say how many it changed."""
        with transaction.atomic():
            changed = sum(c.decide(state, by=request.user, note=note) for c in comments)
        if changed:
            self.message_user(request, summary(state, changed), messages.SUCCESS)
        if unchanged := len(comments) - changed:
            text = ngettext(
                "%(count)d comment was left as it was: it had been decided on already.",
                "%(count)d comments were left as they were: they had been decided on already.",
                unchanged,
            )
            self.message_user(request, text % {"count": unchanged}, messages.WARNING)

    def get_urls(self):
        decide = self.admin_site.admin_view(require_POST(self.decide_view))
        return [
            path("<int:pk>/decide/", decide, name="comments_comment_decide"),
            *super().get_urls(),
        ]

    def decide_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take the decision of a button on the comment's own page, with its reason."""
        if not self.has_moderate_permission(request):
            raise PermissionDenied
        comment = get_object_or_404(self.get_queryset(request), pk=pk)
        state = request.POST.get("decision")
        if state not in dict(DECISIONS):
            return error_page(request, 400)
        note = normalise(request.POST.get("note", ""))[:LONGEST_NOTE]
        self.decide_many(request, [comment], State(state), note=note)
        return redirect("admin:comments_comment_changelist")

    def history_view(self, request, object_id, extra_context=None):
        if not self.has_view_permission(request):
            raise PermissionDenied
        return super().history_view(request, object_id, extra_context)

    # --- One comment ------------------------------------------------------------------------

    def get_fields(self, request, obj=None):
        email = ["email"] if self.may_see_email(request) else []
        return ["writer", *email, "story", "written_at", "badge"]

    def get_readonly_fields(self, request, obj=None):
        return self.get_fields(request, obj)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        comment = self.get_object(request, object_id)
        if comment and self.has_moderate_permission(request):
            extra_context = {
                **(extra_context or {}),
                "title": _("Comment"),
                "thread": threads(
                    list(self.get_queryset(request).filter(root=comment.root_id).in_thread_order())
                ),
                "log": comment.decisions.select_related("by").order_by("-at", "-pk"),
                "decisions": [d for d in DECISIONS if (comment.state, d[0]) in TRANSITIONS],
                "longest_note": LONGEST_NOTE,
            }
        return super().change_view(request, object_id, form_url, extra_context)


def summary(state: State, count: int) -> str:
    """Return what a decision did, for the moderator who took it."""
    match state:
        case State.APPROVED:
            text = ngettext("%(count)d comment approved.", "%(count)d comments approved.", count)
        case State.REJECTED:
            text = ngettext("%(count)d comment rejected.", "%(count)d comments rejected.", count)
        case _:
            text = ngettext(
                "%(count)d comment marked as spam.", "%(count)d comments marked as spam.", count
            )
    return text % {"count": count}
