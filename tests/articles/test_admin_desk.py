"""The first page by role, and the smaller lists: sections, tags, placements, misses."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext as _

from articles.models import Placement, SearchMiss, Section, Tag
from articles.workflow import State
from comments.moderation import State as CommentState
from newsportal.models import SiteSettings
from newsportal.roles import Role
from tests import factories


def panels(client) -> dict[str, list[str]]:
    """Return the headlines in each panel of the first page."""
    source = client.get("/admin/").content.decode()
    found = {}
    for part in source.split('<section class="module desk-panel">')[1:]:
        part = part[: part.index("</section>")]
        title = re.sub("<[^>]*>", "", part.split("<h2>")[1].split("</h2>")[0])
        found[title] = [item.split(">")[1].split("<")[0] for item in part.split('/change/"')[1:]]
    return found


def test_a_reporter_sees_own_stories_and_what_came_back(desk):
    client = desk("reporter")
    own = {"created_by": client.user}
    factories.make_article(headline="मसौदा", state=State.DRAFT, **own)
    factories.make_article(headline="लौटी", state=State.SENT_BACK, **own)
    factories.make_article(headline="किसी और की", state=State.SENT_BACK)
    assert panels(client) == {_("Waiting for me"): ["लौटी"], _("My stories"): ["लौटी", "मसौदा"]}


def test_an_editor_sees_what_waits_for_review(desk):
    factories.make_article(headline="जाँच में", state=State.IN_REVIEW)
    factories.make_article(headline="मसौदा", state=State.DRAFT)
    assert panels(desk("editor"))[_("Waiting for me")] == ["जाँच में"]


def test_a_moderator_sees_the_comments_and_no_stories(desk):
    comment = factories.make_comment(article=factories.make_article(), state=CommentState.PENDING)
    client = desk("moderator")
    assert list(panels(client)) == [_("Comments waiting") + " (1)"]
    assert comment.body in client.get("/admin/").content.decode()
    assert comment.body not in desk("reporter").get("/admin/").content.decode()


@pytest.mark.parametrize("role", list(Role))
def test_the_first_page_takes_as_many_queries_for_three_stories_as_for_one(desk, role):
    client = desk(role)
    client.get("/admin/")
    counts = []
    for more in (1, 2):
        for _more in range(more):
            factories.make_article(state=State.IN_REVIEW)
            story = factories.make_article(state=State.SENT_BACK, created_by=client.user)
            factories.make_comment(article=story, state=CommentState.PENDING)
        with CaptureQueriesContext(connection) as queries:
            client.get("/admin/")
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_desk_bears_the_name_of_the_newspaper(desk, client):
    SiteSettings(name="भोर").save()
    for response in (client.get("/admin/login/"), desk("editor").get("/admin/")):
        assert "भोर" in response.content.decode()


@pytest.mark.parametrize(
    ("role", "status"),
    [("reporter", 403), ("editor", 403), ("moderator", 403), ("administrator", 302)],
)
def test_only_administrators_change_sections(desk, role, status):
    section = factories.make_section(name="देश")
    form = {"name": "विदेश", "slug": section.slug, "position": 1}
    response = desk(role).post(f"/admin/articles/section/{section.pk}/change/", form)
    assert response.status_code == status
    assert Section.objects.get().name == ("विदेश" if status == 302 else "देश")


def test_a_section_without_a_slug_gets_one_and_a_reserved_one_is_an_error(desk):
    client, form = desk("administrator"), {"name": "desh", "position": 1}
    assert client.post("/admin/articles/section/add/", form).status_code == 302
    assert Section.objects.get().slug == "desh"
    response = client.post("/admin/articles/section/add/", form | {"slug": "admin"})
    assert (response.status_code, Section.objects.count()) == (200, 1)


def test_a_section_with_stories_is_not_deleted(desk):
    section = factories.make_article(headline="जो खड़ी है").section
    client = desk("administrator")
    address = f"/admin/articles/section/{section.pk}/delete/"
    assert "जो खड़ी है" in client.get(address).content.decode()
    client.post(address, {"post": "yes"})
    assert Section.objects.filter(pk=section.pk).exists()


def test_a_desk_is_made_of_people_who_may_publish(desk):
    reporter = factories.make_user(role=Role.REPORTER)
    client = desk("administrator")
    field = client.get("/admin/articles/section/add/").context["adminform"].form.fields["desk"]
    assert (client.user in field.queryset, reporter in field.queryset) == (True, False)


def suggested(client, word) -> list[str]:
    return client.get("/admin/articles/tag/suggest/", {"q": word}).json()["names"]


def test_tags_are_suggested_for_either_script_most_used_first(desk):
    client = desk("reporter")
    Tag.objects.create(name="मोबाइल", slug="mobile")
    used = Tag.objects.create(name="सस्ता मोबाइल", slug="sasta-mobile")
    Tag.objects.create(name="दिल्ली", slug="dilli")
    factories.make_article(tags=[used])
    for word in ("mob", "मोबा", "MOBILE"):
        assert suggested(client, word) == ["सस्ता मोबाइल", "मोबाइल"]
    for word in ("", " ", "%", "ष" * 5000):
        assert suggested(client, word) == []


def test_tags_are_suggested_to_writers_only(desk, client):
    assert desk("moderator").get("/admin/articles/tag/suggest/?q=m").status_code == 403
    assert client.get("/admin/articles/tag/suggest/?q=m").status_code == 302


@pytest.mark.parametrize(
    ("role", "status"), [("reporter", 403), ("moderator", 403), ("editor", 302)]
)
def test_editors_place_stories_on_the_fronts(desk, role, status):
    story = factories.make_article()
    form = {
        "slot": "lead",
        "article": story.pk,
        "position": 1,
        "starts_at_0": "2026-01-01",
        "starts_at_1": "00:00",
    }
    assert desk(role).post("/admin/articles/placement/add/", form).status_code == status
    assert Placement.objects.exists() is (status == 302)


def test_editors_read_what_was_searched_in_vain_and_change_nothing(desk):
    SearchMiss.objects.record("चंद्रयान")
    miss = SearchMiss.objects.get()
    client = desk("editor")
    assert "चंद्रयान" in client.get("/admin/articles/searchmiss/").content.decode()
    assert client.post(f"/admin/articles/searchmiss/{miss.pk}/delete/").status_code == 403
    assert desk("reporter").get("/admin/articles/searchmiss/").status_code == 403
