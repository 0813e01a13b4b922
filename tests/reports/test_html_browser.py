"""The HTML report as an editor meets it, in a real chromium."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest
from html_browser import CONTRAST, FOCUSED, NAMELESS, opened, press, scheme, screen, texts
from reports_sample import clean, failed, sample
from selenium import webdriver
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from polyproof.alignment import Comparison, compare
from polyproof.model import Edit, Finding, Fix, Link, Origin, Severity, Side, Span
from polyproof.pipeline import Checked
from polyproof.reading import read_plain
from polyproof.text import Document

pytest_plugins = ["browser_fixtures"]

EVIL = (
    "</p></style></script><script>window.hacked=1</script><img src=x onerror=window.hacked=1>"
    '" onload="window.hacked=1" \' onfocus=window.hacked=1 autofocus '
    "<a href=javascript:window.hacked=1>javascript:window.hacked=1</a> {{ 7*7 }} &lt;b&gt; "
    "\u202eright to left\u202c \u2066isolate NUL\0 \x1b[31m \u2028 ]]> <!-- -->"
)


def seconds_worked(browser: webdriver.Chrome) -> float:
    """How long the page's thread has worked: reading, styling, placing, painting, scripts."""
    metrics = browser.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return next(float(m["value"]) for m in metrics if m["name"] == "TaskDuration")


def finding(span: Span, **changes: Any) -> Finding:
    """A finding at a place."""
    values: dict[str, Any] = {
        "rule": "NUM101",
        "name": "number-changed",
        "category": "accuracy/number",
        "severity": Severity.ERROR,
        "confidence": 0.9,
        "side": Side.TARGET,
        "span": span,
        "source_span": None,
        "message": "The number is another.",
    }
    return Finding(**(values | changes))


def test_hostile_text_stays_text(browser: webdriver.Chrome, tmp_path: Path) -> None:
    article = read_plain(EVIL.replace("\u2028", ""), 'en"><script>', name=EVIL)
    source = Document(read_plain(EVIL, "en", name=EVIL))
    inner = Span(20, len(EVIL) - 20)
    bad = finding(
        inner,
        message=f"{EVIL} `{EVIL}` \ud800",
        evidence=(EVIL,),
        rule='X"><script>window.hacked=1</script>',
        name=EVIL,
        source_span=Span(0, 60),
        fix=Fix((Edit(inner, EVIL),), False),
    )
    gap = finding(Span(5, 5), source_span=Span(0, len(EVIL)))
    comparison = compare(source, Document(article))
    opened(browser, tmp_path, Checked(EVIL, comparison, (bad, gap)), Checked(EVIL, None, (), EVIL))
    press(browser, "j", "j", "l")
    assert browser.execute_script("return window.hacked") is None
    assert browser.execute_script("return document.scripts.length") == 1
    assert browser.find_elements(By.CSS_SELECTOR, "img, main script, main style, [onload]") == []
    hrefs = browser.execute_script("return [...document.links].map((a) => a.getAttribute('href'))")
    assert all(href.startswith("#") for href in hrefs)
    (shown,) = texts(browser, ".tgt")
    assert "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>" in shown
    assert '" onload="window.hacked=1"' in shown
    assert "{{ 7*7 }} &lt;b&gt;" in shown
    assert "NUL␀" in shown
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0


def test_overrides_of_direction_are_shown_and_closed_in(
    browser: webdriver.Chrome, tmp_path: Path
) -> None:
    article = read_plain("One \u202etwo three.", "en", "a.txt")
    opened(browser, tmp_path, Checked("a", Comparison(Document(article))))
    control = browser.find_element(By.CSS_SELECTOR, ".tgt bdi.ctl")
    assert control.get_attribute("data-c") == "U+202E"
    assert control.value_of_css_property("unicode-bidi") == "isolate"


def test_aligned_sentences_light_up_together(browser: webdriver.Chrome, tmp_path: Path) -> None:
    opened(browser, tmp_path, sample())
    sentence = browser.find_element(By.XPATH, "//span[@class='s'][starts-with(., 'It reopens')]")
    ActionChains(browser).move_to_element(sentence).perform()
    assert texts(browser, ".s.lit") == ["Reobrirà el maig.", "It reopens in May."]
    assert len(browser.find_elements(By.CSS_SELECTOR, ".strip .lit")) == 1
    first = browser.find_element(By.CSS_SELECTOR, ".tgt .s[tabindex='0']")
    browser.execute_script("arguments[0].focus()", first)
    press(browser, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER)
    assert browser.switch_to.active_element.text == "Les obres costen 9 milions."


