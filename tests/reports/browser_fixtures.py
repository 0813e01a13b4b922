"""A browser for the tests of the HTML report; their modules name this one as a plugin."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from html_browser import scheme, screen, started
from selenium import webdriver


@pytest.fixture(scope="session")
def chromium() -> Iterator[webdriver.Chrome]:
    """A headless chromium; tests that ask for it are skipped where it is not installed."""
    chromium = started()
    if chromium is None:
        pytest.skip("needs chromium and chromium-driver")
    yield chromium
    chromium.quit()


@pytest.fixture
def browser(chromium: webdriver.Chrome) -> webdriver.Chrome:
    """The browser as a desktop with light colours."""
    screen(chromium, 1400, 900)
    scheme(chromium, "light")
    chromium.get_log("browser")  # type: ignore[no-untyped-call]
    return chromium
