"""The text with its marks: any text and any marks give back the text, letter for letter, in HTML that closes what it opens."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darcli.streams.page.escape import attribute, is_address, isolate, show
from darcli.streams.page.marked_text import mark_lines

KINDS = ("person", "number", "date", "place", "value", "sentence", "finding")


def mark(start: int, end: int, kind: str = "person", anchor: str = "p1", status: str | None = None) -> dict[str, object]:
    return {"start": start, "end": end, "kind": kind, "anchor": anchor, "status": status}


def draw(text: str, *marks: dict[str, object], sections: tuple[dict[str, object], ...] = ()) -> str:
    report = {"text": text, "marks": list(marks), "sections": list(sections), "whole": True}
    return "".join(mark_lines(report, 3, "finding %s"))


class Reader(HTMLParser):
    """Reads the text of HTML, without the flags of findings, and what is open at each letter."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a" and any(one.startswith("a") for one in self.open):
            self.faults.append("a link in a link")
        self.open.append(f"{tag} {dict(attrs).get('class')}")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop().split()[0] != tag:
            self.faults.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "a fl":
            self.text += data


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("&amp; \"'", "&amp;amp; \"'"),
        ("\u202eأ\u2069", "<span class=u>U+202E</span>أ<span class=u>U+2069</span>"),
        ("\x1b[31m\x00", "<span class=u>U+001B</span>[31m<span class=u>U+0000</span>"),
        ("ا\u200cب\u200fج", "ا\u200cب\u200fج"),
        ("a\U000e0041", "a<span class=u>U+E0041</span>"),
    ],
)
def test_what_is_of_others_is_shown_and_not_obeyed(text: str, shown: str) -> None:
    assert show(text) == shown
    assert isolate(text) == f"<bdi>{shown}</bdi>"


@given(st.text())
def test_an_attribute_stays_one(text: str) -> None:
    assert not set(attribute(text)) & set('"<>\n\u202e')


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "https://a b", "https://a\nb", "//a.org", 'https://a"b', ""]
)
def test_what_is_no_address_is_no_link(address: str) -> None:
    assert not is_address(address)


def test_a_mark_is_a_link_with_its_meaning() -> None:
    assert draw("قتل سامر", mark(4, 8, status="killed")) == (
        '<p data-n=1>قتل <a id=m3-0 class="m p killed" href=#p1 aria-describedby=k-person-killed>سامر</a></p>\n'
    )


def test_the_inner_of_two_links_wins_and_each_has_its_id_once() -> None:
    drawn = draw("مقتل ثلاثة مدنيين", mark(0, 17, "number", "n1"), mark(5, 10, "value", "p1"))
    assert re.findall(r"<a( id=\S+| tabindex=-1) .*?href=#(\w+) .*?>(.*?)</a>", drawn) == [
        (" id=m3-0", "n1", "مقتل "),
        (" id=m3-1", "p1", "ثلاثة"),
        (" tabindex=-1", "n1", " مدنيين"),
    ]


def test_a_finding_has_a_flag_behind_its_last_word() -> None:
    drawn = draw("قتل سامر أمس", mark(0, 8, "finding", "f2"))
    assert drawn == '<p data-n=1><span id=m3-0 class=f>قتل سامر</span><a class=fl href=#f2 aria-label="finding 2">⚑2</a> أمس</p>\n'


def test_a_mark_over_two_lines_has_one_id_and_one_flag() -> None:
    drawn = draw("قتل سامر\n\nفي نوى", mark(0, 15, "finding", "f1"))
    assert (drawn.count("id=m3-0"), drawn.count("⚑"), drawn.count("class=f>")) == (1, 1, 2)
    assert "data-n=3" in drawn


def test_lines_are_told_by_their_section() -> None:
    sections = ({"start": 0, "end": 6, "kind": "title"}, {"start": 6, "end": 20, "kind": "related"})
    assert re.findall(r"<p class=(\w)", draw("عنوان\nاقرأ أيضاً", sections=sections)) == ["t", "x"]


def test_a_status_of_others_does_not_become_a_class() -> None:
    assert 'class="m p"' in draw("سامر", mark(0, 4, status='x" onclick="alert(1)'))


@given(
    st.text("ab<&\n \u202eا", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20), st.sampled_from(KINDS)), max_size=12)
)
def test_any_marks_leave_the_text_as_it_is(text: str, marks: list[tuple[int, int, str]]) -> None:
    fitting = [mark(start, min(start + length, len(text)), kind, f"f{number}") for number, (start, length, kind) in enumerate(marks, 1)]
    drawn = draw(text, *(one for one in fitting if one["start"] < one["end"]))  # type: ignore[operator]
    reader = Reader()
    reader.feed(drawn)
    reader.close()
    assert (reader.faults, reader.open) == ([], [])
    lines = [line.replace("\u202e", "U+202E") for line in text.split("\n") if line.strip()]
    assert reader.text.replace("\n", "") == "".join(lines)
    names = re.findall(r" id=(\S+) ", drawn)
    assert len(names) == len(set(names))


def test_a_long_line_with_many_marks_is_written_in_linear_time() -> None:
    text = "قتل سامر " * 20_000
    drawn = draw(text, *(mark(9 * number + 4, 9 * number + 8) for number in range(20_000)))
    assert html.unescape(re.sub("<[^>]*>", "", drawn)).strip() == text.strip()
