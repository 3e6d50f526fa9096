"""The tables beside the text: the casualty table, stated numbers, the timeline, places, and who else is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from darcli.streams.lines import Fields
from darcli.streams.moments import say_number
from darcli.streams.page.cells import (
    Frame,
    link_references,
    link_words,
    show_optional,
    show_status,
    show_values,
)
from darcli.streams.page.escape import attribute, isolate, show

_PEOPLE = ("name", "status", "date", "place", "age", "affiliation", "words")
_NUMBERS = ("number", "status", "side", "date", "place", "attribution", "words")
_DETAILS = ("role", "origin", "sex", "civilian", "cause", "attribution")


def draw_people(frame: Frame) -> Iterator[str]:
    """Give the casualty table."""
    people = frame.dossier["people"]
    yield _open(frame, "people", len(people))
    if not people:
        yield f"<p class=no>{frame.say('people.none')}</p></section>\n"
        return
    yield _head(frame, "people", _PEOPLE, body="")
    for row in people:
        cells = row["cells"]
        is_woman = [value["value"] for value in cells.get("sex", ())] == ["female"]
        status = show_values(frame, cells.get("status", ()), frame.name_her_status if is_woman else frame.name_status)
        yield f"<tbody id={row['anchor']}{_filters(row)}><tr>{_name(frame, row)}<td>{status}</td>"
        yield "".join(f"<td>{show_values(frame, cells.get(name, ()))}</td>" for name in ("date", "place", "age", "affiliation"))
        yield f"<td class=rs>{link_references(frame, row['spots'])}</td></tr>"
        if details := "".join(_details(frame, row)):
            yield f"<tr class=de><td colspan={len(_PEOPLE)}>{details}</td></tr>"
        yield "</tbody>\n"
    yield "</table></section>\n"


def _name(frame: Frame, row: Fields) -> str:
    """Give the head of a row: the name, in Latin letters, and by-names."""
    parts = [f"<th scope=rowgroup>{link_words(row['name'], row['spots'])}"]
    if row["latin"]:
        parts.append(f"<span class=la lang=ar-Latn dir=ltr>{show(row['latin'])}</span>")
    aliases = [link_words(alias["value"], alias["spots"]) for alias in row["aliases"]]
    if aliases:
        parts.append(f"<span class=al>{frame.say('also')} {'، '.join(aliases)}</span>")
    if row["hedged"]:
        parts.append(f"<span class=he>{frame.say('hedged')}</span>")
    return "".join((*parts, "</th>"))


def _details(frame: Frame, row: Fields) -> Iterator[str]:
    """Give what else is told of a person, each as a labelled line; whoever is quoted goes before the outlets."""
    said = {
        "sex": lambda value: frame.labels.get(f"sex.{value}", value),
        "civilian": lambda value: frame.labels["yes" if value else "no"],
        "cause": frame.name_cause,
    }
    for name in _DETAILS:
        if values := row["cells"].get(name):
            # several offices or sources of one person are no contradiction
            many = name in ("role", "attribution")
            shown = (
                [show_values(frame, [value], said.get(name, str)) for value in values]
                if many
                else [show_values(frame, values, said.get(name, str))]
            )
            yield f"<span class=dl><b>{frame.say(name)}</b> {'، '.join(shown)}</span>"
    quoted = {value["value"] for value in row["cells"].get("attribution", ())}
    if outlets := [source for source in row["sources"] if source not in quoted]:
        yield f"<span class=dl><b>{frame.say('sources')}</b> {'، '.join(map(isolate, outlets))}</span>"


def draw_numbers(frame: Frame) -> Iterator[str]:
    """Give the numbers as stated, each on a row of its own: they are not added up."""
    numbers = frame.dossier["numbers"]
    if not numbers:
        return
    yield _open(frame, "numbers", len(numbers))
    yield _head(frame, "numbers", _NUMBERS)
    sides = frame.dossier["sides"]
    for row in numbers:
        quote = f" <span class=q>«{show(row['text'])}»</span>" if not row["text"].isdecimal() else ""
        side = isolate(sides[row["side"]]) if row["side"] is not None else show_optional(None)
        number = link_words(say_number(row, frame.labels), row["spots"])
        yield f"<tr id={row['anchor']}{_filters(row)}><th scope=row>{number}{quote}</th>"
        yield f"<td>{show_values(frame, row['cells'].get('status', ()), frame.name_their_status)}</td><td>{side}</td>"
        yield "".join(f"<td>{show_values(frame, row['cells'].get(name, ()))}</td>" for name in ("date", "place", "attribution"))
        yield f"<td class=rs>{link_references(frame, row['spots'])}</td></tr>\n"
    yield "</tbody></table></section>\n"


def draw_dates(frame: Frame) -> Iterator[str]:
    """Give the timeline: each date, who and how many are dated to it, and where it is written."""
    dates = frame.dossier["dates"]
    if not dates:
        return
    people = {row["anchor"]: row for row in frame.dossier["people"]}
    numbers = {row["anchor"]: row for row in frame.dossier["numbers"]}
    yield _open(frame, "dates", len(dates))
    yield _head(frame, "dates", ("date", "happened", "words"))
    for row in dates:
        told = [_harm(frame, anchor, people[anchor], people[anchor]["name"]) for anchor in row["people"]]
        told += [_harm(frame, anchor, numbers[anchor], say_number(numbers[anchor], frame.labels)) for anchor in row["numbers"]]
        yield f"<tr id={row['anchor']}><th scope=row>{link_words(row['date'], row['spots'])}</th>"
        harm = f"<ul class=ha>{''.join(told)}</ul>" if told else show_optional(None)
        yield f"<td>{harm}</td>"
        yield f"<td class=rs>{link_references(frame, row['spots'])}</td></tr>\n"
    yield "</tbody></table></section>\n"


def _harm(frame: Frame, anchor: str, row: Fields, text: str) -> str:
    return f"<li><a class=w href=#{anchor}>{show(text)}</a> {show_status(frame, row['status'])}</li>"


def draw_places(frame: Frame) -> Iterator[str]:
    """Give the places with the country that each lies in, as far as the gazetteer knows it."""
    places = frame.dossier["places"]
    if not places:
        return
    yield _open(frame, "places", len(places))
    yield _head(frame, "places", ("place", "region", "words"))
    for row in places:
        country = frame.name_country(row["country"]) if row["country"] else None
        region = "، ".join(isolate(part) for part in (row["admin1"], country) if part) or show_optional(None)
        yield f"<tr id={row['anchor']}><th scope=row>{link_words(row['name'], row['spots'])}</th>"
        yield f"<td>{region}</td><td class=rs>{link_references(frame, row['spots'])}</td></tr>\n"
    yield "</tbody></table></section>\n"


def draw_others(frame: Frame) -> Iterator[str]:
    """Give the people named who came to no harm."""
    others = frame.dossier["others"]
    if not others:
        return
    yield _open(frame, "others", len(others))
    yield _head(frame, "others", ("name", "role", "words"))
    for row in others:
        yield f"<tr id={row['anchor']}><th scope=row>{link_words(row['name'], row['spots'])}</th>"
        yield f"<td>{show_optional(row['role'])}</td><td class=rs>{link_references(frame, row['spots'])}</td></tr>\n"
    yield "</tbody></table></section>\n"


def _open(frame: Frame, name: str, count: int) -> str:
    return f"<section id={name} aria-labelledby={name}-h><h2 id={name}-h>{frame.say(f'head.{name}')} <span class=co>{count}</span></h2>\n"


def _head(frame: Frame, name: str, columns: Sequence[str], body: str = "<tbody>") -> str:
    heads = "".join(f"<th scope=col>{frame.say(f'column.{column}')}</th>" for column in columns)
    return f"<table class=t-{name}><caption>{frame.say(f'caption.{name}')}</caption><thead><tr>{heads}</tr></thead>{body}\n"


def _filters(row: Fields) -> str:
    """Give what the filters go by: the status, and the side, the civilians, or neither."""
    cells = row.get("cells", {})
    side = row["side"]
    if side is None:
        side = "c" if [value["value"] for value in cells.get("civilian", ())] == [True] else ""
    return f' data-s="{attribute(row["status"])}" data-d="{side}"'
