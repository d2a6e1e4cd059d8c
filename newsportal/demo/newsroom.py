"""Builds the demo newsroom in a database: whatever is there already is left as it is."""

import re
from datetime import datetime, timedelta

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from articles.models import Article, Byline, HourlyViews, Placement, Readership, Section
from articles.models.placement import Slot
from articles.workflow import State
from authors.models import Author, AuthorLink
from comments.models import Comment
from newsportal.demo import content
from newsportal.demo.drawing import Key, draw_all
from newsportal.demo.logins import DOMAIN
from newsportal.models import FooterLink, Picture, SiteSettings, User
from newsportal.roles import Role

FIGURE = re.compile(r'<figure data-demo-scene="([a-z]+)">')
# The steps that lead a new draft into each state, and who takes them.
PATHS = {
    State.DRAFT: [],
    State.IN_REVIEW: [(State.IN_REVIEW, Role.REPORTER)],
    State.SENT_BACK: [(State.IN_REVIEW, Role.REPORTER), (State.SENT_BACK, Role.EDITOR)],
    State.READY: [(State.IN_REVIEW, Role.REPORTER), (State.READY, Role.EDITOR)],
    State.PUBLISHED: [(State.PUBLISHED, Role.EDITOR)],
    State.WITHDRAWN: [(State.PUBLISHED, Role.EDITOR), (State.WITHDRAWN, Role.EDITOR)],
}
# How the readers of a day spread over its hours: few at night, most in the evening.
HOURS = (2, 1, 1, 1, 2, 5, 9, 14, 16, 15, 13, 12, 13, 12, 11, 11, 12, 14, 17, 20, 22, 18, 10, 5)


def is_foreign() -> bool:
    """Say whether the database holds articles that are not the demo's own."""
    return Article.objects.exclude(created_by__email__endswith=f"@{DOMAIN}").exists()


