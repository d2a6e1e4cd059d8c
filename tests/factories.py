"""Builders of test data: plain functions, keywords only, every default valid."""

from datetime import timedelta
from io import BytesIO
from itertools import count

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from articles.models import Article, Byline, Section, Tag
from articles.workflow import State
from authors.models import Author
from comments.models import Comment
from comments.moderation import State as CommentState
from newsportal.models import Picture, User
from newsportal.roles import Role

numbers = count(1)
PASSWORD = "पासवर्ड-बहुत-लंबा-7"


def make_user(*, role=Role.EDITOR, email="", display_name="संपादक", **fields) -> User:
    return User.objects.create_user(
        email or f"user{next(numbers)}@example.com",
        PASSWORD,
        role=role,
        display_name=display_name,
        **fields,
    )


def make_upload(*, width=1200, height=900, colour="teal", format="JPEG", name="तस्वीर.jpg"):
    buffer = BytesIO()
    Image.new("RGB", (width, height), colour).save(buffer, format)
    return SimpleUploadedFile(name, buffer.getvalue(), content_type=f"image/{format.lower()}")


def make_picture(*, alt="नदी के किनारे सूर्योदय", upload=None, **fields) -> Picture:
    return Picture.objects.create(
        file=upload or make_upload(width=400, height=300), alt=alt, **fields
    )


def make_section(*, name="", **fields) -> Section:
    return Section.objects.create(name=name or f"खंड {next(numbers)}", **fields)


def make_author(*, name="रागिनी वर्मा", **fields) -> Author:
    return Author.objects.create(name=name, **fields)


def make_tag(*, name="") -> Tag:
    return Tag.objects.create(name=name or f"विषय {next(numbers)}")


def make_article(
    *,
    headline="",
    state=State.PUBLISHED,
    section=None,
    minutes_ago=60,
    published_at=None,
    authors=(),
    tags=(),
    **fields,
) -> Article:
    """Build an article; published ``minutes_ago`` unless a time or another state is given."""
    if state in {State.PUBLISHED, State.WITHDRAWN} and published_at is None:
        published_at = timezone.now() - timedelta(minutes=minutes_ago)
    article = Article.objects.create(
        headline=headline or f"गाँव में खुला नया पुस्तकालय {next(numbers)}",
        state=state,
        section=section or make_section(),
        published_at=published_at,
        **{"updated_at": published_at or timezone.now(), "body": "<p>पहला अनुच्छेद।</p>"} | fields,
    )
    article.set_bylines([Byline(author=author) for author in authors])
    article.tags.set(tags)
    if authors or tags:
        article.refresh_search()
    return article


def make_comment(
    *,
    article,
    body="",
    name="पाठक",
    email="pathak@example.com",
    state=CommentState.APPROVED,
    **fields,
) -> Comment:
    return Comment.objects.create(
        article=article,
        body=body or f"बहुत अच्छी ख़बर है {next(numbers)}",
        name=name,
        email=email,
        state=state,
        **fields,
    )
