"""The summary in Markdown: headings, tables and lists, and nothing of a report that Markdown would obey."""

from __future__ import annotations

from typing import Any

import pytest

from darcli.register.summary import summarize
from darcli.report.chain import extract
from darcli.streams.shapes import to_plain
from darcli.streams.summary_markdown import write_page
from darcli.streams.write import Look

TEXT = "مقتل شخصين في نوى\nقُتل الشابان سامر نبيل الحوراني وعادل خالد الزعبي في مدينة نوى يوم الأحد 3 أيار 2021، بحسب مصدر طبي.\n"


def write(text: str, language: str = "ar") -> str:
    summary: dict[str, Any] = to_plain(summarize(extract(text)))
    return write_page({"id": "-#summary", "type": "summary", **summary}, Look(format="markdown", language=language))


@pytest.mark.parametrize(("language", "heading"), [("ar", "## القتلى: اسمان"), ("en", "## Killed: 2 named")])
def test_a_page_has_headings_and_tables(language: str, heading: str) -> None:
    lines = write(TEXT, language).splitlines()
    assert lines[0] == "# مقتل شخصين في نوى"
    assert heading in lines
    assert any(line.startswith("| **سامر نبيل الحوراني** |") for line in lines)
    tables = [line for line in lines if line.startswith("|")]
    assert all(line.endswith(" |") for line in tables)


def test_rows_of_a_table_have_as_many_cells_as_its_heading() -> None:
    widths: list[set[int]] = [set()]
    for line in write(TEXT).splitlines():
        if line.startswith("|"):
            widths[-1].add(line.count("|"))
        else:
            widths.append(set())
    assert all(len(width) < 2 for width in widths)


def test_a_report_cannot_write_markdown() -> None:
    page = write("مقتل *شخصين* | في <b>نوى</b> [انظر](x)\n" + TEXT)
    assert "\\*شخصين\\* \\| في &lt;b\\>" in page
    assert "<b>" not in page
    assert "\\[انظر\\]" in page
