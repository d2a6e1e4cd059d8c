"""Fixtures that every test may use."""

import os

import pytest
from django.test import Client

from newsportal.roles import Role
from tests import factories

SKIPPED: list[str] = []


@pytest.fixture(autouse=True)
def media_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def desk(db):
    """Return a function that signs a person of a role in: ``desk("editor")`` → client.

    The person is at ``client.user``.
    """

    def sign_in(role: str) -> Client:
        client = Client()
        client.user = factories.make_user(role=Role(role))
        client.force_login(client.user)
        return client

    return sign_in


def pytest_runtest_logreport(report):
    if report.skipped:
        SKIPPED.append(report.nodeid)


def pytest_sessionfinish(session):
    """Under REQUIRE_ALL a skipped test is a failure."""
    if SKIPPED and os.environ.get("REQUIRE_ALL"):
        print("\nskipped under REQUIRE_ALL:", *SKIPPED, sep="\n  ")
        session.exitstatus = 1
