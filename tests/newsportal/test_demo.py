"""The demo newsroom: whole, living, and the same when it is built twice."""

import json
import stat
from collections import Counter

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, HourlyViews, Readership
from articles.workflow import State
from authors.models import Author
from comments.models import Comment
from newsportal.models import Picture, User
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def counts() -> dict:
    models = (Article, Author, Comment, HourlyViews, Picture, User)
    return {model.__name__: model.objects.count() for model in models}


def test_the_demo_newsroom_is_whole_and_built_once(settings, tmp_path, client):
    settings.VAR_DIR = tmp_path
    manifest_file = tmp_path / "manifest.json"
    call_command("seed_demo", "--articles", "30", "--manifest", str(manifest_file), verbosity=0)
    first, manifest = counts(), json.loads(manifest_file.read_text())

    assert Article.objects.published().count() >= 30 + 30
    assert {article.state for article in Article.objects.all()} == set(State.values)
    short = Article.objects.exclude(created_by__email__startswith="archive@").filter(
        word_count__lt=150
    )
    assert list(short) == []
    assert Counter(Comment.objects.values_list("state", flat=True)).keys() == {
        "pending", "approved", "rejected", "spam",
    }  # fmt: skip
    for readership in Readership.objects.filter(counted__gt=0)[:5]:
        hours = HourlyViews.objects.filter(article=readership.article_id)
        assert sum(hours.values_list("count", flat=True)) == readership.counted

    logins = tmp_path / "demo-logins.txt"
    assert stat.S_IMODE(logins.stat().st_mode) == 0o600
    assert set(manifest["logins"]) == {"reporter", "editor", "moderator", "administrator"}
    for login in manifest["logins"].values():
        assert client.login(username=login["email"], password=login["password"])
    client.logout()

    for path in ("/", "/search/?q=mobile", "/sitemap.xml", "/feed/"):
        page = client.get(path).content.decode()
        assert [canary for canary in manifest["canaries"] if canary in page] == []

    call_command("seed_demo", "--articles", "30", "--manifest", str(manifest_file), verbosity=0)
    assert counts() == first
    assert json.loads(manifest_file.read_text()) == manifest


def test_a_database_with_a_real_newsroom_is_left_alone():
    make_article()
    with pytest.raises(CommandError):
        call_command("seed_demo", verbosity=0)
    assert User.objects.count() == 0
