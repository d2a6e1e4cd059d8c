"""Logins, roles, and what each role may do."""

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from newsportal.models import User
from newsportal.roles import PERMISSIONS, Role
from tests.factories import PASSWORD, make_user

pytestmark = pytest.mark.django_db


def test_the_login_is_the_email_address_whatever_its_case(client):
    make_user(email="Ragini@Example.COM")
    assert client.login(username="ragini@example.com", password=PASSWORD)
    assert client.login(username="RAGINI@example.com", password=PASSWORD)


def test_one_mailbox_is_one_login():
    make_user(email="ragini@example.com")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.bulk_create([User(email="RAGINI@example.com", display_name="दूसरी")])


def test_a_role_that_does_not_exist_is_refused_by_the_database():
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.bulk_create([User(email="a@example.com", role="king")])


@pytest.mark.parametrize(
    ("permission", "roles"),
    [
        ("articles.add_article", {"reporter", "editor", "administrator"}),
        ("articles.publish_article", {"editor", "administrator"}),
        ("articles.change_section", {"administrator"}),
        ("articles.change_placement", {"editor", "administrator"}),
        ("articles.add_tag", {"reporter", "editor", "administrator"}),
        ("articles.change_tag", {"editor", "administrator"}),
        ("authors.add_author", {"editor", "administrator"}),
        ("comments.moderate_comment", {"editor", "moderator", "administrator"}),
        ("comments.view_email", {"moderator", "administrator"}),
        ("newsportal.add_picture", {"reporter", "editor", "administrator"}),
        ("newsportal.change_user", {"administrator"}),
        ("newsportal.change_sitesettings", {"administrator"}),
        ("newsportal.change_redirect", {"editor", "administrator"}),
        ("articles.fly", set()),
    ],
)
def test_the_matrix_of_roles(permission, roles):
    people = {role.value: make_user(role=role) for role in Role}
    assert {role for role, user in people.items() if user.has_perm(permission)} == roles


def test_nobody_without_a_role_and_nobody_locked_out_may_do_anything():
    permissions = set().union(*PERMISSIONS.values())
    visitor, locked_out = make_user(role=""), make_user(role=Role.ADMINISTRATOR, is_active=False)
    assert (visitor.is_staff, locked_out.is_staff) == (False, False)
    for user in (visitor, locked_out):
        assert [name for name in permissions if user.has_perm(name)] == []


def test_the_command_line_makes_administrators():
    user = User.objects.create_superuser("boss@example.com", PASSWORD, display_name="प्रमुख")
    assert (user.role, user.is_staff, user.is_superuser) == (Role.ADMINISTRATOR, True, False)


def test_a_short_password_is_refused():
    from django.contrib.auth.password_validation import validate_password

    with pytest.raises(ValidationError):
        validate_password("short-one12"[:11])


def test_a_forgotten_password_is_reset_by_mail(client):
    make_user(email="ragini@example.com")
    client.post("/admin/password_reset/", {"email": "ragini@example.com"})
    (message,) = mail.outbox
    assert message.to == ["ragini@example.com"]
    link = next(line for line in message.body.split() if "/admin/" in line)
    path = "/" + link.split("/", 3)[3]
    form = client.get(path, follow=True)
    new = "नया-पासवर्ड-बहुत-लंबा-9"
    client.post(form.redirect_chain[-1][0], {"new_password1": new, "new_password2": new})
    assert client.login(username="ragini@example.com", password=new)


def test_asking_for_an_unknown_address_sends_nothing_and_says_the_same(client):
    make_user(email="ragini@example.com")
    known = client.post("/admin/password_reset/", {"email": "ragini@example.com"})
    unknown = client.post("/admin/password_reset/", {"email": "nobody@example.com"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert len(mail.outbox) == 1
