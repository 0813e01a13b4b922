"""A real browser, where there is one: Debian's chromium with its driver."""

from __future__ import annotations

import shutil
from pathlib import Path

from reports_sample import written
from selenium import webdriver
from selenium.webdriver import ActionChains
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

from polyproof.pipeline import Checked

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
)


# Returns the elements whose text stands out from what is behind it by less than WCAG asks.
CONTRAST = """
const lum = (c) => { const v = c.map((x) => { x /= 255;
  return x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4; });
  return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]; };
const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
const mixed = (colours) => {
  for (const c of colours) { canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); }
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3); };
const paper = (node) => { const colours = [];
  for (let n = node; n; n = n.parentElement) colours.unshift(getComputedStyle(n).backgroundColor);
  return ["white", ...colours]; };
const seen = (node) => { let most = 1;
  for (let n = node; n; n = n.parentElement) most *= getComputedStyle(n).opacity;
  return most; };
return [...document.querySelectorAll("main *, .masthead *, .bar *, footer *")]
  .filter((n) => n.offsetParent && !n.closest(".vh, .skip"))
  .filter((n) => [...n.childNodes].some((c) => c.nodeType === 3 && c.data.trim()))
  .map((n) => { const under = paper(n);
    const a = lum(mixed([...under, getComputedStyle(n).color])), b = lum(mixed(under));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    return [n.tagName + "." + n.className, seen(n) < 1 ? 0 : ratio]; })
  .filter(([, ratio]) => ratio < 4.5);
"""

# Returns what a screen reader would call by no name.
NAMELESS = """
const said = (n) => n.getAttribute("aria-label") || n.getAttribute("aria-labelledby")
  || n.textContent.trim() || n.closest("label")?.textContent.trim();
return [...document.querySelectorAll(
    "button, input, textarea, a[href], [role=img], [role=group], section, article, dialog, nav")]
  .filter((n) => !said(n) || n.tabIndex > 0).map((n) => n.outerHTML.slice(0, 80));
"""

# Returns what has the focus, by tag and first class, and the style of the line around it.
FOCUSED = """
const n = document.activeElement;
const shown = n.closest(".chip") || n;
const name = n === document.body ? "BODY" : n.tagName + "." + (n.classList[0] || "");
return [name, getComputedStyle(shown).outlineStyle];
"""


def started() -> webdriver.Chrome | None:
    """A headless chromium without a network; None where chromium or its driver is missing."""
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not browser or not driver:
        return None
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for argument in ARGUMENTS:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service(driver))


def screen(browser: webdriver.Chrome, width: int, height: int) -> None:
    """Give the browser a screen of that size."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def scheme(browser: webdriver.Chrome, colours: str) -> None:
    """Let the system prefer light or dark."""
    feature = {"name": "prefers-color-scheme", "value": colours}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})


def opened(browser: webdriver.Chrome, folder: Path, *articles: Checked) -> None:
    """Write a report and open it."""
    path = folder / "proof.html"
    path.write_text(written("html", *articles), encoding="utf-8")
    browser.get(path.as_uri())


def press(browser: webdriver.Chrome, *keys: str) -> None:
    """Press keys wherever the focus is."""
    ActionChains(browser).send_keys(*keys).perform()


def texts(browser: webdriver.Chrome, selector: str) -> list[str]:
    """The text of all elements that a selector names, shown or not."""
    return [
        str(e.get_property("textContent")) for e in browser.find_elements(By.CSS_SELECTOR, selector)
    ]
