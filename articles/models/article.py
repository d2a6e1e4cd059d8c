"""The story itself: what it says, where it stands, who wrote it, and how it becomes public."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from articles import workflow
from articles.models.byline import Byline
from articles.models.listing import ArticleQuerySet
from articles.models.search import SearchEntry
from articles.models.section import Section
from articles.models.tag import TaggedArticle
from articles.workflow import Actor, State
from authors.models import Author
from newsportal import html
from newsportal.fields import (
    HTMLField,
    LineField,
    PlainTextField,
    SlugField,
    slug_constraint,
)
from newsportal.hindi import count_words, normalise, reading_minutes, slugify, visible_text
from newsportal.models import Picture, Redirect, SiteSettings

# PostgreSQL stores times that Python cannot read back; no story is as old as these.
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)


class Kind(models.TextChoices):
    NEWS = "news", _("News")
    OPINION = "opinion", _("Opinion")
    ANALYSIS = "analysis", _("Analysis")
    INTERVIEW = "interview", _("Interview")
    EXPLAINER = "explainer", _("Explainer")
    FACT_CHECK = "fact_check", _("Fact check")
    SPONSORED = "sponsored", _("Sponsored")


class Language(models.TextChoices):
    HINDI = "hi", _("Hindi")
    ENGLISH = "en", _("English")
    ASSAMESE = "as", _("Assamese")
    BENGALI = "bn", _("Bengali")
    GUJARATI = "gu", _("Gujarati")
    KANNADA = "kn", _("Kannada")
    MALAYALAM = "ml", _("Malayalam")
    MARATHI = "mr", _("Marathi")
    ODIA = "or", _("Odia")
    PUNJABI = "pa", _("Punjabi")
    TAMIL = "ta", _("Tamil")
    TELUGU = "te", _("Telugu")
    URDU = "ur", _("Urdu")


class IllegalTransition(ValidationError):
    """The workflow has no such step, or the step lacks what it needs."""


class AlreadyMoved(IllegalTransition):
    """Somebody else changed the state of the story in the meantime."""


class Article(models.Model):  # type: ignore[django-manager-missing]
    """A story. Its address is ``/<section>/<slug>-<id>/``; the id alone finds it."""

    headline = LineField(_("headline"), max_length=300)
    slug = SlugField(
        _("slug"),
        blank=True,
        help_text=_("Empty: made from the headline. Once published it stays as it is."),
    )
    standfirst = PlainTextField(
        _("standfirst"), blank=True, help_text=_("One or two sentences that sum the story up.")
    )
    body = HTMLField(_("text"), blank=True)
    section = models.ForeignKey(
        Section,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("section"),
    )
    top_section = models.ForeignKey(
        Section, models.PROTECT, null=True, editable=False, related_name="+"
    )
    tags = TaggableManager(
        through=TaggedArticle,
        blank=True,
        verbose_name=_("tags"),
        help_text=_("Separated by commas."),
    )
    lead_picture = models.ForeignKey(
        Picture,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lead picture"),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.NEWS)
    language = models.CharField(
        _("language"), max_length=8, choices=Language, default=Language.HINDI
    )
    authors = models.ManyToManyField(
        Author, through="Byline", related_name="articles", verbose_name=_("authors")
    )

    state = models.CharField(
        _("state"), max_length=20, choices=State, default=State.DRAFT, editable=False
    )
    published_at = models.DateTimeField(
        _("published at"),
        null=True,
        blank=True,
        help_text=_("A time to come holds the story back until then."),
    )
    expires_at = models.DateTimeField(
        _("expires at"), null=True, blank=True, help_text=_("From then on readers do not see it.")
    )
    updated_at = models.DateTimeField(_("updated at"), default=timezone.now, editable=False)
    created_at = models.DateTimeField(_("created at"), default=timezone.now, editable=False)
    binned_at = models.DateTimeField(_("in the bin since"), null=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="stories",
        verbose_name=_("written by"),
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("approved by"),
    )
    working_copy_of = models.OneToOneField(
        "self", models.CASCADE, null=True, editable=False, related_name="working_copy"
    )

    word_count = models.PositiveIntegerField(_("words"), default=0, editable=False)
    reading_minutes = models.PositiveSmallIntegerField(_("read time"), default=1, editable=False)
    reading_minutes_override = models.PositiveSmallIntegerField(
        _("read time by hand"),
        null=True,
        blank=True,
        help_text=_("Minutes; empty means that it is worked out from the text."),
    )
    comments_open = models.BooleanField(_("comments are open"), default=True)

    objects = ArticleQuerySet.as_manager()

    # What a reader would notice, besides bylines and tags.
    VISIBLE_FIELDS = (
        "headline", "standfirst", "body", "published_at", "section_id", "lead_picture_id", "kind",
        "language", "reading_minutes",
    )  # fmt: skip

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        permissions = [("publish_article", "Can review, publish and withdraw articles")]
        constraints = [
            slug_constraint("article_slug_is_ascii"),
            models.CheckConstraint(
                condition=~Q(state=State.PUBLISHED)
                | Q(published_at__isnull=False, section__isnull=False),
                name="published_has_time_and_section",
                violation_error_message=_("A published story needs a time and a section."),
            ),
            models.CheckConstraint(
                condition=Q(binned_at=None) | ~Q(state=State.PUBLISHED),
                name="published_is_not_in_the_bin",
            ),
            models.CheckConstraint(
                condition=Q(expires_at=None)
                | Q(published_at=None)
                | Q(expires_at__gt=F("published_at")),
                name="article_expires_after_publication",
                violation_error_message=_("A story must expire after it is published."),
            ),
            models.CheckConstraint(
                condition=Q(state__in=State.values), name="article_state_is_known"
            ),
            models.CheckConstraint(
                condition=(Q(published_at=None) | Q(published_at__gte=EARLIEST))
                & (Q(expires_at=None) | Q(expires_at__gte=EARLIEST)),
                name="article_times_are_modern",
                violation_error_message=_("No time may lie before the year 1900."),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "published_at", "id"], name="article_by_time"),
            models.Index(
                fields=["top_section", "state", "published_at", "id"], name="article_by_top_section"
            ),
            models.Index(
                fields=["section", "state", "published_at", "id"], name="article_by_section"
            ),
        ]

    def __str__(self):
        return self.headline

    def get_short_url(self) -> str:
        return reverse("short_link", args=[self.pk])

    def is_public(self, *, at: datetime | None = None) -> bool:
        """Say for one loaded story what ``published()`` says for many."""
        at = at or timezone.now()
        return bool(
            self.is_indexed
            and self.published_at is not None
            and self.published_at <= at
            and (self.expires_at is None or self.expires_at > at)
        )

    @property
    def is_indexed(self) -> bool:
        """Whether the story is public now or will be by the clock alone."""
        return (
            self.state == State.PUBLISHED
            and self.binned_at is None
            and self.working_copy_of_id is None
        )

    @property
    def is_scheduled(self) -> bool:
        now = timezone.now()
        return (
            self.state == State.PUBLISHED
            and self.published_at is not None
            and self.published_at > now
        )

    @property
    def was_updated(self) -> bool:
        """Whether readers should be told of a later version: a minute or more after publication."""
        return bool(
            self.published_at and self.updated_at - self.published_at >= timedelta(minutes=1)
        )

    @property
    def views(self) -> int:
        """Views counted and imported; load with ``whole()``."""
        readership = getattr(self, "readership", None)
        return readership.total if readership else 0

    # --- Saving -----------------------------------------------------------------------------

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Save with everything that follows from the text: slug, counts, search, redirect."""
        if kwargs.get("update_fields") is not None:
            super().save(*args, **kwargs)
            return
        old = type(self).objects.select_related("section").filter(pk=self.pk).first()
        self.derive(old)
        super().save(*args, **kwargs)
        self.leave_redirect(old)
        self.refresh_search()

    def get_absolute_url(self) -> str:
        section = self.section.slug if self.section else "a"
        return reverse("article", args=[section, self.slug, self.pk])

    def leave_redirect(self, old: "Article | None") -> None:
        """Lead readers of the address that a public story had to the one it has now."""
        if old and old.is_public() and self.state == State.PUBLISHED:
            Redirect.objects.remember(old.get_absolute_url(), self.get_absolute_url())

    def derive(self, old: "Article | None", *, site: SiteSettings | None = None) -> None:
        """Work out what is stored beside the text; ``old`` is the row as the database has it."""
        site = site or SiteSettings.load()
        self.body = html.clean(self.body or "")
        self.headline = normalise(self.headline, single_line=True)
        self.slug = self.slug_for(old)
        section = self.section
        self.top_section_id = (section.parent_id or section.pk) if section else None
        text = visible_text(self.body)
        self.word_count = count_words(text)
        self.reading_minutes = self.reading_minutes_override or reading_minutes(
            text,
            images=len(html.picture_ids(self.body)) + bool(self.lead_picture_id),
            deva_wpm=site.deva_wpm,
            other_wpm=site.other_wpm,
        )
        if old and old.state == State.PUBLISHED and self.differs_visibly(old):
            self.updated_at = timezone.now()

    def slug_for(self, old: "Article | None") -> str:
        """Return the slug: typed by hand, or following the headline until the first publication."""
        follows = (
            old is not None
            and old.approved_by_id is None
            and old.state != State.PUBLISHED
            and self.slug == old.slug == (slugify(old.headline) or "story")
        )
        if self.slug and not follows:
            return self.slug
        return slugify(self.headline) or "story"

    def differs_visibly(self, old: "Article") -> bool:
        return any(getattr(self, name) != getattr(old, name) for name in self.VISIBLE_FIELDS)

    def refresh_search(self) -> None:
        SearchEntry.objects.refresh(self)

    def set_bylines(self, bylines: list["Byline"]) -> None:
        """Replace the bylines by unsaved ones, in the order given."""
        with transaction.atomic():
            self.bylines.all().delete()
            Byline.objects.bulk_create(self.in_print(bylines))

    def in_print(self, bylines: list["Byline"]) -> list["Byline"]:
        """Give unsaved bylines this story and their places, in the order given."""
        for position, byline in enumerate(bylines):
            byline.article, byline.position = self, position
        return bylines

    # --- History ----------------------------------------------------------------------------

    def snapshot(self) -> dict:
        """Return the whole story as JSON values: fields, bylines in order, names of tags."""
        names = (
            "headline", "slug", "standfirst", "body", "section_id", "lead_picture_id", "kind",
            "language", "state", "reading_minutes_override", "comments_open",
        )  # fmt: skip
        times = ("published_at", "expires_at")
        bylines = self.bylines.order_by("position").values("author_id", "role", "place")
        return {
            **{name: getattr(self, name) for name in names},
            **{
                name: value and value.isoformat()
                for name in times
                if [value := getattr(self, name)]
            },
            "bylines": list(bylines),
            "tags": sorted(self.tags.names()),
        }

    @transaction.atomic
    def record(self, *, by, note: str = "") -> "models.Model | None":
        """Write a revision unless nothing changed, once bylines and tags are saved too.

        A change of bylines or tags moves the update time of a published story, and the search
        index follows.
        """
        snapshot = self.snapshot()
        last = self.revisions.order_by("-pk").first()
        if last and last.snapshot == snapshot and not note:
            return None
        if last and self.is_credited_anew(last.snapshot, snapshot):
            self.updated_at = timezone.now()
            self.save(update_fields=["updated_at"])
        self.refresh_search()
        return self.revisions.create(snapshot=snapshot, editor=by, note=note)

    @staticmethod
    def is_credited_anew(before: dict, after: dict) -> bool:
        """Say whether readers of a story that stayed public see other bylines or tags."""
        return before["state"] == after["state"] == State.PUBLISHED and any(
            before[name] != after[name] for name in ("bylines", "tags")
        )

    # --- Workflow ---------------------------------------------------------------------------

    def actors(self, user) -> frozenset[Actor]:
        """Return in what quality ``user`` acts on this story."""
        actors = set()
        if self.created_by_id == user.pk and user.has_perm("articles.change_article"):
            actors.add(Actor.OWNER)
        desks = Section.objects.edited_by(user)
        if user.has_perm("articles.publish_article") and (
            self.section_id is None or desks.filter(pk=self.section_id).exists()
        ):
            actors.add(Actor.EDITOR)
        return frozenset(actors)

    def transitions_for(self, user) -> list[workflow.Transition]:
        """Return the steps that ``user`` can make now, for the buttons of the desk."""
        if self.binned_at:
            return []
        return workflow.from_state(self.state, actors=self.actors(user))

    @transaction.atomic
    def move_to(self, state: str, *, by, note: str = "", at: datetime | None = None) -> None:
        """Change the state: the one door.

        Args:
            state: the new state.
            by: who does it.
            note: the reason, needed where the workflow says so.
            at: when to become public, for a publication; a time to come schedules it.

        Raises:
            IllegalTransition: the workflow has no such step, or a reason, a section or a
                headline is missing.
            AlreadyMoved: the state in the database is no longer the one this object holds.
            PermissionDenied: ``by`` may not make the step.
        """
        transition = workflow.find(self.state, state)
        if transition is None or self.binned_at:
            raise IllegalTransition(_("The story cannot take this step from its present state."))
        if not transition.actors & self.actors(by):
            raise PermissionDenied
        if transition.needs_reason and not note.strip():
            raise IllegalTransition(_("Please give a reason."))
        now = timezone.now()
        changes: dict = {"state": state}
        if state == State.PUBLISHED:
            changes |= self.publication(by=by, at=at, now=now)
        elif state == State.WITHDRAWN and self.published_at and self.published_at > now:
            # Withdrawn before anybody could read it: it never was public.
            changes["published_at"] = None
        source = self.state
        if not Article.objects.filter(pk=self.pk, state=source, binned_at=None).update(**changes):
            raise AlreadyMoved(_("Somebody else has changed the state of this story meanwhile."))
        for name, value in changes.items():
            setattr(self, name, value)
        self.state_changes.create(from_state=source, to_state=state, by=by, note=note, at=now)
        self.record(by=by, note=note)
        self.refresh_search()

    def publication(self, *, by, at: datetime | None, now: datetime) -> dict:
        """Return the columns that publishing sets.

        Raises:
            IllegalTransition: the story lacks a section, or would expire before it appears.
        """
        if self.section_id is None:
            raise IllegalTransition(_("Choose a section before publishing."))
        published_at = at or self.published_at or now
        if self.expires_at and self.expires_at <= max(published_at, now):
            raise IllegalTransition(_("The story would have expired before it is published."))
        first_time = self.approved_by_id is None
        return {
            "published_at": published_at,
            "approved_by": by,
            "updated_at": published_at if first_time else now,
        }

    @transaction.atomic
    def move_to_bin(self, *, by) -> None:
        """Take a story that is not public out of sight.

        Raises:
            IllegalTransition: it is published; withdraw it first.
            PermissionDenied: ``by`` is neither an editor of it nor the author of this draft.
        """
        owner_may = Actor.OWNER in self.actors(by) and self.state == State.DRAFT
        if not owner_may and Actor.EDITOR not in self.actors(by):
            raise PermissionDenied
        binned = Article.objects.filter(pk=self.pk, binned_at=None).exclude(state=State.PUBLISHED)
        now = timezone.now()
        if not binned.update(binned_at=now):
            raise IllegalTransition(_("A published story must be withdrawn before it is binned."))
        self.binned_at = now

    def take_from_bin(self, *, by) -> None:
        """Undo ``move_to_bin``.

        Raises:
            PermissionDenied: ``by`` is neither an editor of it nor its author.
        """
        if not self.actors(by):
            raise PermissionDenied
        Article.objects.filter(pk=self.pk).update(binned_at=None)
        self.binned_at = None
