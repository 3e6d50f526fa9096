"""From two split names to a verdict of the contract, by the structure of the names.

The verdict is read off what stands against what; the score only orders what has one verdict, and keeps the verdicts apart: same 1,
variant from 0.9, shorter from 0.75, alias and unclear spellings about 0.7, possible 0.5, below it sibling, parent and different.
"""

from __future__ import annotations

from darcli.names.align import Alignment, Likeness, LikenessOf, align
from darcli.names.reasons import SAME, SHORT, UNCLEAR, name_parts, tell_agreement, tell_differences
from darcli.names.spelling import is_cut_off, is_one_edit
from darcli.names.split import NameParts
from darcli.records import Comparison

# a text that stands where a name should would take an age to align
_LONGEST = 40
CLOSE_KINDS = ("two names", "close")


def judge(a: NameParts, b: NameParts, likeness_of: LikenessOf) -> Comparison:
    """Judge two split names; ``likeness_of`` compares two single parts, of whatever scripts."""
    if a.given is None or b.given is None:
        return _judge_aliases(a, b, likeness_of)
    if max(len(a.units), len(b.units)) > _LONGEST:
        same = a.units == b.units
        return Comparison(
            float(same), "same" if same else "different", "every part is the same" if same else "one of them is too long for a name"
        )
    given = likeness_of(a.units[0], b.units[0])
    if len(a.units) != len(b.units) and abs(len(a.letters) - len(b.letters)) < 2 and is_one_edit(a.letters, b.letters):
        # محمدنادر, give or take one letter that broke a part (عيد الفتاح)
        return Comparison(0.93, "variant", f"divided into words otherwise: {' '.join(a.units)} / {' '.join(b.units)}")
    if not given.fits:
        return _judge_other_given(a.units, b.units, given, likeness_of)
    rest = align(a.units[1:], b.units[1:], likeness_of)
    if rest.left and rest.right:
        return _judge_conflict(a.units, b.units, rest, likeness_of)
    if rest.left or rest.right:
        verdict = _judge_shorter(a, b, given, rest)
    elif _is_open(given, rest):
        verdict = Comparison(0.72, "possible", f"the same but for {tell_differences(a.units, b.units, given, rest)}")
    else:
        verdict = _judge_spelling(a, b, given, rest)
    return _weigh_kunya(a, b, verdict)


def _is_open(given: Likeness, rest: Alignment) -> bool:
    """Say whether a part may as well be another name; brothers and sisters have names like each other's, and fathers seldom do."""
    return given.kind in (UNCLEAR, SHORT) or UNCLEAR in rest.kinds


def _judge_spelling(a: NameParts, b: NameParts, given: Likeness, rest: Alignment) -> Comparison:
    if given.kind == SAME and all(kind == SAME for kind in rest.kinds):
        return Comparison(1.0, "same", "every part is the same")
    scores = [given.score, *(likeness.score for _, _, likeness in rest.pairs)]
    # one doubtful letter is a slip; doubt in every part is another name
    score = min(0.99, max(0.8, 1 - sum(1 - score for score in scores) / 2))
    return Comparison(score, "variant", f"spelt otherwise: {tell_differences(a.units, b.units, given, rest)}")


def _judge_shorter(a: NameParts, b: NameParts, given: Likeness, rest: Alignment) -> Comparison:
    """Judge a name whose parts all stand in the other, in order, beside parts that it leaves out."""
    long, missing = (a, rest.left) if rest.left else (b, rest.right)
    short = b if rest.left else a
    out = name_parts(long.units, (1 + at for at in missing))
    if len(short.units) == 1:
        return Comparison(0.5 + 0.05 * given.score, "possible", f"only the given name {short.units[0]} is known of one")
    score = 0.8 + 0.1 * (given.score + rest.score * len(rest.pairs)) / (1 + len(rest.pairs)) - 0.001 * len(missing)
    if any(long.units[1 + at] in short.titles for at in missing):
        # السيد نهاد and نهاد السيد: a title to one reading, a name to the other
        return Comparison(0.5, "possible", f"{out} left out, or stands in front as a title")
    spelt = tell_differences(a.units, b.units, given, rest)
    if _is_open(given, rest):
        return Comparison(0.6, "possible", f"{out} left out, the rest agrees but for {spelt}")
    if len(long.units) - 2 in missing:
        # باسل محمد and باسل محمد السعدي: the last part of the short one is no family name
        score -= 0.1
    return Comparison(score, "shorter", f"{out} left out, the rest agrees{': ' + spelt if spelt else ''}")


