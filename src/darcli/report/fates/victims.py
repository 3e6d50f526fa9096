"""Who is meant by a word for victims that is no title: ومن القتلى الحارس سامر, أما الجريح فهو سامر, عائلة سعاد المفقودة منذ …"""

from __future__ import annotations

from darcli.names.sex import guess_sex
from darcli.report.fates.view import Run, View
from darcli.report.mentions import Mention
from darcli.report.quantity import VICTIM_SINGLES
from darcli.report.scope_words import PRISONS

_BACK = 9
_ARE = frozenset({"هو", "هي", "هم", "هما", "هن"})
_OF_THEM = frozenset({"منهم", "منهن", "منهما", "بينهم", "بينهن", "بينهما", "ابرزهم", "اولهم", "اخرهم", "راسهم", "مقدمتهم"})
_HELD = frozenset({"المضرب", "المضربه", "منذ", "لدي", "في", "بيد"})
_FASTING = frozenset({"المضرب", "المضربه", "عن", "الطعام", "يوما", "ايام", "شهرا", "اشهر", "اسبوع", "اسابيع"})
_OF_CAUSES = frozenset({"شهيد", "شهيده", "فقيد", "فقيده"})
_AMONG = frozenset({"من", "بين", "ضمن"})


def settle_victims(view: View, run: Run) -> bool:
    """Give those whom a word for victims before or right behind them means what it tells."""
    return _told_before(view, run) or _told_behind(view, run) or _with_another(view, run)


def _told_before(view: View, run: Run) -> bool:
    reading, linked = view.reading, ""
    for index in range(run.first - 1, max(run.first - _BACK, run.sentence.first) - 1, -1):
        text = reading.texts[index]
        bare = text[1:] if text[:1] in ("و", "ف") else text
        trigger = view.at.get(index)
        if trigger is not None:
            whole = bool(linked) and trigger.kind == "state"  # ولا يزال البقية في عداد المفقودين، وعلى رأسهم …
            among = trigger.kind == "state" and reading.texts[trigger.first + 1] == "عداد" and run.first - trigger.last <= 2
            if trigger.kind == "victim" and index + 2 == run.first and _is_of_cause(view, index):
                return view.give(run.members[:1], "killed", trigger)  # شهيد الواجب سامر
            fits = whole or among or (trigger.kind == "victim" and trigger.article and not trigger.pronoun)
            parent = reading.words[index - 1].unit
            if parent is not None and parent.kind == "kin" and _is_of_other_sex(view, run, index):
                return False  # قالت والدة الفقيد سعاد
            paid = trigger.status == "detained" and reading.texts[index - 1] == "مقابل"  # أُفرج عنه مقابل الأسير لدى الكتائب سامر
            status = "released" if paid else trigger.status
            return fits and (among or _is_meant(view, run, index, linked)) and view.give(run.members, status, trigger)
        if not linked and run.first - index <= 5 and bare in _ARE | _OF_THEM:
            linked = bare
        elif text in (".", ";", ":") or reading.words[index].verb or view.is_of_another(run, index):
            return False
    return False


def _is_of_cause(view: View, index: int) -> bool:
    """Tell whether a word for one dead has a definite noun behind it that says whose or of what he is: شهيد المقاومة, فقيد الصحافة."""
    word = view.reading.words[index]
    cause = view.reading.words[index + 1]
    return word.stems[-1] in _OF_CAUSES and cause.form.article and not cause.form.preposition and cause.unit is None


def _is_meant(view: View, run: Run, index: int, linked: str) -> bool:
    """Tell whether the words between a word for victims at ``index`` and the run say who they are."""
    texts = view.reading.texts
    if linked:
        return True
    between = range(index + 1, run.first)
    later = texts[index + 2] in _HELD and view.reading.words[index + 1].demonym is not None  # الأسير العراقي لدى …
    held = (texts[index + 1] in _HELD or later or texts[index + 1][1:] in PRISONS) and all(_is_captivity(view, k) for k in between)
    timed = all(k in view.reading.in_date or k in view.reading.undated for k in between) and len(between) > 0  # المفرج عنه أمس سامر
    among = texts[index - 1].lstrip("و") in _AMONG and len(between) <= 3 and not any(texts[k] == "," for k in between)
    return held or timed or (among and view.reading.words[index].stems[-1] not in VICTIM_SINGLES)


