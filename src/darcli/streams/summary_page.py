"""The page that sums up one report, for eyes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from darcli.streams.bidi import clean_line
from darcli.streams.grids import Grid
from darcli.streams.lines import Fields
from darcli.streams.runs import Run, Runs, indent
from darcli.streams.summary_words import COLUMNS, FURNITURE, Words, say_count, say_line, say_value
from darcli.streams.table import render
from darcli.streams.write import Look

# past this, eyes lose the line on the way from the name to its notes
_WIDEST = 120
_WIDE = 100
_DIM, _BOLD, _GOOD, _BAD = "dim", "bold", "green", "bold red"
_MARKS = {"agree": ("✓", _GOOD), "more": ("!", _BAD), "open": ("?", "yellow")}
_ARABIC_COMMA = "، "
_QUOTED = 5


def draw_page(summary: Fields, look: Look) -> str:
    """Draw the record of a ``darcli.register.summary.Summary``; nothing of it is cut off, and nothing in it drives the terminal."""
    from rich.console import Group

    look = replace(look, width=min(look.width, _WIDEST))
    page = Page(look)
    blocks: list[Any] = [Group(*page.draw_head(summary))]
    for heading, drawings in page.draw_blocks(summary):
        body = [indent(drawing, 2, look.flow) for drawing in drawings]
        if body:
            blocks += ["", page.line((heading, "bold cyan")), *body]
    return render(Group(*blocks), look)


class Page:
    """The parts of the page, each as things that Rich draws."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._words = Words(look.language)

    def line(self, *runs: Run, indent: int = 0) -> Runs:
        """Make a line of runs, without the empty ones."""
        return Runs(tuple(run for run in runs if run[0]), self._look.flow, indent)

    def draw_head(self, summary: Fields) -> Iterator[Runs]:
        """Draw title, outlet, day of publication, addresses, and the harm in one line."""
        yield self.line((summary["title"] or self._words["no_title"], _BOLD if summary["title"] else _DIM))
        outlet = [(summary["outlet"], ""), (" · ", _DIM)] if summary["outlet"] else []
        day = self._words.say_publication(summary)
        yield self.line(*outlet, (day, "" if summary["published"] else _DIM))
        for address in dict.fromkeys((summary["url"], summary["report"])):
            if address and address != "-":
                yield self.line((address, _DIM))
        yield self.line((self._words.say_harm(summary["people"]), _BOLD))
        if not summary["doubts"]:
            yield self.line((self._words["all_well"], _DIM))

    def draw_blocks(self, summary: Fields) -> Iterator[tuple[str, Iterable[Any]]]:
        """Draw the blocks under their headings; one without anything in it is left out."""
        yield self._words["doubts"], self._draw_doubts(summary)
        for status, groups in _by_status(summary["people"]).items():
            yield self._words.say_people(status, groups), self._draw_people(groups)
        has_names = bool(summary["people"])
        yield (
            self._words["tallies"] if has_names else self._words["only_stated"],
            self._draw_tallies(summary["tallies"], has_names=has_names),
        )
        yield self._words["others"], self._draw_others(summary["others"])
        yield self._words["sources"], self._draw_sources(summary["sources"])
        yield self._words["claims"], self._draw_claims(summary["claims"])
        yield self._words["places"], self._draw_places(summary["places"])
        yield self._words["dates"], self._draw_dates(summary["dates"])
        yield self._words["outline"], self._draw_outline(summary["outline"])

    def _draw_doubts(self, summary: Fields) -> Iterator[Runs]:
        for doubt in summary["doubts"]:
            where = say_line(doubt["line"], self._words["line"])
            yield self.line(("! ", _BAD), (self._words.say_message(doubt), ""), (f" ({where})" if where else "", _DIM), indent=2)

    def _draw_people(self, groups: list[Fields]) -> Iterator[Any]:
        """Draw the people of one status, side by side under the side's name; what is alike for all of them is said once."""
        people = [person for group in groups for person in group["people"]]
        shared = _find_shared(people)
        if said := self._words.say_shared(shared):
            yield self.line(*said)
        columns = [name for name in COLUMNS if name not in shared and any(person[name] is not None for person in people)]
        notes = [self._words.note_person(person | dict.fromkeys(shared)) for person in people]
        has_notes = any(notes)
        named = [self._words[f"column.{name}"] for name in columns]
        headings = ("", *named, *((self._words["notes"],) if has_notes else ()), self._words["line"])
        table = Grid(headings, self._look.flow)
        for group in groups:
            if group["side"] or len(groups) > 1:
                side = (group["side"], "underline") if group["side"] else (self._words["no_side"], "dim")
                table.add(self.line(side, (say_count(len(group["people"])), _DIM)))
            for person in group["people"]:
                cells = [self.line((say_value(person[name]), "")) for name in columns]
                note = self.line(*notes.pop(0))
                table.add(self._name(person), *cells, *((note,) if has_notes else ()), self.line((say_line(person["line"]), _DIM)))
        yield table

    def _name(self, person: Fields) -> Any:
        from rich.console import Group

        name = self.line((person["name"], _BOLD), indent=2)
        aliases = [indent(self.line((self._words["also"], _DIM), (alias, ""), indent=2), 2, self._look.flow) for alias in person["aliases"]]
        return indent(Group(name, *aliases), 2, self._look.flow)

    def _draw_tallies(self, tallies: list[Fields], *, has_names: bool) -> Iterator[Any]:
        # a part without a number says nothing that a reader could check
        shown = [tally for tally in tallies if not (tally["part"] and tally["verdict"] == "unstated")]
        if not shown:
            return
        table = Grid(("", self._words["stated"], self._words["people_named"]) if has_names else (), self._look.flow)
        for tally in shown:
            whom = self.line(
                (self._words.say("of_whom", self._words.say_status(tally["status"])), _DIM), *_whom(tally, self._words), indent=2
            )
            table.add(whom, self._numbers(tally), *((self._judgement(tally),) if has_names else ()))
        yield table

    def _judgement(self, tally: Fields) -> Runs:
        mark, style = _MARKS.get(tally["verdict"], ("·", _DIM))
        said = (self._words.judge_tally(tally), style if tally["verdict"] == "more" else "")
        return self.line((f"{mark} ", style), said, *_counting(tally, self._words), indent=2)

    def _numbers(self, tally: Fields) -> Any:
        from rich.console import Group

        return Group(*(self._number(number) for number in tally["numbers"]))

    def _number(self, number: Fields) -> Runs:
        """Draw a number with where it stands; its words stand for it where it is vague, and beside it where there is room."""
        quote = _quote(number) if number["n"] is None or self._look.width >= _WIDE else []
        where = self._words["title"] if number["section"] == "title" else say_line(number["line"], self._words["line"])
        said = self._words.say_number(number) if number["n"] is not None or not quote else ""
        return self.line((said, _BOLD), *quote, (f" {where}", _DIM), indent=2)

    def _draw_others(self, others: list[Fields]) -> Iterator[Runs]:
        for person in others:
            about = " · ".join(filter(None, (person["role"], person["affiliation"])))
            yield self.line(
                (person["name"], _BOLD),
                (f"  {about}" if about else "", ""),
                ("  ", ""),
                (say_line(person["line"], self._words["line"]), _DIM),
            )

    def _draw_claims(self, claims: list[Fields]) -> Iterator[Runs]:
        for claim in claims:
            yield self.line(*self._words.say_claim(claim), ("  ", ""), (say_line(claim["line"], self._words["line"]), _DIM))

    def _draw_sources(self, sources: list[Fields]) -> Iterator[Runs]:
        runs = [run for source in sources for run in (("   ", ""), (source["name"], ""), (say_count(source["statements"]), _DIM))]
        if runs:
            yield self.line(*runs[1:])

    def _draw_places(self, places: list[Fields]) -> Iterator[Runs]:
        countries: dict[str, list[str]] = {}
        for place in places:
            countries.setdefault(place["country"] or "", []).append(place["name"])
        for country in sorted(countries, key=lambda name: (not name, -len(countries[name]))):
            label = self._words.say_country(country) if country else self._words["not_located"]
            yield self.line((f"{label}  ", _DIM), (_ARABIC_COMMA.join(countries[country]), ""), indent=4)

    def _draw_dates(self, dates: list[Fields]) -> Iterator[Any]:
        if not dates:
            return
        table = Grid(bidi=self._look.flow)
        for row in dates:
            mark, said = self._words.judge_weekday(row)
            if not said and row["relative"]:
                said = self._words["told"]
            table.add(
                self.line((self._words.say_day(row), _BOLD)),
                self.line((row["text"], "")),
                self.line((say_line(row["line"], self._words["line"]), _DIM)),
                self.line((mark and f"{mark} ", _GOOD if mark == "✓" else _BAD), (said, "" if mark else _DIM)),
            )
        yield table

    def _draw_outline(self, outline: list[Fields]) -> Iterator[Any]:
        if not outline:
            return
        table = Grid(bidi=self._look.flow)
        links = 0
        before: Any = None
        for row in outline:
            if row["kind"] in FURNITURE:
                links += row["kind"] == "related"
            elif not row["heading"] or row["heading"] != before:
                table.add(
                    self.line((say_line(row["line"]), _DIM)),
                    self.line((row["heading"] or self._words[f"section.{row['kind']}"], "" if row["heading"] else _DIM)),
                )
                before = row["heading"]
        yield table
        if furniture := self._words.say_furniture(outline, links):
            yield self.line((furniture, _DIM))


