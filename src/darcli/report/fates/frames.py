"""Fates told by two words that stand apart around a name: غادر سامر السجن, عُثر على سامر مذبوحاً, البحث … عن سامر, سامر، …، غادر محبسه."""

from __future__ import annotations

from dataclasses import dataclass

from darcli.report.fates.view import Run, View
from darcli.report.mentions import Mention
from darcli.report.scope_words import UNDERGOING

_BACK, _AHEAD, _APPOSITION, _REPORT, _BONDS = 9, 9, 14, 80, 25
_OVERS = frozenset({"عن", "علي", "الي", "من", "مع", "ضد", "بحق", "لدي", "امام"})
_ENDS = frozenset({".", ";", ":", "ان", "بان", "وان", "انه", "الذي", "التي", "لكن", "ولكن", "بينما", "فيما"})
_RELATIVES = frozenset({"الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "اللي"})
_AUXILIARIES = frozenset({"قد", "كان", "كانت", "تم", "سبق", "ان", "لقد"})
_ACTIONS = ("verb", "noun", "weak")
_DENIED = frozenset({"لم", "ولم", "لن", "ولن", "لا", "ولا", "دون", "ما", "وما"})
_WANTED = frozenset(
    {"المتهم", "متهم", "الجاني", "جان", "القاتل", "قاتل", "المشتبه", "مشتبه", "مطلوب", "المطلوب", "هارب", "الهارب", "المنفذ", "الفار"}
)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A status told by a phrase of the class ``before`` a name, the preposition ``over`` it, and a phrase of the class ``behind`` it."""

    status: str
    before: str
    over: str
    behind: str


_FRAMES = (
    _Frame("missing", "searching", "عن", ""),
    _Frame("missing", "news_lost", "", ""),
    _Frame("killed", "finding", "علي", "dead"),
    _Frame("killed", "finding", "", "dead"),
    _Frame("killed", "ending_life", "", ""),
    _Frame("released", "leaving_place", "", "from_prison"),
    _Frame("released", "leaving_place", "من", "from_prison"),
    _Frame("released", "embracing", "", "freedom"),
    _Frame("released", "pardoning", "", ""),
    _Frame("released", "dropping", "عن", ""),
    _Frame("injured", "leaving_place", "", "from_hospital"),
    _Frame("released", "putting", "", "watched"),
    _Frame("missing", "no_news", "عن", ""),
    _Frame("detained", "serving", "", "sentence_served"),
    _Frame("missing", "absence", "", "since"),
    _Frame("injured", "aiding", "", ""),
    _Frame("survived", "sparing", "", ""),
)
_BEFORE = {name: tuple(frame for frame in _FRAMES if frame.before == name) for name in {frame.before for frame in _FRAMES}}
# what is said of somebody right behind his name, or behind what describes him in commas
_PREDICATES = (
    ("released", "left_prison"),
    ("missing", "never_back"),
    ("injured", "under_care"),
    ("detained", "imprisoned"),
    ("detained", "not_freed"),
    ("released", "former_captive"),
    ("survived", "unhurt"),
)


def settle_frames(view: View, run: Run) -> bool:
    """Give those named inside or before such words what these tell."""
    return _framed(view, run) or _predicated(view, run) or _in_relative(view, run)


def settle_titled(view: View) -> None:
    """Free and bury those whom only their title calls captives: السجين سامر غادر محبسه, عُثر على المخطوف سامر مقتولاً."""
    for number, people in view.by_sentence.items():
        for mention in people:
            trigger = view.outcome.triggers.get(mention.first)
            if trigger is None:
                trigger = next((view.at[k] for k in range(mention.head, mention.first) if k in view.at), None)
            titled = trigger is not None and trigger.kind == "victim" and trigger.last < mention.first
            if titled and view.status(mention) in ("detained", "missing"):
                run = Run(view.reading.sentences[number], [mention])
                if _arrived(view, run):
                    view.free(mention)
                else:
                    _retell(view, run, mention)


def _arrived(view: View, run: Run) -> bool:
    """Tell whether a captive comes back: وصل إلى المدينة الأسير سامر بعد عام ونصف في قبضتهم ضمن عملية تبادل."""
    before = range(max(run.first - _BACK // 2, run.sentence.first), run.first)
    behind = range(run.last + 1, min(run.last + _BONDS, run.sentence.end))
    return any(view.is_word(k, "returning") for k in before) and any(view.is_word(k, "bonds") for k in behind)


def _retell(view: View, run: Run, mention: Mention) -> None:
    old = view.outcome.statuses.pop(mention.first)
    if not settle_frames(view, run) or view.outcome.statuses[mention.first] not in ("killed", "released"):
        view.outcome.statuses[mention.first] = old


def _framed(view: View, run: Run) -> bool:
    """Look for the phrase before the run, over nouns and adverbs, and for the one behind it."""
    reading, overs = view.reading, set[str]()
    for index in range(run.first - 1, max(run.first - _BACK, run.sentence.first) - 1, -1):
        text = reading.texts[index]
        if text in _ENDS or view.is_of_another(run, index):
            return False
        for name in view.firsts.get(text, ()):
            frames = _BEFORE.get(name, ())
            if not frames or not 0 < view.phrase(index, name) <= run.first - index:
                continue
            for frame in frames:
                fits = frame.over in overs or _ends_with(view, index, frame) if frame.over else bool(frame.behind) or not overs
                if fits and _has_behind(view, run, frame) and not _is_void(view, run, index, frame):
                    return view.give(run.members, frame.status, view.at.get(index))
        trigger = view.at.get(index)
        if reading.words[index].verb or (trigger is not None and trigger.kind in _ACTIONS):
            return False
        if text in _OVERS:
            overs.add(text)
    return False


def _ends_with(view: View, index: int, frame: _Frame) -> bool:
    """Tell whether the phrase at ``index`` has the preposition of ``frame`` itself: عُثر على."""
    last = index + view.phrase(index, frame.before) - 1
    return view.reading.texts[last] == frame.over


def _has_behind(view: View, run: Run, frame: _Frame) -> bool:
    if not frame.behind:
        return True
    for index in range(run.last + 1, min(run.last + _AHEAD, run.sentence.end)):
        if view.phrase(index, frame.behind):
            return True
        if view.reading.texts[index] in _ENDS or view.reading.words[index].verb or index in view.named:
            return False
    return False


def _is_void(view: View, run: Run, index: int, frame: _Frame) -> bool:
    """Tell whether the phrase is denied, or is of somebody wanted: البحث عن المتهم الهارب سامر."""
    texts = view.reading.texts
    if frame.status == "missing":
        if any(k in view.at and view.at[k].status == "detained" for k in range(run.sentence.first, index)):
            return True  # القبض على سامر، والبحث جارٍ عن ثالث يدعى خالد
        return not _WANTED.isdisjoint(texts[max(index - 3, run.sentence.first) : run.last + 4])
    if frame.behind == "from_hospital":
        near = range(max(run.sentence.first - _REPORT, 0), run.sentence.end)
        return not any(k in view.at and view.at[k].status in ("injured", "killed", "casualties") for k in near)
    return texts[index - 1] in _DENIED


def _predicated(view: View, run: Run) -> bool:
    """Look for what is said of the run right behind it, or behind an apposition in commas."""
    reading, comma = view.reading, False
    for index in range(run.last + 1, min(run.last + _APPOSITION, run.sentence.end)):
        text = reading.texts[index]
        if index == run.last + 1 or comma:
            for status, name in _PREDICATES:
                if view.phrase(index, name) and not _is_work(view, run, status):
                    verb = reading.words[index].verb is not None
                    whole = text.endswith(("ا", "وا", "ان", "ون", "ين")) if verb else not text.endswith(("ا", "ه"))
                    return view.give(run.members if whole else run.members[-1:], status)
        comma = text == "," or (comma and text in ("وهو", "وهي", "قد", "فقد", "وقد"))
        trigger = view.at.get(index)
        if text in _ENDS or reading.words[index].verb or index in view.named or (trigger is not None and trigger.kind in _ACTIONS):
            return False
    return False


def _in_relative(view: View, run: Run) -> bool:
    """Read a verb of a relative clause whose object or subject the name is: سامر، الذي اعتقلته الشرطة; خالد الذي قُتل."""
    texts, index = view.reading.texts, run.last + 1
    index += texts[index] == ","
    if texts[index] not in _RELATIVES:
        return False
    verb = next((k for k in range(index + 1, index + 5) if texts[k] not in _AUXILIARIES), index + 1)
    trigger = view.at.get(verb)
    if trigger is None or trigger.kind not in ("verb", "weak", "state") or trigger.status in ("none", "casualties"):
        return False
    if not trigger.pronoun and texts[verb] not in UNDERGOING:
        return False
    members = run.members if texts[index] in ("الذين", "اللذان", "اللذين") else run.members[-1:]
    return any(map(view.is_open, members)) and view.give(members, trigger.status, trigger)


def _is_work(view: View, run: Run, status: str) -> bool:
    """Tell whether somebody speaks who only works there: قال الطبيب سامر في العناية المركزة."""
    near = range(max(run.first - 5, run.sentence.first), run.first)
    return status == "injured" and any("speech" in view.reading.words[k].starts for k in near)
