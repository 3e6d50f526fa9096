"""The page in Chromium: nothing is fetched, links work both ways, and whoever cannot see colours, a mouse or the screen can use it."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .conftest import Open, make_page

SAMPLES = Path(__file__).parent.parent.parent / "sample_reports"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FOCUSED = "document.activeElement.id"
SEEN = """id => { const box = document.getElementById(id).getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth }"""


def findings(records: str) -> str:
    """Give two findings about the words of ``records``, as ``darcli check`` writes them."""
    counts = [record for record in map(json.loads, records.splitlines()) if record["type"] == "count"]
    spans = [{name: count[name] for name in ("report", "start", "end", "text")} for count in counts]
    made = [
        {"severity": "note", "rule": "a", "message": "Two numbers", "message_ar": "رقمان", "spans": spans[:2]},
        {"severity": "error", "rule": "b", "message": "One number", "message_ar": "رقم", "spans": spans[1:2]},
    ]
    return "".join(json.dumps({"id": f"finding-{number}", "type": "finding"} | one) + "\n" for number, one in enumerate(made))


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the sample reports as records with two findings."""
    command = [sys.executable, "-m", "darcli", "extract", "sample_reports"]
    extracted = subprocess.run(command, cwd=SAMPLES.parent, capture_output=True, encoding="utf-8", check=True).stdout
    file = tmp_path_factory.mktemp("records") / "records.ndjson"
    file.write_text(extracted + findings(extracted), "utf-8")
    return file


@pytest.fixture(scope="module")
def many(records: Path) -> Path:
    return make_page(records, "--lang", "ar", to=records.parent / "many.html")


@pytest.fixture(scope="module")
def one(records: Path) -> Path:
    return make_page(SAMPLES / "feature.txt", "--lang", "ar", to=records.parent / "one.html")


@pytest.fixture(scope="module")
def english(records: Path) -> Path:
    return make_page(records, "--lang", "en", to=records.parent / "english.html")


def check_with_axe(page: Page) -> list[str]:
    """Give what axe-core finds wrong."""
    results = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    return [f"{rule['id']}: {node['html'][:120]}" for rule in results.response["violations"] for node in rule["nodes"]]


def test_nothing_is_fetched_and_nothing_complains(many: Path, look: Open) -> None:
    sight = look(many, offline=True)
    for row in sight.page.locator("#register [data-s] a.w").all()[:10]:
        row.click()
    sight.page.emulate_media(media="print")
    assert sight.requests == [many.as_uri()]
    assert sight.complaints == []


def test_the_policy_forbids_what_is_not_of_the_page(one: Path, look: Open) -> None:
    sight = look(one)
    policy = sight.page.get_attribute("meta[http-equiv=Content-Security-Policy]", "content") or ""
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    sight.page.evaluate("""() => {
        const script = document.createElement("script");
        try { script.textContent = "window.broken = true"; } catch { }
        document.body.append(script);
        const picture = document.createElement("img");
        picture.src = "https://example.org/a.png";
        document.body.append(picture);
    }""")
    assert sight.page.evaluate("window.broken") is None
    assert [complaint for complaint in sight.complaints if "violates" in complaint and "https://example.org/a.png" in complaint]


@pytest.mark.parametrize("name", ["many", "one", "english"])
def test_every_link_leads_somewhere_and_every_id_is_there_once(name: str, look: Open, request: pytest.FixtureRequest) -> None:
    page = look(request.getfixturevalue(name)).page
    lost = "[...document.querySelectorAll(\"a[href^='#']\")].filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash)"
    twice = "(ids => ids.filter((id, n) => ids.indexOf(id) !== n))([...document.querySelectorAll('[id]')].map(e => e.id))"
    described = """[...document.querySelectorAll('[aria-describedby]')]
        .filter(e => !document.getElementById(e.getAttribute('aria-describedby'))).length"""
    assert (page.evaluate(lost), page.evaluate(twice), page.evaluate(described)) == ([], [], 0)
    assert page.evaluate("document.querySelectorAll('.tx a.m').length") > 30


def test_every_value_of_the_casualty_table_leads_to_its_words(many: Path, look: Open) -> None:
    page = look(many).page
    unled = page.evaluate("""() => [...document.querySelectorAll(".t-people tbody tr:not(.de) > *")]
        .filter(cell => cell.textContent && !cell.querySelector("a[href^='#m']")).map(cell => cell.textContent)""")
    assert unled == []


