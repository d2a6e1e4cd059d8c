"""Old addresses go on working, in one hop, and never lead to another host."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from newsportal.models import Redirect
from tests.factories import make_article, make_author, make_section, make_tag

pytestmark = pytest.mark.django_db


def test_an_old_hindi_address_answers_whatever_its_encoding(client):
    Redirect.objects.create(path="/देश/पुरानी-ख़बर/", target="/desh/")
    for path in ("/देश/पुरानी-ख़बर/", "/%E0%A4%A6%E0%A5%87%E0%A4%B6/पुरानी-\u0959बर/"):
        response = client.get(path)
        assert (response.status_code, response["Location"]) == (301, "/desh/")


def test_an_empty_target_says_that_the_page_is_gone(client):
    Redirect.objects.create(path="/old/", target="")
    assert client.get("/old/").status_code == 410


def test_chains_become_one_hop_and_loops_none():
    Redirect.objects.remember("/a-old/", "/b-old/")
    Redirect.objects.remember("/b-old/", "/c-old/")
    assert dict(Redirect.objects.values_list("path", "target")) == {
        "/a-old/": "/c-old/",
        "/b-old/": "/c-old/",
    }
    Redirect.objects.remember("/c-old/", "/a-old/")
    assert dict(Redirect.objects.values_list("path", "target")) == {
        "/b-old/": "/a-old/",
        "/c-old/": "/a-old/",
    }


@pytest.mark.parametrize(
    "target",
    ["//evil.example/", "/\\evil.example", "https://evil.example/", "javascript:1", "evil"],
)
def test_a_redirect_never_leaves_the_site(target):
    with pytest.raises(ValidationError):
        Redirect(path="/old/", target=target).full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        Redirect.objects.create(path="/old/", target=target)


def test_a_renamed_section_tag_and_author_leave_redirects(client):
    section, tag, author = make_section(slug="desh"), make_tag(name="AI"), make_author()
    old = [thing.get_absolute_url() for thing in (section, tag, author)]
    for thing in (section, tag, author):
        thing.slug = f"{thing.slug}-new"
        thing.save()
    for path, thing in zip(old, (section, tag, author), strict=True):
        assert client.get(path)["Location"] == thing.get_absolute_url()


def test_a_story_that_moves_remembers_its_old_address():
    article = make_article()
    old = article.get_absolute_url()
    article.slug = "another-slug"
    article.save()
    assert Redirect.objects.get().path == old
    assert Redirect.objects.get().target == article.get_absolute_url()


def test_a_draft_that_changes_its_slug_leaves_nothing():
    article = make_article(state="draft")
    article.slug = "another-slug"
    article.save()
    assert Redirect.objects.count() == 0


def test_only_reading_follows_redirects(client):
    Redirect.objects.create(path="/old/", target="/desh/")
    assert client.post("/old/").status_code in {403, 404, 405}