def test_findings_by_keyboard(browser: webdriver.Chrome, tmp_path: Path) -> None:
    opened(browser, tmp_path, sample())
    count = browser.find_element(By.ID, "count")
    assert count.text == "4 findings"
    press(browser, "j", "j")
    assert count.text == "2 of 4"
    assert browser.switch_to.active_element.text == "76"
    assert texts(browser, ".orig.hot") == ["67"]
    press(browser, Keys.ENTER)
    assert "The source has 67" in browser.switch_to.active_element.text
    press(browser, "k")
    assert count.text == "1 of 4"
    press(browser, "?")
    assert browser.find_element(By.ID, "help").is_displayed()
    press(browser, Keys.ESCAPE)
    assert not browser.find_element(By.ID, "help").is_displayed()


def test_filters_hide_notes_and_marks(browser: webdriver.Chrome, tmp_path: Path) -> None:
    opened(browser, tmp_path, sample())
    press(browser, "f", Keys.SPACE)  # the first family: added
    assert browser.find_element(By.ID, "count").text == "3 of 4 shown"
    doubled = browser.find_element(By.XPATH, "//a[. = 'cost cost']")
    assert doubled.get_attribute("href") is None
    browser.find_element(By.CSS_SELECTOR, ".chip.error").click()
    assert len(browser.find_elements(By.CSS_SELECTOR, ".note:not([hidden])")) == 1
    press(browser, "l")
    area = browser.find_element(By.ID, "list-text").get_property("value")
    assert "Ningú no ho sabia" in str(area)
    assert "cost cost" not in str(area)
    browser.find_element(By.ID, "list-copy").click()
    assert browser.find_element(By.ID, "list-done").text != ""


def test_missing_sentence_stands_where_it_belongs(
    browser: webdriver.Chrome, tmp_path: Path
) -> None:
    opened(browser, tmp_path, sample())
    text = texts(browser, ".tgt")[1]
    assert "R&D Town.Ningú no ho sabia. The works" in text
    missing = browser.find_element(By.CSS_SELECTOR, ".gap bdi")
    assert missing.get_attribute("lang") == "ca"


def test_missing_paragraph_fills_its_row(browser: webdriver.Chrome, tmp_path: Path) -> None:
    source = Document(read_plain("Un.\nDos.\nTres.\n", "ca"))
    target = Document(read_plain("One.\nThree.\n", "en"))
    links = (Link((0, 1), (0, 1), 0.9), Link((1, 2), (1, 1)), Link((2, 3), (1, 2), 0.9))
    lost = finding(Span(4, 4), source_span=Span(4, 8))
    opened(browser, tmp_path, Checked("x", Comparison(target, source, links), (lost,)))
    assert [t.strip() for t in texts(browser, ".tgt")] == ["One.", "Dos.", "Three."]
    tops = browser.execute_script(
        "return [...document.querySelectorAll('.src p, .tgt p')].map((p) =>"
        " [p.textContent, Math.round(p.getBoundingClientRect().top)])"
    )
    levels = dict(tops)
    assert levels["Tres."] == levels["Three."]


@pytest.mark.parametrize("width", [1400, 900, 390])
def test_right_to_left_and_narrow_screens(
    browser: webdriver.Chrome, tmp_path: Path, width: int
) -> None:
    screen(browser, width, 844)
    words = "בית המשפט הכריע אתמול במחלוקת. " * 8
    source, target = Document(read_plain(words, "he")), Document(read_plain("市場は" * 80, "ja"))
    found = finding(Span(0, 2), source_span=Span(0, 3), origin=Origin.INTRODUCED)
    articles = [Checked(f"a/{'long' * 30}", compare(source, target), (found,)) for _ in range(2)]
    opened(browser, tmp_path, *articles, sample())
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    side = browser.find_element(By.CSS_SELECTOR, ".src")
    assert side.value_of_css_property("direction") == "rtl"
    assert browser.find_element(By.CSS_SELECTOR, ".tgt").get_attribute("lang") == "ja"


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_contrast(browser: webdriver.Chrome, tmp_path: Path, colours: str) -> None:
    scheme(browser, colours)
    opened(browser, tmp_path, sample(), clean(), failed())
    press(browser, "j")
    faint = browser.execute_script(CONTRAST)
    assert faint == []


