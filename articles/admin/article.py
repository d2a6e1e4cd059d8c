"""Stories at the desk: the list, the form, and the steps of the workflow as buttons."""

from csp.decorators import csp_update
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max, Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from js_asset import Media

from articles.admin.bulk import BulkActions
from articles.admin.byline import BylineInline
from articles.admin.editor import EDITOR_POLICY, ArticleForm
from articles.admin.filters import AuthorFilter, BinFilter, MineFilter, SectionFilter
from articles.admin.story_views import StoryViews
from articles.models import Article, Byline, Section
from articles.models.article import IllegalTransition
from articles.templatetags.desk import state_badge
from articles.workflow import Actor, State
from authors.models import Author
from newsportal import html
from newsportal.hindi import indian_number, normalise
from newsportal.models import Picture
from newsportal.templatetags.portal import date_time

TEXT = ["headline", "standfirst", "body"]
FILING = ["section", "lead_picture", "tags", "kind", "language"]
PUBLICATION = ["published_at", "expires_at", "slug", "reading_minutes_override", "comments_open"]
READ_ONLY = ["headline", "standfirst", "body_as_read", *FILING, "slug", "published"]


class StepRefused(Exception):
    """A step of the workflow was refused after the form was saved: all of it is undone."""


@admin.register(Article)
class ArticleAdmin(BulkActions, StoryViews, admin.ModelAdmin):
    form = ArticleForm
    inlines = [BylineInline]
    list_display = ["headline", "badge", "section", "written_by", "published", "views"]
    list_filter = ["state", BinFilter, MineFilter, SectionFilter, "kind", AuthorFilter]
    list_select_related = ["section", "readership"]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["headline", "slug"]
    search_help_text = _("Headline, address or number")
    ordering = ["-pk"]
    delete_confirmation_template = "admin/articles/article/bin_confirmation.html"

    # --- The list ---------------------------------------------------------------------------

    def get_queryset(self, request):
        bylines = Byline.objects.select_related("author").order_by("position")
        return (
            Article.objects.readable_by(request.user)
            .defer("body")
            .prefetch_related(Prefetch("bylines", bylines))
            .order_by("-pk")
        )

    def get_search_results(self, request, queryset, search_term):
        term = normalise(search_term, single_line=True)
        if term.isascii() and term.isdigit() and len(term) <= 18:
            return queryset.filter(pk=int(term)), False
        return super().get_search_results(request, queryset, term)

    @admin.display(description=_("state"), ordering="state")
    def badge(self, article: Article) -> str:
        return state_badge(article)

    @admin.display(description=_("authors"))
    def written_by(self, article: Article) -> str:
        return ", ".join(str(byline) for byline in article.bylines.all())

    @admin.display(description=_("published at"), ordering="published_at")
    def published(self, article: Article) -> str:
        return date_time(article.published_at)

    @admin.display(description=_("views"), ordering="readership__counted")
    def views(self, article: Article) -> str:
        return indian_number(article.views)

    # --- Who may ----------------------------------------------------------------------------

    def get_object(self, request, object_id, from_field=None) -> Article | None:
        """Find any story, so that one that is refused answers 403 and not "no such story".

        A story that is about to be written is locked: saving writes its whole row.
        """
        stories = Article.objects.all()
        if request.method == "POST" and transaction.get_connection().in_atomic_block:
            stories = stories.select_for_update()
        number = str(object_id)
        if not (number.isascii() and number.isdigit() and len(number) <= 18):
            return None
        return stories.filter(pk=int(number)).first()

    def has_view_permission(self, request, obj=None) -> bool:
        if not request.user.has_perm("articles.view_article"):
            return False
        return obj is None or self.holds(Article.objects.readable_by(request.user), obj)

    def has_change_permission(self, request, obj=None) -> bool:
        if not request.user.has_perm("articles.change_article"):
            return False
        return obj is None or self.holds(Article.objects.editable_by(request.user), obj)

    def has_delete_permission(self, request, obj=None) -> bool:
        """Say whether the bin is offered; ``move_to_bin`` decides."""
        if not request.user.has_perm("articles.delete_article"):
            return False
        if obj is None:
            return True
        if obj.binned_at or obj.state == State.PUBLISHED:
            return False
        actors = obj.actors(request.user)
        return Actor.EDITOR in actors or (Actor.OWNER in actors and obj.state == State.DRAFT)

    @staticmethod
    def holds(stories, article: Article) -> bool:
        return stories.filter(pk=article.pk).exists()

    # --- The form ---------------------------------------------------------------------------

    def get_fieldsets(self, request, obj=None):
        if obj and not self.has_change_permission(request, obj):
            return [(None, {"fields": READ_ONLY})]
        fieldsets = [(None, {"fields": TEXT}), (_("Filing"), {"fields": FILING})]
        if request.user.has_perm("articles.publish_article"):
            fieldsets.append((_("Publication"), {"fields": PUBLICATION}))
        return fieldsets

    @admin.display(description=_("text"))
    def body_as_read(self, article: Article) -> str:
        return html.render(article.body, Picture.objects.in_bulk(html.picture_ids(article.body)))

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Offer editors the sections they edit, and reporters all: they only propose one."""
        if db_field.name == "section":
            sections = Section.objects.select_related("parent").in_order()
            if request.user.has_perm("articles.publish_article"):
                sections = sections.edited_by(request.user)
            kwargs["queryset"] = sections
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_changeform_initial_data(self, request) -> dict:
        """Nothing in an address fills in the form."""
        return {}

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.refusal = getattr(request, "refusal", None)
        if section := form.base_fields.get("section"):
            widget = section.widget
            widget.can_add_related = widget.can_change_related = False
            widget.can_delete_related = widget.can_view_related = False
        return form

    @method_decorator(csp_update(EDITOR_POLICY))
    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Show or save the form; where the step after saving is refused, nothing is saved.

        The form then comes back with what was typed and the refusal as its error.
        """
        try:
            with transaction.atomic():
                return super().changeform_view(request, object_id, form_url, extra_context)
        except StepRefused as refused:
            request.refusal = str(refused)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        """Add what stands around the fields, of the story as saved: a form that came back with
        errors has left what was typed in ``obj``.
        """
        saved = self.saved(obj)
        story = saved or Article(created_by=request.user)
        context |= {
            "media": Media.from_media(context["media"], nonce=str(request.csp_nonce)),
            "saved": saved,
            "steps": story.transitions_for(request.user),
            "reason": request.POST.get("_reason", ""),
            "may_restore": bool(story.binned_at and story.actors(request.user)),
            "history": list(story.state_changes.select_related("by").order_by("-pk"))
            if saved
            else [],
        }
        return super().render_change_form(request, context, add, change, form_url, obj)

    @staticmethod
    def saved(obj: Article | None) -> Article | None:
        """Return the story as the database has it, with ``last_revision``, its number."""
        if obj is None:
            return None
        stories = Article.objects.select_related("section", "created_by").defer("body")
        return stories.annotate(last_revision=Max("revisions")).get(pk=obj.pk)

    def get_view_on_site_url(self, obj=None):
        story = self.saved(obj)
        return story.get_absolute_url() if story and story.is_public() else None

    # --- Saving -----------------------------------------------------------------------------

    def save_model(self, request, obj, form, change):
        if not change:
            obj.created_by = request.user
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        article = form.instance
        if not change:
            self.sign(article, request.user)
        step = request.POST.get("_move")
        if not step:
            article.record(by=request.user)
            return
        try:
            article.move_to(step, by=request.user, note=request.POST.get("_reason", ""))
        except IllegalTransition as refused:
            raise StepRefused(" ".join(refused.messages)) from refused
        except PermissionDenied as refused:
            raise StepRefused(_("You may not take this step.")) from refused

    @staticmethod
    def sign(article: Article, user) -> None:
        """Put a reporter's own byline under a new story that names nobody."""
        if user.has_perm("articles.publish_article") or article.bylines.exists():
            return
        if author := Author.objects.filter(user=user).first():
            article.set_bylines([Byline(author=author)])

    def response_add(self, request, obj, post_url_continue=None) -> HttpResponse:
        return self.after_step(request, obj) or super().response_add(
            request, obj, post_url_continue
        )

    def response_change(self, request, obj) -> HttpResponse:
        return self.after_step(request, obj) or super().response_change(request, obj)

    def after_step(self, request: HttpRequest, article: Article) -> HttpResponse | None:
        if "_move" not in request.POST:
            return None
        self.tell_state(request, article)
        return redirect("admin:articles_article_change", article.pk)

    def tell_state(self, request: HttpRequest, article: Article) -> None:
        state = _("Scheduled") if article.is_scheduled else article.get_state_display()
        messages.success(request, f"{article}: {state}")
