"""How a judgement names people so that it still means the same when the reports are read again.

A person is named by report and name, and not by the number of a record, which changes with every report that is read better.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from darcli.errors import InputError
from darcli.names.compare import compare_names
from darcli.names.key import name_key
from darcli.records import Judgement, Person

# REPORT#NAME, and REPORT#NAME#2 for the second of that name in the report
_REFERENCE = re.compile(r"(?P<report>.+?)#(?P<name>[^#]+?)(?:#(?P<nth>[1-9][0-9]*))?", re.DOTALL)
_OWN_ID = re.compile(r"person-[0-9]+")


def entity_id(person: Person) -> str:
    """Give the id of the entity whose least record is ``person``."""
    identity = person.id or f"{person.report}:{person.evidence.start}:{person.name}"
    return "entity-" + hashlib.blake2s(identity.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def name_persons(persons: Sequence[Person]) -> list[str]:
    """Give for each of ``persons`` the ``a`` or ``b`` by which a judgement will find it again: ``REPORT#NAME``, or an id of others."""
    names: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, person in enumerate(persons):
        names[person.report, name_key(person.name)].append(place)
    references = [""] * len(persons)
    for (report, _), places in names.items():
        places.sort(key=lambda place: (persons[place].evidence.start, persons[place].id))
        for number, place in enumerate(places, 1):
            person = persons[place]
            nth = f"#{number}" if len(places) > 1 else ""
            own = not person.id or _OWN_ID.fullmatch(person.id.removeprefix(f"{report}#"))
            references[place] = f"{report}#{person.name.replace('#', '')}{nth}" if report and own else person.id or person.name
    return references


class PersonIndex:
    """The people at hand, by all that a judgement may call them."""

    def __init__(self, persons: Sequence[Person]) -> None:
        self._persons = persons
        self._ids: dict[str, list[int]] = defaultdict(list)
        self._reports: dict[str, list[int]] = defaultdict(list)
        self._files: dict[str, set[str]] = defaultdict(set)
        self._known: dict[str, tuple[int, ...]] = {}
        for place, person in enumerate(persons):
            if person.id:
                self._ids[person.id].append(place)
            self._reports[person.report].append(place)
        for report in self._reports:
            self._files[_base(report)].add(report)
        # made when they are asked for: most judgements need neither
        self._names: dict[str, list[int]] = {}
        self._entities: dict[str, list[int]] = {}

    def find(self, reference: str, judgement: Judgement) -> tuple[int, ...]:
        """Give the places of the people whom ``reference`` means, in order; none where it means nobody here."""
        if reference not in self._known:
            self._known[reference] = tuple(sorted(self._find(reference, judgement)))
        return self._known[reference]

    def _find(self, reference: str, judgement: Judgement) -> Iterable[int]:
        if reference in self._ids:
            return self._ids[reference]
        if reference.startswith("entity-"):
            return self._find_entity(reference)
        parts = _REFERENCE.fullmatch(reference)
        if parts is None:
            return self._find_named(name_key(reference))
        return self._find_in_report(parts, judgement)

    def _find_entity(self, identity: str) -> Iterable[int]:
        """Give the record that an entity has its id from."""
        if not self._entities:
            self._entities = _group_places(map(entity_id, self._persons))
        return self._entities.get(identity, ())

    def _find_named(self, key: str) -> Iterable[int]:
        """Give all who bear a name."""
        if not self._names:
            self._names = _group_places(name_key(person.name) for person in self._persons)
        return self._names.get(key, ())

    def _find_in_report(self, parts: re.Match[str], judgement: Judgement) -> Iterable[int]:
        people = [place for report in self._find_report(parts["report"], judgement) for place in self._reports[report]]
        people.sort(key=lambda place: (self._persons[place].evidence.start, self._persons[place].id))
        if _OWN_ID.fullmatch(parts["name"]):
            return [place for place in people if self._persons[place].id.endswith(f"#{parts['name']}")]
        key = name_key(parts["name"])
        fitting = [place for place in people if name_key(self._persons[place].name) == key] or self._find_likely(people, parts["name"])
        if parts["nth"]:
            return fitting[int(parts["nth"]) - 1 : int(parts["nth"])]
        if len(fitting) > 1:
            said = f'"{parts["name"]}" stands {len(fitting)} times in {self._persons[fitting[0]].report}'
            raise InputError(judgement.where, f"{said}; #1 or #2 behind the name says which")
        return fitting

    def _find_report(self, path: str, judgement: Judgement) -> Iterable[str]:
        """Give the report at ``path``, from whatever folder it is looked at."""
        if path in self._reports:
            return (path,)
        wanted = _parts(path)
        found = [report for report in self._files.get(_base(path), ()) if _is_one_path(_parts(report), wanted)]
        if len(found) > 1:
            raise InputError(judgement.where, f'"{path}" could be {" or ".join(sorted(found))}')
        return found

    def _find_likely(self, people: Sequence[int], name: str) -> list[int]:
        """Give the one of ``people`` who must be meant by ``name``: a report that is read better has fuller or shorter names."""
        key = name_key(name)
        fitting = [place for place in people if key in self._other_keys(place)]
        if not fitting:
            fitting = [place for place in people if compare_names(self._persons[place].name, name).verdict in ("variant", "shorter")]
        return fitting if len(fitting) == 1 else []

    def _other_keys(self, place: int) -> set[str]:
        """Give the keys of the by-names of a person and of the mentions, whose first word may have a clitic: وخالد الشربجي."""
        person = self._persons[place]
        parts = tuple(name_key(person.name).split())
        keys = {name_key(name) for name in (*person.aliases, *(mention.text for mention in person.mentions))}
        bare = {name_key(mention.text[1:]) for mention in person.mentions}
        return keys | {key for key in bare if key.startswith(parts)}


def _group_places(keys: Iterable[str]) -> dict[str, list[int]]:
    """Give the places at which each key stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        places[key].append(place)
    return dict(places)


def _parts(path: str) -> list[str]:
    return [part for part in path.replace("\\", "/").split("/") if part not in ("", ".")]


def _base(path: str) -> str:
    return (_parts(path) or [path])[-1]


def _is_one_path(a: list[str], b: list[str]) -> bool:
    """Say whether one path is the end of the other: a.txt, reports/a.txt."""
    shared = min(len(a), len(b))
    return a[-shared:] == b[-shared:]