def test_from_a_value_to_its_words_and_back(many: Path, look: Open) -> None:
    page = look(many).page
    value = page.locator("#p3 a.w").first
    target = (value.get_attribute("href") or "")[1:]
    value.click()
    assert page.evaluate(FOCUSED) == target
    assert page.evaluate(SEEN, target)
    assert value.is_visible()
    # the words lead to the row
    page.locator(f"#{target}").click()
    assert page.evaluate(FOCUSED) == "p3"
    assert page.evaluate(SEEN, "p3")
    # and every step can be gone back
    page.locator("#back").click()
    expect(page.locator(f"#{target}")).to_be_focused()
    page.go_back()
    expect(value).to_be_focused()
    assert page.locator("#back").is_hidden()


def test_by_keyboard_alone(many: Path, look: Open) -> None:
    page = look(many).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.skip') !== null")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate(FOCUSED) == "register"
    page.locator("#p2 a.w").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.tx a.p')")
    page.keyboard.press("Escape")
    expect(page.locator("#p2 a.w").first).to_be_focused()
    outline = "getComputedStyle(document.activeElement).outlineWidth"
    assert page.evaluate(outline) != "0px"


def test_findings_stand_on_top_and_lead_to_their_words(many: Path, look: Open) -> None:
    page = look(many).page
    assert page.evaluate("document.getElementById('findings').compareDocumentPosition(document.getElementById('register')) & 4")
    # the gravest first, in Arabic
    assert page.locator(".fs .ms").all_text_contents() == ["رقم", "رقمان"]
    page.locator("#f2 .qs a.w").first.click()
    assert page.evaluate("document.activeElement.matches('.tx .f')")
    page.locator(".tx a.fl").first.click()
    assert page.evaluate("document.activeElement.matches('.fs > li')")


def test_an_address_with_an_anchor_opens_there(many: Path, look: Open) -> None:
    page = look(many, anchor="#p5").page
    assert page.evaluate(FOCUSED) == "p5"
    assert page.evaluate(SEEN, "p5")


def test_filter_by_status(many: Path, look: Open) -> None:
    page = look(many).page
    shown = "[...document.querySelectorAll('#register [data-s]:not([hidden])')].map(row => row.dataset.s)"
    assert "killed" in page.evaluate(shown)
    page.locator("#filters input[value=killed]").uncheck()
    assert "killed" not in page.evaluate(shown)
    assert "injured" in page.evaluate(shown)
    assert page.locator(".tx a.p.killed:not(.off)").count() == 0
    assert page.locator(".tx a.p.injured.off").count() == 0
    all_rows = page.locator("#register [data-s]").count()
    assert page.locator("#filters output").inner_text() == f"المعروض: {len(page.evaluate(shown))} من {all_rows}"
    # words whose row is hidden show it again
    page.locator(".tx a.p.killed").first.click()
    assert page.evaluate("document.activeElement.matches('tbody[data-s=killed]:not([hidden])')")
    assert page.locator("#filters input[value=killed]").is_checked()


def test_filter_by_side(many: Path, look: Open) -> None:
    page = look(many).page
    page.locator("#filters select").select_option("0")
    sides = "new Set([...document.querySelectorAll('#register [data-s]:not([hidden])')].map(row => row.dataset.d)).size"
    assert page.evaluate(sides) == 1
    page.locator("#filters button").click()
    expect(page.locator("#register [data-s][hidden]")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("name", "width"), [("many", 1440), ("many", 360), ("one", 1024), ("english", 1440)])
def test_axe_finds_nothing(name: str, width: int, scheme: str, look: Open, request: pytest.FixtureRequest) -> None:
    page = look(request.getfixturevalue(name), width=width, color_scheme=scheme, bypass_csp=True).page
    page.locator("#p1 a.w").first.click()
    assert check_with_axe(page) == []


