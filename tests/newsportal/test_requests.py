"""What surrounds every request: ids, headers, proxies, error pages, health."""

import re

import pytest
from django.db import OperationalError
from django.test import RequestFactory

from newsportal.visitor import client_address, is_cross_site
from tests.factories import make_article

HOSTILE_PATHS = [
    "/%00/",
    "/%ff%fe/",
    "/a/0/",
    "/a/99999999999999999999/",
    "/a/१२/",
    "/desh/x-99999999999999999999999/",
    "/archive/0/",
    "/archive/2026/13/",
    "/archive/2026/02/30/",
    "/archive/99999999999/",
    "/tag/%00/",
    "/author/%F0%9F%98%80/",
    "/" + "x" * 3000 + "/",
    "/desh/%E0%A4/",
    "/media/%2e%2e/%2e%2e/etc/passwd",
]


@pytest.mark.django_db
@pytest.mark.parametrize("path", HOSTILE_PATHS)
def test_a_hostile_path_is_not_found_and_never_a_fault(client, path):
    assert client.get(path).status_code in {400, 404}


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["0", "-1", "२", "1e3", "9999999", "abc", "", "99"])
def test_a_page_number_that_is_none_is_not_found(client, page):
    make_article()
    article = make_article()
    assert client.get(article.section.get_absolute_url(), {"page": page}).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["q", "section", "author", "from", "to"])
@pytest.mark.parametrize(
    "value", ["'\"<script>", "*" * 300, "\ufffd\u202e", "0000-00-00", "AND OR NOT ("]
)
def test_a_hostile_search_gets_a_page(client, name, value):
    make_article()
    assert client.get("/search/", {"q": "गाँव", name: value}).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/?page=%00", "/search/?q=a%00b", "/admin/login/?next=%00"])
def test_an_address_with_a_nul_byte_is_refused(client, address):
    assert client.get(address).status_code == 400


@pytest.mark.django_db
def test_every_answer_has_an_id_of_its_own(client):
    ids = {client.get("/healthz")["X-Request-ID"] for _ in range(3)}
    assert len(ids) == 3
    assert all(re.fullmatch("[0-9a-f]{16}", request_id) for request_id in ids)


@pytest.mark.django_db
def test_the_id_of_an_error_is_on_its_page(client):
    response = client.get("/nothing/here/")
    assert response["X-Request-ID"] in response.content.decode()


@pytest.mark.django_db
def test_pages_carry_a_strict_policy_and_no_cookie(client):
    response = client.get("/")
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "camera=()" in response["Permissions-Policy"]
    assert response["Content-Language"] == "hi"
    assert dict(response.cookies) == {}
    assert "Cookie" not in response.get("Vary", "")


def test_the_process_is_alive_without_any_database(client):
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_ready_means_that_the_database_answers_and_is_migrated(client):
    assert client.get("/readyz").status_code == 200


@pytest.mark.django_db
def test_a_lost_database_is_a_pause_and_not_a_fault(client, monkeypatch):
    def lost(*args, **kwargs):
        raise OperationalError("server closed the connection")

    monkeypatch.setattr("articles.fronts.Placement.objects.active", lost)
    response = client.get("/")
    assert response.status_code == 503
    assert 30 <= int(response["Retry-After"]) <= 120
    assert "server closed" not in response.content.decode()


@pytest.mark.django_db
def test_a_refused_method_has_a_page_in_hindi(client):
    response = client.post("/")
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"
    assert 'lang="hi"' in response.content.decode()


@pytest.mark.django_db
def test_a_foreign_host_is_refused(client):
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


def request(settings, *, peer, forwarded="", trusted=()):
    import ipaddress

    settings.TRUSTED_PROXIES = [ipaddress.ip_network(network) for network in trusted]
    return RequestFactory().get("/", REMOTE_ADDR=peer, HTTP_X_FORWARDED_FOR=forwarded)


@pytest.mark.parametrize(
    ("peer", "forwarded", "trusted", "address"),
    [
        ("203.0.113.9", "", [], "203.0.113.9"),
        ("203.0.113.9", "198.51.100.1", [], "203.0.113.9"),
        ("10.0.0.1", "198.51.100.1", ["10.0.0.0/8"], "198.51.100.1"),
        ("10.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2", ["10.0.0.0/8"], "198.51.100.1"),
        ("10.0.0.1", "198.51.100.1, nonsense", ["10.0.0.0/8"], ""),
        ("10.0.0.1", ",,,,", ["10.0.0.0/8"], "10.0.0.1"),
        ("2001:db8:1:2:3::4", "", [], "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.9", "", [], "203.0.113.9"),
    ],
)
def test_a_forwarded_address_counts_only_behind_a_trusted_proxy(
    settings, peer, forwarded, trusted, address
):
    sent = request(settings, peer=peer, forwarded=forwarded, trusted=trusted)
    assert client_address(sent) == address


@pytest.mark.parametrize(
    ("headers", "foreign"),
    [
        ({}, False),
        ({"sec-fetch-site": "same-origin"}, False),
        ({"sec-fetch-site": "same-site"}, True),
        ({"sec-fetch-site": "cross-site"}, True),
        ({"origin": "http://testserver"}, False),
        ({"origin": "https://testserver"}, True),
        ({"origin": "null"}, True),
        ({"origin": "http://testserver.evil.example"}, True),
    ],
)
def test_a_request_from_a_foreign_page_is_known(headers, foreign):
    assert is_cross_site(RequestFactory().post("/", headers=headers)) == foreign
