"""Who is at the other end of a request: the address, and whether it is a person reading."""

import ipaddress
import re

from django.conf import settings
from django.http import HttpRequest

ROBOT = re.compile(
    r"bot|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|curl|wget|python|"
    r"httpx|aiohttp|scrapy|headless|phantom|lighthouse|monitor|pingdom|uptime|feed|java/|"
    r"go-http|okhttp|libwww|archiver|validator|scan",
    re.IGNORECASE,
)


def is_trusted_proxy(address: str) -> bool:
    """Say whether a peer is one of ``TRUSTED_PROXIES``."""
    try:
        peer = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(peer in network for network in settings.TRUSTED_PROXIES)


def client_address(request: HttpRequest) -> str:
    """Return the reader's address: IPv4 whole, IPv6 as its /64, "" when there is none.

    A forwarded address counts only when a trusted proxy sent it: the right-most hop that is
    not itself a trusted proxy.
    """
    address = request.META.get("REMOTE_ADDR", "")
    if is_trusted_proxy(address):
        hops = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        for hop in reversed([hop.strip() for hop in hops]):
            if not is_trusted_proxy(hop):
                address = hop or address
                break
    return household(address)


def household(address: str) -> str:
    """Return what counts as one visitor: an IPv4 address, or the /64 of an IPv6 one."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return ""
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)


def is_robot(request: HttpRequest) -> bool:
    """Say whether the user agent names a program, or none at all."""
    agent = request.META.get("HTTP_USER_AGENT", "")
    return not agent or bool(ROBOT.search(agent[:500]))


def is_prefetch(request: HttpRequest) -> bool:
    """Say whether a browser loads the page before anybody asked to read it."""
    purposes = ("HTTP_SEC_PURPOSE", "HTTP_PURPOSE", "HTTP_X_MOZ", "HTTP_X_PURPOSE")
    return any(
        word in request.META.get(name, "").lower()
        for name in purposes
        for word in ("prefetch", "prerender", "preview")
    )


def is_cross_site(request: HttpRequest) -> bool:
    """Say whether another site's page sent this request.

    Takes the place of a CSRF token on the addresses that cached pages post to: browsers tell
    the truth in ``Sec-Fetch-Site`` and ``Origin``, and a request with neither has no page.
    """
    fetch_site = request.META.get("HTTP_SEC_FETCH_SITE", "")
    if fetch_site and fetch_site not in {"same-origin", "none"}:
        return True
    origin = request.META.get("HTTP_ORIGIN")
    return origin is not None and origin != f"{request.scheme}://{request.get_host()}"