def test_landmarks_and_table_heads(many: Path, look: Open) -> None:
    page = look(many).page
    assert [page.locator(tag).count() for tag in ("header", "main", "footer", "h1")] == [1, 1, 1, 1]
    unnamed = """[...document.querySelectorAll('section, nav, article, form')]
        .filter(e => !e.getAttribute('aria-labelledby') && !e.getAttribute('aria-label')).length"""
    assert page.evaluate(unnamed) == 0
    assert page.evaluate("[...document.querySelectorAll('table')].every(t => t.caption && t.querySelector('th[scope=col]'))")
    assert page.evaluate("[...document.querySelectorAll('.t-people tbody')].every(b => b.querySelector('th[scope=rowgroup]'))")


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_nothing_sticks_out(width: int, many: Path, look: Open) -> None:
    page = look(many, width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_rows_are_cards_on_a_phone_and_still_rows(many: Path, look: Open) -> None:
    page = look(many, width=390).page
    assert page.evaluate("getComputedStyle(document.querySelector('#p1 td')).display") == "block"
    assert page.locator("#people").get_by_role("row").count() > 20
    assert page.locator("#p1").get_by_role("rowheader").count() == 1


def test_dark_mode(one: Path, look: Open) -> None:
    light, dark = (
        look(one, color_scheme=scheme).page.evaluate("getComputedStyle(document.body).backgroundColor") for scheme in ("light", "dark")
    )
    assert (light, dark) == ("rgb(250, 248, 243)", "rgb(22, 21, 19)")


def test_print(many: Path, look: Open) -> None:
    page = look(many).page
    page.emulate_media(media="print")
    assert page.locator("#filters").is_hidden()
    assert page.locator(".jump").is_hidden()
    assert page.locator("article").last.is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.side')).position") == "static"
    assert page.evaluate("getComputedStyle(document.querySelector('.tx a.n')).textDecorationStyle") == "double"
    assert len(page.pdf()) > 50_000


def test_without_scripts_links_still_work(many: Path, look: Open) -> None:
    page = look(many, java_script_enabled=False).page
    assert page.locator("#filters").is_hidden()
    assert page.locator("#back").is_hidden()
    href = page.locator("#p1 a.w").first.get_attribute("href") or ""
    page.locator("#p1 a.w").first.click()
    assert page.url.endswith(href)


@pytest.mark.parametrize(("name", "language", "word"), [("many", "ar", "الضحايا"), ("english", "en", "Casualties")])
def test_right_to_left_with_labels_in_the_language_asked_for(
    name: str, language: str, word: str, look: Open, request: pytest.FixtureRequest
) -> None:
    page = look(request.getfixturevalue(name)).page
    assert (page.get_attribute("html", "lang"), page.get_attribute("html", "dir")) == (language, "rtl")
    assert page.locator("#people-h").inner_text().startswith(word)


HOSTILE = """مقتل مدني <script>document.title = "broken"</script> في نوى
قُتل الشاب سامر <img src=x onerror="document.title='broken'"> الحمدان يوم 3 أيار 2021، وأصيب <b onmouseover=alert(1)>مدنيان</b>.
</p></article></body><h1 id=p1>عنوان</h1>&lt;script&gt; --> ]]> {{7*7}} \u202eمقلوب\u202c \u2066معزول
رابط التقرير: javascript:alert(1)
"""


def test_hostile_text_is_shown_and_not_obeyed(look: Open, tmp_path: Path) -> None:
    (tmp_path / "a<i>.txt").write_text(HOSTILE, "utf-8")
    record = {
        "type": "report",
        "id": '"><script>alert(1)</script>',
        "title": "<u>x",
        "outlet": "\u202eo",
        "url": "javascript:alert(1)",
        "text": HOSTILE,
    }
    (tmp_path / "b.ndjson").write_text(json.dumps(record), "utf-8")
    path = make_page(tmp_path / "a<i>.txt", tmp_path / "b.ndjson", "--title", "<script>alert(1)</script>", to=tmp_path / "page.html")
    sight = look(path)
    page = sight.page
    assert (sight.complaints, sight.requests) == ([], [path.as_uri()])
    assert page.title() == "<script>alert(1)</script>"
    assert page.locator("h1").count() == 1
    text = page.locator(".tx").first.inner_text()
    for words in ('<script>document.title = "broken"</script>', "onerror=", "</p></article></body>", "&lt;script&gt;", "U+202E", "U+2066"):
        assert words in text
    assert page.evaluate("document.querySelectorAll('img, b[onmouseover], script').length") == 1
    assert page.evaluate("document.querySelectorAll(\"a[href^='javascript']\").length") == 0
    assert not set(path.read_text("utf-8")) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_three_hundred_reports_open_at_once(look: Open, tmp_path: Path) -> None:
    texts = [path.read_text("utf-8") for path in sorted(SAMPLES.parent.glob("benchmarks/corpus/tuning/*.txt"))]
    for number, text in zip(range(300), itertools.cycle(texts), strict=False):
        (tmp_path / f"{number:03}.txt").write_text(text, "utf-8")
    path = make_page(tmp_path, to=tmp_path / "page.html")
    opened = []
    for _ in range(3):
        page = look(path).page
        opened.append(page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"))
    # the machine may be busy with something else once or twice
    assert min(opened) < 2000
    page.locator("#register a.w").last.click()
    assert page.evaluate(SEEN, page.evaluate(FOCUSED))
