"""People at the desk: who lets them in, who gives roles, and what nobody may do."""

import pytest
from django.core import mail

from newsportal.admin.people import PersonForm
from newsportal.models import User
from newsportal.roles import Role
from tests import factories

LIST = "/admin/newsportal/user/"


def change(person) -> str:
    return f"{LIST}{person.pk}/change/"


def details(person, **changed) -> dict:
    return {
        "email": person.email,
        "display_name": person.display_name,
        "role": person.role,
        "is_active": "on",
    } | changed


def test_a_person_signs_in_with_the_e_mail_address_in_any_case(client, db):
    person = factories.make_user(email="ragini@example.com")
    response = client.post(
        "/admin/login/?next=/admin/",
        {"username": "Ragini@Example.com", "password": factories.PASSWORD},
    )
    assert response["Location"] == "/admin/"
    assert client.session["_auth_user_id"] == str(person.pk)


def test_a_person_without_a_role_does_not_come_in(client, db):
    factories.make_user(email="nobody@example.com", role="")
    response = client.post(
        "/admin/login/", {"username": "nobody@example.com", "password": factories.PASSWORD}
    )
    assert response.status_code == 200
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("role", [Role.REPORTER, Role.EDITOR, Role.MODERATOR])
def test_only_administrators_see_people(desk, role):
    client, other = desk(role), factories.make_user()
    assert client.get(LIST).status_code == 403
    assert client.get(change(other)).status_code == 403
    assert client.post(change(other), details(other, role="administrator")).status_code == 403
    assert User.objects.get(pk=other.pk).role == Role.EDITOR


def test_an_administrator_adds_a_person_who_can_sign_in(desk, client):
    desk("administrator").post(
        f"{LIST}add/",
        {
            "email": "Naya@Example.com",
            "display_name": "नया साथी",
            "role": "reporter",
            "password1": "एक-लंबा-पासवर्ड-9",
            "password2": "एक-लंबा-पासवर्ड-9",
        },
    )
    assert client.login(username="naya@example.com", password="एक-लंबा-पासवर्ड-9")
    assert User.objects.get(email="naya@example.com").role == Role.REPORTER


def test_a_second_person_of_one_mailbox_is_a_form_error(desk):
    factories.make_user(email="naya@example.com")
    response = desk("administrator").post(
        f"{LIST}add/",
        {
            "email": "NAYA@example.com",
            "display_name": "फिर वही",
            "role": "reporter",
            "password1": "एक-लंबा-पासवर्ड-9",
            "password2": "एक-लंबा-पासवर्ड-9",
        },
    )
    assert response.status_code == 200
    assert response.context["adminform"].form.errors


def test_an_administrator_changes_the_role_of_another(desk):
    client, other = desk("administrator"), factories.make_user(role=Role.REPORTER)
    client.post(change(other), details(other, role="editor"))
    assert User.objects.get(pk=other.pk).role == Role.EDITOR


def test_nobody_changes_their_own_role_or_locks_themselves_out(desk):
    factories.make_user(role=Role.ADMINISTRATOR)
    client = desk("administrator")
    form = details(client.user, role="editor", display_name="नया नाम")
    del form["is_active"]
    client.post(change(client.user), form)
    person = User.objects.get(pk=client.user.pk)
    assert (person.role, person.is_active, person.display_name) == (
        Role.ADMINISTRATOR,
        True,
        "नया नाम",
    )


@pytest.mark.parametrize("changed", [{"role": "editor"}, {"is_active": False}])
def test_the_last_active_administrator_stays(db, changed):
    last = factories.make_user(role=Role.ADMINISTRATOR)
    factories.make_user(role=Role.ADMINISTRATOR, is_active=False)
    form = PersonForm(details(last) | changed, instance=last)
    assert list(form.errors) == ["__all__"]


def test_a_second_administrator_may_step_back(db):
    one, _two = (factories.make_user(role=Role.ADMINISTRATOR) for _ in range(2))
    form = PersonForm(details(one, role="editor"), instance=one)
    assert form.errors == {}


def test_nobody_deletes_people(desk):
    client, other = desk("administrator"), factories.make_user()
    assert client.post(f"{LIST}{other.pk}/delete/", {"post": "yes"}).status_code == 403
    client.post(LIST, {"action": "delete_selected", "_selected_action": [other.pk], "post": "yes"})
    assert User.objects.filter(pk=other.pk).exists()


def test_a_deactivated_person_is_out_at_the_next_request(desk):
    client = desk("editor")
    assert client.get("/admin/").status_code == 200
    User.objects.filter(pk=client.user.pk).update(is_active=False)
    assert client.get("/admin/").status_code == 302


@pytest.mark.parametrize("role", list(Role))
def test_everyone_changes_their_own_password(desk, role, client):
    signed_in = desk(role)
    response = signed_in.post(
        "/admin/password_change/",
        {
            "old_password": factories.PASSWORD,
            "new_password1": "दूसरा-लंबा-पासवर्ड-8",
            "new_password2": "दूसरा-लंबा-पासवर्ड-8",
        },
    )
    assert response.status_code == 302
    assert client.login(username=signed_in.user.email, password="दूसरा-लंबा-पासवर्ड-8")


def test_an_administrator_sets_a_password_and_never_takes_it_away(desk, client):
    administrator, person = desk("administrator"), factories.make_user()
    address = f"{LIST}{person.pk}/password/"
    administrator.post(address, {"usable_password": "false", "unset-password": "1"})
    assert User.objects.get(pk=person.pk).has_usable_password()
    new = {"password1": "तीसरा-लंबा-पासवर्ड-6", "password2": "तीसरा-लंबा-पासवर्ड-6"}
    assert desk("editor").post(address, new).status_code == 403
    administrator.post(address, new | {"set-password": "1"})
    assert client.login(username=person.email, password="तीसरा-लंबा-पासवर्ड-6")


def test_a_forgotten_password_is_reset_by_mail(client, db, settings):
    settings.ALLOWED_HOSTS = ["*"]
    person = factories.make_user(email="bhulakkad@example.com")
    assert 'href="/admin/password_reset/"' in client.get("/admin/login/").content.decode()
    client.post(
        "/admin/password_reset/", {"email": "Bhulakkad@example.com"}, headers={"host": "evil.test"}
    )
    (letter,) = mail.outbox
    assert "evil.test" not in letter.body + letter.subject
    start = letter.body.index(f"{settings.SITE_URL}/admin/password_reset/")
    address = letter.body[start:].split()[0].removeprefix(settings.SITE_URL)
    form = client.get(address, follow=True)
    done = client.post(
        form.request["PATH_INFO"],
        {"new_password1": "नया-लंबा-पासवर्ड-7", "new_password2": "नया-लंबा-पासवर्ड-7"},
        follow=True,
    )
    assert done.request["PATH_INFO"] == "/admin/password_reset/done/"
    assert client.login(username=person.email, password="नया-लंबा-पासवर्ड-7")
    assert client.get(address, follow=True).context["validlink"] is False


def test_an_unknown_address_gets_the_same_answer_and_no_mail(client, db):
    response = client.post("/admin/password_reset/", {"email": "nobody@example.com"})
    assert response["Location"] == "/admin/password_reset/sent/"
    assert mail.outbox == []


def test_groups_and_the_tags_of_the_library_are_not_at_the_desk(desk):
    client = desk("administrator")
    assert client.get("/admin/auth/group/").status_code == 404
    assert client.get("/admin/taggit/tag/").status_code == 404
