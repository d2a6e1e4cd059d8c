"""Profiles at the desk: everyone keeps their own, editors keep them all."""

import pytest

from authors.models import Author
from tests import factories

LIST = "/admin/authors/author/"


def page(author, name="change") -> str:
    return f"{LIST}{author.pk}/{name}/"


def typed(**changed) -> dict:
    return {
        "name": "नया नाम",
        "bio": "बीस साल से पत्रकार।",
        "slug": "naya-pata",
        "links-TOTAL_FORMS": 1,
        "links-INITIAL_FORMS": 0,
        "links-0-label": "घर",
        "links-0-url": "https://example.com/",
    } | changed


@pytest.mark.parametrize("role", ["reporter", "moderator"])
def test_one_s_own_profile_takes_biography_and_links_but_no_name_address_or_login(desk, role):
    client = desk(role)
    author = factories.make_author(user=client.user, slug="pata", designation="संवाददाता")
    other = factories.make_user()
    forged = typed(user=other.pk, designation="संपादक")
    assert client.post(page(author), forged).status_code == 302
    author = Author.objects.get()
    assert (author.name, author.slug, author.designation) == ("रागिनी वर्मा", "pata", "संवाददाता")
    assert (author.user, author.bio) == (client.user, "बीस साल से पत्रकार।")
    assert [link.url for link in author.links.all()] == ["https://example.com/"]


@pytest.mark.parametrize(
    ("role", "may"), [("reporter", False), ("moderator", False), ("editor", True)]
)
def test_who_changes_the_profiles_of_others(desk, role, may):
    client, author = desk(role), factories.make_author()
    assert client.get(page(author)).status_code == 200
    assert client.post(page(author), typed()).status_code == (302 if may else 403)
    author = Author.objects.get()
    assert (author.name == "नया नाम", author.links.exists()) == (may, may)
    assert client.get(f"{LIST}add/").status_code == (200 if may else 403)
    assert client.post(page(author, "delete"), {"post": "yes"}).status_code == (302 if may else 403)


def test_an_empty_address_is_made_from_the_name(desk):
    assert desk("editor").post(f"{LIST}add/", typed(name="Ragini", slug="")).status_code == 302
    assert Author.objects.get().slug == "ragini"


@pytest.mark.parametrize("slug", ["रागिनी", "A", "a--b", "-"])
def test_a_bad_address_is_a_form_error(desk, slug):
    response = desk("editor").post(f"{LIST}add/", typed(slug=slug))
    assert list(response.context["adminform"].form.errors) == ["slug"]


def test_a_link_that_would_run_is_a_form_error(desk):
    link = {"links-0-url": "javascript:alert(1)"}
    assert desk("editor").post(f"{LIST}add/", typed() | link).status_code == 200
    assert Author.objects.count() == 0


def test_an_author_of_stories_is_not_deleted(desk):
    author = factories.make_author()
    factories.make_article(authors=[author])
    desk("editor").post(page(author, "delete"), {"post": "yes"})
    assert Author.objects.exists()


def test_a_moderator_is_not_offered_pictures(desk):
    client = desk("moderator")
    author = factories.make_author(user=client.user)
    assert "data-picture-chooser" not in client.get(page(author)).content.decode()
