"""Site settings and redirects at the desk."""

import pytest

from newsportal.models import Redirect, SiteSettings
from tests import factories

SETTINGS = "/admin/newsportal/sitesettings/"


def typed(**changed) -> dict:
    return {
        "name": "भोर",
        "deva_wpm": 200,
        "other_wpm": 238,
        "footer_links-TOTAL_FORMS": 1,
        "footer_links-INITIAL_FORMS": 0,
        "footer_links-0-label": "हमारे बारे में",
        "footer_links-0-url": "/pages/about/",
        "footer_links-0-position": 0,
    } | changed


def test_the_settings_are_one_row_that_is_never_deleted(desk):
    client = desk("administrator")
    assert client.get(SETTINGS)["Location"] == f"{SETTINGS}add/"
    client.post(f"{SETTINGS}add/", typed())
    assert client.get(SETTINGS)["Location"] == f"{SETTINGS}1/change/"
    assert client.get(f"{SETTINGS}add/").status_code == 403
    assert client.post(f"{SETTINGS}1/delete/", {"post": "yes"}).status_code == 403
    site = SiteSettings.objects.get()
    assert (site.name, [link.label for link in site.footer_links.all()]) == ("भोर", ["हमारे बारे में"])


def test_a_logo_is_chosen_by_its_number(desk):
    logo = factories.make_picture()
    client = desk("administrator")
    client.post(f"{SETTINGS}add/", typed(logo=logo.pk))
    assert SiteSettings.objects.get().logo == logo
    source = client.get(f"{SETTINGS}1/change/").content.decode()
    assert 'data-picker-url="/admin/newsportal/picture/picker/"' in source


@pytest.mark.parametrize("changed", [{"deva_wpm": 5}, {"name": ""}, {"contact_email": "x"}])
def test_bad_settings_are_form_errors(desk, changed):
    response = desk("administrator").post(f"{SETTINGS}add/", typed(**changed))
    assert list(response.context["adminform"].form.errors) == list(changed)


@pytest.mark.parametrize("role", ["reporter", "editor", "moderator"])
def test_only_administrators_see_the_settings(desk, role):
    SiteSettings().save()
    assert desk(role).post(f"{SETTINGS}1/change/", typed()).status_code == 403


def test_an_editor_writes_a_redirect(desk):
    form = {"path": "/पुराना/%E0%A4%AA%E0%A4%A4%E0%A4%BE/", "target": "/naya/"}
    desk("editor").post("/admin/newsportal/redirect/add/", form)
    assert Redirect.objects.get().path == "/पुराना/पता/"


@pytest.mark.parametrize(
    "form",
    [
        {"path": "/a/", "target": "//evil.test/"},
        {"path": "/a/", "target": "https://evil.test/"},
        {"path": "/a/", "target": "/\\evil.test/"},
        {"path": "/a/", "target": "/a/"},
        {"path": "a", "target": "/b/"},
    ],
)
def test_a_redirect_that_leads_astray_is_a_form_error(desk, form):
    response = desk("editor").post("/admin/newsportal/redirect/add/", form)
    assert response.context["adminform"].form.errors
    assert Redirect.objects.count() == 0


def test_reporters_have_no_redirects(desk):
    assert desk("reporter").get("/admin/newsportal/redirect/").status_code == 403
