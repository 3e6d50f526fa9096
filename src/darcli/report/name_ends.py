"""Whether a word goes on the name before it, or the name is over: what the word, its neighbours and the name so far speak for.

No list can tell the family صديق from the noun, and no rule the family in «أصيب خلدون راكان اليتيم» from the title in «أصيب خلدون راكان
القيادي»: many small signs together do. Their weights stand in ``data/name_ends.tsv``, made by ``genscripts/weights.py``.
"""

from __future__ import annotations

from darcli.report.reading import Reading
from darcli.report.weights import Weights
from darcli.report.words import Word

_PLACES, _PAIRS = ("own", "before", "behind"), ((1, 0), (0, 2), (3, 0))
END_WEIGHTS = Weights("name_ends.tsv", _PLACES, _PAIRS)
CALM_END_WEIGHTS = Weights("name_calm_ends.tsv", _PLACES, _PAIRS)  # of texts that tell of no harm
_MOST_COUNTED = 4
_COUNTS = tuple((f"units {count}",) for count in range(_MOST_COUNTED + 1))
_COUNTS_BEFORE_TA_MARBUTA = tuple((*signs, "ta marbuta") for signs in _COUNTS)


def goes_on(reading: Reading, index: int, units: int) -> bool:
    """Tell whether the word at ``index`` belongs to the name of so many ``units`` that ends right before it.

    >>> from darcli.report.reading import lay_out, read_layout
    >>> goes_on(read_layout(lay_out("قُتل حسن المصري في نوى")), 2, 1)
    True
    """
    words, weights = words_around(reading, index), CALM_END_WEIGHTS if reading.calm else END_WEIGHTS
    return weights.weigh(words[:3]) + weights.weigh_pairs(words) + weights.add(find_end_signs(reading, index, units)) > 0


def words_around(reading: Reading, index: int) -> tuple[Word, ...]:
    """Give the word at ``index``, the one before it, the one behind it, and the one before both."""
    words = reading.words
    return words[index], words[index - 1], words[index + 1], words[index - 2]


def find_end_signs(reading: Reading, index: int, units: int) -> tuple[str, ...]:
    """Give the signs for a name that goes on which no folded word has: how long it is so far, and a ta marbuta, which is no pronoun."""
    marbuta = reading.texts[index][-1:] == "ه" and reading.quote(index, index).endswith("ة")
    return (_COUNTS_BEFORE_TA_MARBUTA if marbuta else _COUNTS)[min(units, _MOST_COUNTED)]