def _by_status(groups: list[Fields]) -> dict[str, list[Fields]]:
    found: dict[str, list[Fields]] = {}
    for group in groups:
        found.setdefault(group["status"], []).append(group)
    return found


def _whom(tally: Fields, words: Words) -> list[Run]:
    """Say of whom a number speaks: the side, or the words of the report."""
    whom = tally["side"] or tally["group"] or words["people"]
    return [(words["of_them"] if tally["part"] else "", _DIM), (whom, "")]


def _quote(number: Fields) -> list[Run]:
    """Quote a number in the report's words, where digits alone would not say the same."""
    text = clean_line(number["span"]["text"]).strip()
    if not text or text.isdecimal():
        return []
    parts = text.split()
    short = " ".join(parts[:_QUOTED]) + ("…" if len(parts) > _QUOTED else "")
    return [(" «" if number["n"] is not None else "«", ""), (short, ""), ("»", "")]


def _counting(tally: Fields, words: Words) -> list[Run]:
    """Name those who are counted in although the report does not put them on the side."""
    if tally["verdict"] != "agree" or not tally["possible"]:
        return []
    if not tally["side"]:
        return [(words.say_counted(tally), _DIM)]
    runs: list[Run] = [(words["counting"], "")]
    for number, person in enumerate(tally["possible"]):
        runs += [
            (words["and"] if number else "", ""),
            (person["name"], ""),
            (" (", _DIM),
            (person["side"] or words["no_side"], _DIM),
            (")", _DIM),
        ]
    return runs


def _find_shared(people: list[Fields]) -> Fields:
    """Give the fields that all of several people have in common and that one line can tell."""
    first = people[0]
    alike = [name for name in ("place", "cause", "attribution") if first[name] and all(one[name] == first[name] for one in people)]
    return {name: first[name] for name in alike} if len(people) > 1 else {}
