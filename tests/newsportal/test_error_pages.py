"""The error page stands on its own: no database, no navigation, no session."""

import pytest
from django.http import HttpRequest
from django.utils.translation import gettext
from lxml import html

from newsportal.errors import PAGES, error_page


@pytest.mark.parametrize("status", sorted(PAGES))
def test_every_status_has_a_page_that_needs_no_database(status):
    request = HttpRequest()
    request.id = "4f1d2c3b4a596877"
    page = html.fromstring(error_page(request, status).content.decode())
    headline, advice = (str(text) for text in PAGES[status])
    assert page.get("lang") == "hi"
    assert page.findtext(".//h1") == headline
    assert page.findtext(".//title") == f"{headline} ({status})"
    assert [p.text for p in page.iterfind(".//main/p")][1] == advice
    assert page.findtext(".//code") == request.id


def test_the_page_offers_the_way_home_and_nothing_else():
    page = html.fromstring(error_page(HttpRequest(), 404).content.decode())
    links = [(link.get("href"), link.text) for link in page.iterfind(".//a")]
    assert links == [("/", gettext("To the home page"))]
    assert page.findall(".//nav") == []
    assert page.findall(".//code") == []


@pytest.mark.django_db
def test_an_unknown_address_gets_the_page_and_is_not_kept(client):
    response = client.get("/koi-aisa-khand-nahin/")
    assert response.status_code == 404
    assert response["Cache-Control"] == "no-store"
    assert html.fromstring(response.content.decode()).findtext(".//h1") == str(PAGES[404][0])
