"""A real Chromium, driven by Playwright."""

import os
import shutil

import pytest

# Playwright's synchronous interface runs an event loop in this very thread.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium():
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine; Debian's package is called chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium, live_server):
    """Return a function that opens a fresh browser profile: ``new_page(width=360)``.

    Every violation of the content security policy and every script error that the pages report
    is collected in ``new_page.complaints``.
    """
    contexts, complaints = [], []

    def open_page(*, width: int = 1280, height: int = 900, javascript: bool = True):
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            locale="hi-IN",
            base_url=live_server.url,
            user_agent="Mozilla/5.0 (Linux; Android 13) Chrome/140.0 Mobile",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    open_page.complaints = complaints
    yield open_page
    for context in contexts:
        context.close()