def test_whatever_can_be_used_has_a_name_and_shows_the_focus(
    browser: webdriver.Chrome, tmp_path: Path
) -> None:
    opened(browser, tmp_path, sample(), clean(), failed())
    assert browser.execute_script(NAMELESS) == []
    levels = browser.execute_script(
        "return [...document.querySelectorAll('main :is(h1,h2,h3,h4)')].map((n) => +n.tagName[1])"
    )
    assert all(after - before <= 1 for before, after in itertools.pairwise([1, *levels]))
    seen = set()
    for _ in range(60):
        press(browser, Keys.TAB)
        name, outline = browser.execute_script(FOCUSED)
        assert name == "BODY" or outline == "solid", name
        seen.add(name)
    assert {"A.skip", "BUTTON.", "INPUT.", "SPAN.s", "A.mark", "A.gap", "A.no"} <= seen


def test_theme_button_goes_round(browser: webdriver.Chrome, tmp_path: Path) -> None:
    opened(browser, tmp_path, sample())
    before = browser.find_element(By.TAG_NAME, "body").value_of_css_property("background-color")
    press(browser, "t")
    after = browser.find_element(By.TAG_NAME, "body").value_of_css_property("background-color")
    assert before != after
    press(browser, "t", "t")


def test_every_reference_leads_somewhere(browser: webdriver.Chrome, tmp_path: Path) -> None:
    opened(browser, tmp_path, sample(), clean(), failed(), sample())
    lost = browser.execute_script(
        "const refs = ['href', 'aria-describedby', 'aria-labelledby'].flatMap((name) =>"
        " [...document.querySelectorAll(`[${name}]`)].map((n) => n.getAttribute(name)));"
        "return refs.filter((ref) => !document.getElementById(ref.replace('#', '')))"
    )
    assert lost == []
    ids = browser.execute_script("return [...document.querySelectorAll('[id]')].map((n) => n.id)")
    assert len(ids) == len(set(ids))
    assert texts(browser, ".overview h2") == ["8 findings"]


def test_a_thousand_findings_show_in_a_second(browser: webdriver.Chrome, tmp_path: Path) -> None:
    paragraph = "The town counted 17 boats, 23 nets and 42 sailors who came home late. " * 4
    text = "\n".join([paragraph.strip()] * 60)
    source = Document(read_plain(text.replace("The town", "El poble"), "ca", "source.ca.txt"))
    target = Document(read_plain(text, "en", "target.en.txt"))
    words = [w for w in target.words if len(w.text) > 2][:1000]
    found = tuple(
        finding(
            Span(w.start, w.end),
            message=f"The source has `17` here, the translation `{w.text}`.",
            evidence=("the number stands alone",),
            source_span=Span(w.start, w.end),
        )
        for w in words
    )
    links = tuple(Link((i, i + 1), (i, i + 1), 0.8) for i in range(len(target.sentences)))
    assert len(found) == 1000
    opened(browser, tmp_path, Checked("big", Comparison(target, source, links), found))
    assert (tmp_path / "proof.html").stat().st_size < 1_000_000
    # Counted in the time of the page's own thread: others may keep the processor busy.
    browser.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    browser.refresh()
    press(browser, "j")
    worked = seconds_worked(browser)
    browser.execute_cdp_cmd("Performance.disable", {})
    print("seconds:", worked, "bytes:", (tmp_path / "proof.html").stat().st_size)
    assert texts(browser, "#count") == ["1 of 1000"]
    assert 0 < worked < 1


def test_missing_words_keep_the_direction_and_the_letters_of_the_source(
    browser: webdriver.Chrome, tmp_path: Path
) -> None:
    """Quotation marks in a Chinese face are as wide as a word; French is not set from the right."""
    for tag, words in (("ar", "وصل القطار متأخرا"), ("zh", "火车晚点了三十分钟")):
        source = Document(read_plain("Uno «dos».\n\nTrois.", "fr"))
        target = Document(read_plain(words, tag))
        missing = finding(Span(0, 0), source_span=Span(0, 10), origin=Origin.INTRODUCED)
        lost = finding(Span(len(words), len(words)), source_span=Span(12, 18))
        opened(browser, tmp_path, Checked("a", compare(source, target), (missing, lost)))
        shown = browser.execute_script(
            "return [...document.querySelectorAll('.gap bdi')].map((n) => { const s ="
            " getComputedStyle(n); return [n.closest('[lang]').lang, s.direction,"
            " s.fontFamily.split(',')[0]]; })"
        )
        assert shown == [["fr", "ltr", "Charter"]] * 2


def test_findings_are_numbered_down_the_page(browser: webdriver.Chrome, tmp_path: Path) -> None:
    opened(browser, tmp_path, sample(), sample())
    numbers = browser.execute_script(
        "return [...document.querySelectorAll('article')].map((a) =>"
        " [...a.querySelectorAll('.note')].map((n) => +n.dataset.f))"
    )
    assert [sorted(each) for each in numbers] == numbers
