"""What names can be compared with: darcli, the scorers of rapidfuzz, and nomenklatura where it is installed.

A scorer takes two names and gives a number from 0 to 1, the higher the likelier that they are one person's.
"""

from __future__ import annotations

import functools
import importlib.util
from collections.abc import Callable, Iterator
from typing import Any

import darcli

Scorer = Callable[[str, str], float]
_FUZZ = ("ratio", "token_sort_ratio", "token_set_ratio", "WRatio")
_MATCHERS = ("logic-v1", "logic-v2", "name-based", "regression-v1")


@functools.cache
def fold(name: str) -> str:
    """Fold a name as darcli does, to be fair to those that know no Arabic."""
    return darcli.normalize(name, level="search")


def list_scorers() -> Iterator[tuple[str, Scorer]]:
    """Give the scorers by name, darcli first."""
    yield "darcli", lambda a, b: darcli.compare_names(a, b).score
    yield from _list_rapidfuzz()
    if has_nomenklatura():
        yield from _list_nomenklatura()


def _list_rapidfuzz() -> Iterator[tuple[str, Scorer]]:
    from rapidfuzz import fuzz
    from rapidfuzz.distance import JaroWinkler

    measures: list[tuple[str, Scorer, float]] = [(name, getattr(fuzz, name), 100.0) for name in _FUZZ]
    measures.append(("jaro_winkler", JaroWinkler.similarity, 1.0))
    for name, measure, whole in measures:
        yield f"rapidfuzz {name}", functools.partial(_measure, measure, whole)
        yield f"rapidfuzz {name}, folded", functools.partial(_measure_folded, measure, whole)


def _measure(measure: Scorer, whole: float, a: str, b: str) -> float:
    return measure(a, b) / whole


def _measure_folded(measure: Scorer, whole: float, a: str, b: str) -> float:
    return measure(fold(a), fold(b)) / whole


def has_nomenklatura() -> bool:
    """Say whether nomenklatura is installed; it is no dependency of ours."""
    return importlib.util.find_spec("nomenklatura") is not None


def _list_nomenklatura() -> Iterator[tuple[str, Scorer]]:
    from followthemoney import EntityProxy  # type: ignore[import-not-found,unused-ignore]
    from nomenklatura.matching import ScoringConfig, get_algorithm  # type: ignore[import-not-found,unused-ignore]

    @functools.cache
    def person(name: str) -> Any:
        return EntityProxy.from_dict({"id": name, "schema": "Person", "properties": {"name": [name]}})

    def compare(matcher: Any, a: str, b: str) -> float:
        return float(matcher.compare(person(a), person(b), ScoringConfig.defaults()).score)

    for name in _MATCHERS:
        matcher = get_algorithm(name)
        if matcher is not None:
            yield f"nomenklatura {name}", functools.partial(compare, matcher)