def _is_captivity(view: View, index: int) -> bool:
    """Tell whether a word tells where or since when somebody is held: والمعتقل في سجون النظام منذ عام 2014 سامر."""
    word, texts = view.reading.words[index], view.reading.texts
    whose = texts[index].startswith("ال") and view.reading.words[index - 1].organisation is not None  # لدى كتائب الثوار
    if texts[index] in _FASTING or index in view.reading.numbers or (texts[index - 1] == '"' and texts[index + 1] == '"'):
        return True
    if texts[index].startswith("ب") and texts[index][1:] in PRISONS:
        return True  # المعتقل بسجن المدينة
    known = whose or bool(word.organisation or word.demonym or word.place.active) or texts[index] in _HELD or texts[index] in PRISONS
    return known or index in view.reading.in_date or texts[index] in ("عام", "سنه", '"', "السابق", "السابقه", "النظام", "الاحتلال", "داعش")


def _told_behind(view: View, run: Run) -> bool:
    """Read a word for one victim right behind one name: سعاد العلي المفقودة منذ آذار, سامر (ناجٍ من المجزرة), وهو أحد المفرج عنهم."""
    last: Mention = run.members[-1]
    texts, index = view.reading.texts, last.last + 1
    sign = texts[index]
    index += sign in (",", "(")
    if texts[index] in ("وهو", "وهي", "هو", "هي") and texts[index + 1] in ("احد", "احدي", "من"):
        trigger = view.at.get(index + 2) or (view.at.get(index + 3) if texts[index + 2] == "بين" else None)
        several = trigger is not None and trigger.kind == "victim" and trigger.article
        return several and trigger is not None and view.is_open(last) and view.give([last], trigger.status, trigger)
    if texts[index] in ("وهو", "وهي") and (told := view.at.get(index + 1)) is not None and told.kind == "victim" and not told.article:
        former = texts[told.last + 1] in ("سابق", "سابقه", "محرر", "محرره")
        plain = told.status in ("detained", "missing", "injured") and not former
        return plain and view.is_open(last) and view.give([last], told.status, told)  # وهو موقوف هناك منذ يومين
    if texts[index] in ("وهو", "وهي") and view.is_word(index + 1, "surviving"):
        return view.is_open(last) and view.give([last], "survived", view.at.get(index + 1))  # وهي ناجية من القصف
    trigger = view.at.get(index)
    if trigger is None or trigger.kind != "victim" or trigger.pronoun or not (trigger.article or sign == "("):
        return False
    if sign == "(" and texts[index].endswith(("ين", "ون")) and texts[index + 1] == ")" and len(run.members) > 1:
        return view.give(run.members, trigger.status, trigger)  # سامر وخالد ونادر (محبوسين)
    single = view.reading.words[trigger.first].stems[-1] in VICTIM_SINGLES or sign == "("
    return single and view.is_open(last) and view.give([last], trigger.status, trigger)


def _with_another(view: View, run: Run) -> bool:
    """Read who was with somebody when it befell him: وقع سامر في الأسر ومعه المجند خالد."""
    near = range(max(run.first - 2, run.sentence.first), run.first)
    link = next((k for k in near if view.reading.text(k) in ("ومعه", "ومعها", "ومعهما", "ومعهم")), -1)
    before = view.near_before(link, max(link - _BACK, run.sentence.first)) if link > 0 else []
    status = view.status(before[-1]) if before else None
    return status in ("killed", "detained", "missing", "released") and status is not None and view.give(run.members, status)


def _is_of_other_sex(view: View, run: Run, index: int) -> bool:
    """Tell whether a name is of the other sex than the victim told of at ``index``, so that it is the relative's."""
    given = view.reading.quote(run.members[0].first, run.members[0].first)
    sex = guess_sex(run.members[0].units[0]) or ("female" if given.endswith("ة") else None)
    return sex is not None and sex == ("male" if view.reading.quote(index, index).endswith("ة") else "female")
