"""The HTML report beside its articles: the index of a corpus, the list to copy, paper."""

from __future__ import annotations

from pathlib import Path

from html_browser import opened, press, scheme, screen, texts
from reports_sample import clean, failed, sample
from selenium import webdriver
from selenium.webdriver.common.by import By

from polyproof.reports.html import open_folder
from polyproof.reports.writer import Run

pytest_plugins = ["browser_fixtures"]


def test_a_folder_has_an_index_and_remembers_its_runs(
    browser: webdriver.Chrome, tmp_path: Path
) -> None:
    for articles in ([sample()], [sample(), clean()], [sample(), sample(), failed()]):
        writer = open_folder(tmp_path / "proof", Run("1"))
        for article in articles:
            writer.write(article)
        writer.close()
    browser.get((tmp_path / "proof" / "index.html").as_uri())
    assert texts(browser, ".line circle title") == [
        title for title in texts(browser, ".line circle title") if title.endswith((": 4", ": 8"))
    ]
    assert len(texts(browser, ".line circle")) == 2
    browser.find_element(By.LINK_TEXT, "bridge").click()
    assert len(texts(browser, ".note")) == 4
    browser.find_element(By.LINK_TEXT, "All articles").click()
    assert len(texts(browser, ".articles tbody tr")) == 3


def test_the_index_says_what_its_colours_mean(browser: webdriver.Chrome, tmp_path: Path) -> None:
    opened(browser, tmp_path, sample(), clean())
    assert texts(browser, ".key span") == ["error", "warning", "suggestion"]


def test_the_list_says_what_the_text_would_read_like(
    browser: webdriver.Chrome, tmp_path: Path
) -> None:
    opened(browser, tmp_path, sample())
    press(browser, "l")
    text = str(browser.find_element(By.ID, "list-text").get_property("value"))
    assert "Proposal: The bridge closes\n" not in text
    assert "We found 76 cracks,” said" in text
    assert "The works cost 9 million" in text


def test_paper_is_white_whatever_the_screen(browser: webdriver.Chrome, tmp_path: Path) -> None:
    opened(browser, tmp_path, sample())
    scheme(browser, "dark")
    press(browser, "t")  # and the page told to be dark, too
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    colours = [
        browser.execute_script(f"return getComputedStyle(document.querySelector('{name}')).color")
        for name in ("body", ".note")
    ]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert colours == ["rgb(33, 31, 27)"] * 2


def test_paths_break_behind_slashes(browser: webdriver.Chrome, tmp_path: Path) -> None:
    screen(browser, 390, 844)
    opened(browser, tmp_path, failed())
    assert browser.execute_script("return document.querySelectorAll('h2 wbr').length") == 1
