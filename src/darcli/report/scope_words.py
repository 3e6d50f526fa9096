"""Words that the walk over scopes asks for, and what it knows of statuses and of items in a row."""

from __future__ import annotations

from darcli.data import read_table
from darcli.report.mentions import Mention
from darcli.report.quantity import Quantity
from darcli.report.reading import Reading

Item = Mention | Quantity

_CLASSES = {row[0]: frozenset(row[1].split(",")) for row in read_table("scope_words.tsv")}
EARLIER = _CLASSES["earlier"]
SINCE = _CLASSES["since"]
AGAIN = _CLASSES["again"]
DENIALS = _CLASSES["denials"]
FEARS = _CLASSES["fears"]
WISHES = _CLASSES["wishes"]
MOURNING = _CLASSES["mourning"]
INTRANSITIVE = _CLASSES["intransitive"]
SIZES = _CLASSES["sizes"]
UNDERGOING = _CLASSES["undergoing"]
TALLIES = _CLASSES["tallies"]
FILLING = _CLASSES["filling"]
SMALL = _CLASSES["small"]
MANNERS = _CLASSES["manners"]
ONE_OF = _CLASSES["one_of"]
ANNOUNCING = _CLASSES["announcing"]
CHILDREN = _CLASSES["children"]
FAMILIES = _CLASSES["families"]
CARRYING = _CLASSES["carrying"]
LEADING = _CLASSES["leading"]
KNOWN = _CLASSES["known"]
LASTING = _CLASSES["lasting"]
THEY_ARE = _CLASSES["they_are"]
PLANS = _CLASSES["plans"]
PLOTS = _CLASSES["plots"]
CULPRITS = _CLASSES["culprits"]
PRISONS = _CLASSES["prisons"]
RUMOURS = _CLASSES["rumours"]
FALSE = _CLASSES["false"]
STARTING = _CLASSES["starting"]
LINKING = _CLASSES["linking"]
DESCRIBING = _CLASSES["describing"]
AMONG = _CLASSES["among"]
# classes of phrases that begin a new clause or name somebody else: no list goes on over them
SETTING = frozenset({"speech", "agent", "attribution", "adjunct", "negation"})
RANSOM = _CLASSES["ransom"]
BELONGINGS = _CLASSES["belongings"]
ATTACKS = _CLASSES["attacks"]
ADHERENTS = frozenset(
    {"تابع", "تابعه", "تابعين", "تابعون", "تابعا", "موالي", "مواليه", "موالين", "مقرب", "مقربه", "مقربين", "التابع", "التابعه"}
)
LOSING = frozenset({"فقد", "فقدت", "فقدوا", "خسر", "خسرت", "خسروا"})
EXPLODING = frozenset({"فجر", "فجرت", "فجروا", "فجرا", "يفجر", "تفجر"})
FREEING = _CLASSES["freeing"]
DEALINGS = _CLASSES["dealings"]
VISITS = _CLASSES["visits"]
SEIZING = _CLASSES["seizing"]
COMING_BACK = _CLASSES["coming_back"]
OF_THEM = ("منهم", "منها", "منهن", "منهما", "احدهم", "احدهما", "احداهما", "احداهن")
PLURAL = ("هم", "هما", "هن")
WEAK_REACH = 4
BARE_REACH = 2
PARTING = frozenset({"ان", "انه", "ف", ":", "لان", "حتي"})
SIGNS = ("⬅", "➡", "◀", "▶", "✅", "❌", "🔻", "🔹", "🔸", "⭕", "✔", "◾", "◼", "■", "□", "◆", "○", "★", "🔺", "📍", "🕯", "🌹", "🥀", "👈")
BULLETS = (*SIGNS, "-", "•", "*", "–", "🌷", "●", "▪")
THAT = frozenset({"ان", "انه", "انها", "بان", "بانه", "بانها", "انهم", ":", '"', ",", "مقتل", "عن"})


def joined(reading: Reading, items: list[Item]) -> list[Item]:
    """Give the last of ``items`` with those that 'and' or a comma joins to it."""
    run = items[-1:]
    for item in reversed(items[:-1]):
        between = range(item.last + 1, run[0].first)
        if len(between) > 2 or any(reading.texts[index] in PARTING for index in between):
            break
        run.insert(0, item)
    return run


def outranks(old: str | None, new: str) -> bool:
    """Tell whether a status told later replaces one told before: death is final, freedom ends captivity, wounds end an escape."""
    if old in (None, "none", "survived"):
        return True
    if old == "killed" or (new == "survived" and old in ("released", "detained")):
        return False
    return old != "injured" or new in ("killed", "detained")