def _judge_conflict(a: tuple[str, ...], b: tuple[str, ...], rest: Alignment, likeness_of: LikenessOf) -> Comparison:
    """Judge two names of one given name in which a part stands against another."""
    left, right = name_parts(a, (1 + at for at in rest.left)), name_parts(b, (1 + at for at in rest.right))
    reason = f"{left} stands against {right}"
    at_end = rest.left == (len(a) - 2,) and rest.right == (len(b) - 2,)
    if rest.pairs and (likeness_of(a[-1], b[-1]).kind in CLOSE_KINDS or is_cut_off(a[-1], b[-1])):
        if at_end:
            return Comparison(0.65, "possible", f"{reason}, written alike; the rest agrees")
        inner = align(a[1:-1], b[1:-1], likeness_of)
        if inner.pairs and not (inner.left and inner.right):
            out = name_parts(a, (1 + at for at in inner.left)) or name_parts(b, (1 + at for at in inner.right))
            return Comparison(0.6, "possible", f"{out} left out, and family {a[-1]} stands against {b[-1]}, written alike")
    if len(rest.pairs) > 1 and at_end:
        return Comparison(0.45, "possible", f"{reason}; the rest agrees")
    in_place = rest.left == rest.right and len(rest.left) == 1
    if len(rest.pairs) > 1 and in_place and likeness_of(a[1 + rest.left[0]], b[1 + rest.right[0]]).kind in CLOSE_KINDS:
        return Comparison(0.65, "possible", f"{reason}, written alike; the rest agrees")
    return Comparison(0.1 + 0.2 * len(rest.pairs) / max(len(a), len(b)), "different", reason + tell_agreement(a, rest))


def _judge_other_given(a: tuple[str, ...], b: tuple[str, ...], given: Likeness, likeness_of: LikenessOf) -> Comparison:
    """Judge two names of different given names: brothers, father and child, the two first parts swapped, or strangers."""
    against = f"given name {a[0]} stands against {b[0]}"
    rest = align(a[1:], b[1:], likeness_of)
    agree = len(rest.pairs)
    for child, elder in ((a, b), (b, a)):
        if len(child) > 1 and likeness_of(child[1], elder[0]).fits:
            if len(elder) > 1 and likeness_of(elder[1], child[0]).fits:
                return Comparison(0.2, "different", f"given name and father's name swapped: {against}")
            older = align(child[2:], elder[1:], likeness_of)
            if older.pairs and older.pairs[-1][:2] == (len(child) - 3, len(elder) - 2):
                return Comparison(0.25, "parent", f"{elder[0]} is the father in {' '.join(child)}; one generation apart")
    both_ends = agree > 1 and not (rest.left and rest.right)
    if both_ends and rest.pairs[0][:2] == (0, 0):
        return Comparison(0.3, "sibling", against + tell_agreement(a, rest))
    return Comparison(0.1 * given.score + 0.1 * agree / max(len(a), len(b)), "different", against)


def _judge_aliases(a: NameParts, b: NameParts, likeness_of: LikenessOf) -> Comparison:
    """Judge two names of which one at least is a kunya (أبو رامي الشامي) or an empty string."""
    if not (a.kunya or a.units) or not (b.kunya or b.units):
        return Comparison(0.0, "different", "one of them is no name")
    kunya = likeness_of(a.kunya, b.kunya) if a.kunya and b.kunya else None
    family = likeness_of(a.family, b.family) if a.family and b.family else None
    if kunya is not None and not kunya.fits:
        return Comparison(0.1, "different", f"kunya {a.kunya} stands against {b.kunya}")
    if family is not None and not family.fits:
        score, verdict = (0.45, "possible") if kunya else (0.05, "different")
        return Comparison(score, verdict, f"family {a.family} stands against {b.family}")
    if kunya is None:
        known = "the family name agrees, the rest is not known of both" if family else "nothing that both have"
        return Comparison(0.5 if family else 0.05, "possible" if family else "different", known)
    if a.given is None and b.given is None and bool(a.family) == bool(b.family):
        exact = kunya.kind == SAME and (family is None or family.kind == SAME)
        return Comparison(1.0, "same", "every part is the same") if exact else Comparison(0.9, "variant", "the kunya is spelt otherwise")
    return Comparison(0.78 if family else 0.75, "alias", f"the kunya {a.kunya} agrees{' and the family' if family else ''}")


def _weigh_kunya(a: NameParts, b: NameParts, found: Comparison) -> Comparison:
    """Let two kunyas that differ speak against a name that is known in part only."""
    if not (a.kunya and b.kunya) or a.kunya == b.kunya or found.verdict in ("same", "variant"):
        return found
    return Comparison(min(found.score, 0.5), "possible", f"{found.reason}; but kunya {a.kunya} stands against {b.kunya}")