class Newsroom:
    """One run of the builder: remembers what it has made, to join it up.

    Args:
        now: the instant that the stories' ages count back from.
    """

    def __init__(self, *, now: datetime | None = None):
        self.now = (now or timezone.now()).replace(second=0, microsecond=0)
        self.people = {
            user.role: user for user in User.objects.filter(email__endswith=f"@{DOMAIN}")
        }
        self.sections: dict[str, Section] = {}
        self.authors: dict[str, Author] = {}
        self.drawn: dict[Key, bytes] = {}

    def build(self) -> None:
        """Make everything that is missing."""
        known = set(Article.objects.values_list("headline", flat=True))
        stories = [
            (number, story)
            for number, story in enumerate(content.stories())
            if story["headline"] not in known
        ]
        self.drawn = draw_all(self.pictures_wanted(stories))
        with transaction.atomic():
            self.build_site()
            self.build_sections()
            self.build_authors()
        for number, story in stories:
            with transaction.atomic():
                self.build_story(number, story)

    def pictures_wanted(self, stories) -> list[Key]:
        wanted: list[Key] = []
        if not SiteSettings.objects.exists():
            wanted.append(("logo", "", 0))
        known = set(Author.objects.values_list("slug", flat=True))
        wanted += [
            ("portrait", "", author["portrait"])
            for author in content.authors()
            if author["slug"] not in known
        ]
        for number, story in stories:
            wanted.append(("scene", story["scene"], number))
            wanted += [("scene", name, number + 100) for name in FIGURE.findall(story["body"])]
        return wanted

    def build_site(self) -> None:
        if SiteSettings.objects.exists():
            return
        written = content.site()
        links = written.pop("footer_links")
        logo = hang(self.drawn["logo", "", 0], name="logo", alt=written["name"])
        site = SiteSettings(logo=logo, **written)
        site.save()
        for position, link in enumerate(links):
            FooterLink.objects.create(site=site, position=position, **link)

    def build_sections(self) -> None:
        for written in content.sections():
            parent = written.pop("parent", None)
            section, _created = Section.objects.get_or_create(
                slug=written["slug"],
                defaults={**written, "parent": parent and self.sections[parent]},
            )
            self.sections[section.slug] = section

    def build_authors(self) -> None:
        for written in content.authors():
            author = Author.objects.filter(slug=written["slug"]).first()
            self.authors[written["slug"]] = author or self.build_author(written)

    def build_author(self, written: dict) -> Author:
        links, role = written.pop("links", []), written.pop("login_role", None)
        portrait = self.drawn["portrait", "", written.pop("portrait")]
        for name in ("beats", "languages"):
            written[name] = ", ".join(written.get(name, []))
        photo = hang(portrait, name=written["slug"], alt=written["name"])
        author = Author.objects.create(photo=photo, user=self.people.get(role), **written)
        AuthorLink.objects.bulk_create(AuthorLink(author=author, **link) for link in links)
        return author

    def build_story(self, number: int, story: dict) -> None:
        article = Article.objects.create(
            **{name: story[name] for name in ("headline", "standfirst", "kind", "language")},
            slug=story.get("slug", ""),
            body=self.body_with_pictures(number, story),
            section=self.sections[story["section"]],
            comments_open=story["comments_open"],
            created_by=self.people[Role.REPORTER],
            created_at=self.now - timedelta(hours=max(story["hours_ago"], 0) + 3),
            lead_picture=hang(
                self.drawn["scene", story["scene"], number],
                name=story["scene"],
                alt=story["picture_alt"],
                caption=story["caption"],
                credit=story["credit"],
                uploaded_by=self.people[Role.REPORTER],
            ),
        )
        article.set_bylines(
            [
                Byline(
                    author=self.authors[line["author"]],
                    role=line["role"],
                    place=line.get("place", ""),
                )
                for line in story["bylines"]
            ]
        )
        article.tags.set(story["tags"])
        self.take_through_workflow(article, story)
        if story["dont_miss"]:
            Placement.objects.create(slot=Slot.DONT_MISS, article=article, position=number)
        self.add_views(article, story)
        self.add_comments(article, story)

    def body_with_pictures(self, number: int, story: dict) -> str:
        def figure(match: re.Match) -> str:
            drawn = self.drawn["scene", match[1], number + 100]
            picture = hang(drawn, name=match[1], alt=story["picture_alt"], credit=story["credit"])
            return f'<figure data-picture="{picture.pk}">'

        return FIGURE.sub(figure, story["body"])

    def take_through_workflow(self, article: Article, story: dict) -> None:
        published_at = self.now - timedelta(hours=story["hours_ago"])
        for state, role in PATHS[State(story["state"])]:
            article.move_to(
                state,
                by=self.people[role],
                note=story.get("state_note", "") if state == story["state"] else "",
                at=published_at if state == State.PUBLISHED else None,
            )
        if "expires_hours_ago" in story:
            article.expires_at = self.now - timedelta(hours=story["expires_hours_ago"])
            article.save()
        article.record(by=self.people[Role.REPORTER])

    def add_views(self, article: Article, story: dict) -> None:
        rows = []
        if article.published_at:
            first = article.published_at.replace(minute=0)
            for day, total in enumerate(story["views_per_day"]):
                rows += hours_of_day(article, first + timedelta(days=day), total, until=self.now)
        HourlyViews.objects.bulk_create(rows)
        Readership.objects.create(
            article=article,
            counted=sum(row.count for row in rows),
            imported=story["imported_views"],
        )

    def add_comments(self, article: Article, story: dict) -> None:
        decide = {
            "approved": Comment.approve,
            "rejected": Comment.reject,
            "spam": Comment.mark_as_spam,
        }
        made: dict[int, Comment] = {}
        for written in story["comment"]:
            comment = Comment.objects.create(
                article=article,
                parent=made.get(written.get("parent")),
                name=written["name"],
                email=written["email"],
                body=written["body"],
                created_at=article.published_at + timedelta(hours=written["hours_after"]),
            )
            made[written["id"]] = comment
            if written["status"] in decide:
                decide[written["status"]](comment, by=self.people[Role.MODERATOR])


def hours_of_day(
    article: Article, first: datetime, total: int, *, until: datetime
) -> list[HourlyViews]:
    """Return one day's views spread over its hours up to ``until``; they add up to ``total``."""
    hours = [first + timedelta(hours=hour) for hour in range(24)]
    hours = [hour for hour in hours if hour <= until] or hours[:1]
    weights = [HOURS[timezone.localtime(hour).hour] for hour in hours]
    rows, given, reached = [], 0, 0
    for hour, weight in zip(hours, weights, strict=True):
        reached += weight
        share = total * reached // sum(weights) - given
        given += share
        if share:
            rows.append(HourlyViews(article=article, hour=hour, count=share))
    return rows


def hang(data: bytes, *, name: str, **fields) -> Picture:
    """Store drawn JPEG bytes as a Picture."""
    return Picture.objects.create(file=ContentFile(data, name=f"{name}.jpg"), **fields)
