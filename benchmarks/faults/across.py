"""Faults across reports: two or three reports of one person, one event or one outlet, of which one was changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from invented import OUTLETS, Incident, say_day, say_people

from faults.material import Fault, Maker, Material, Text

_FAR = (("حلب", "درعا"), ("دير الزور", "السويداء"), ("إدلب", "دمشق"), ("الموصل", "البصرة"), ("تعز", "صنعاء"), ("غزة", "جنين"))


def _told(material: Material, *, number: int = 0) -> str:
    """Give a sentence in which one killing is told, with gaps for name, age, place and day."""
    sentences = (
        "قُتل الشاب {name} ({age} عاماً) في {place} يوم {day}، بحسب مراسلنا.",
        "اغتال مجهولون {name} ({age} عاماً) في مدينة {place} يوم {day}.",
        "لقي {name} ({age} عاماً) مصرعه في {place} يوم {day} برصاص مسلحين.",
    )
    return sentences[number % len(sentences)]


def _pair(material: Material, rule: str, right: tuple[dict[str, object], dict[str, object]], wrong: dict[str, object]) -> Fault:
    """Tell one killing in two reports, the second with ``wrong`` values after the change."""
    at = material.chance.randrange(3)
    days = [str(values.pop("published")) for values in (dict(right[0]), dict(right[1]))]
    first = Text(_told(material, number=at).format(**right[0]), days[0])
    before = Text(_told(material, number=at + 1).format(**right[1]), days[1])
    after = Text(_told(material, number=at + 1).format(**{**right[1], **wrong}), str(wrong.get("published", days[1])))
    return Fault(rule, (first, before), (first, after), "template")


def _values(incident: Incident, *, later: int) -> dict[str, object]:
    (name, age) = incident.killed[0]
    published = (incident.day + timedelta(days=later)).isoformat()
    return {"name": name, "age": age, "place": incident.place, "day": say_day(incident.day), "published": published}


def status_differs(material: Material) -> Fault:
    """Wound in a later report who was killed in an earlier one."""
    incident = material.incident()
    values = _values(incident, later=1)
    first = Text(_told(material, number=material.chance.randrange(3)).format(**values), str(values["published"]))
    right = "شيّع أهالي {place} جثمان {name} الذي قُتل يوم {day}."
    wrong = material.pick("أُصيب {name} بجروح في {place} يوم {day}.", "نجا {name} من محاولة اغتيال في {place} يوم {day}.")
    later = (incident.day + timedelta(days=3)).isoformat()
    return Fault("status_differs", (first, Text(right.format(**values), later)), (first, Text(wrong.format(**values), later)), "template")


def age_differs(material: Material) -> Fault:
    """Change the age in one of two reports."""
    incident = material.incident()
    wrong = incident.killed[0][1] + material.chance.choice([-5, -2, 2, 7, 10])
    return _pair(material, "age_differs", (_values(incident, later=1), _values(incident, later=2)), {"age": wrong})


def date_differs(material: Material) -> Fault:
    """Change the day of death by a day or two in one of two reports."""
    incident = material.incident()
    wrong = say_day(incident.day + timedelta(days=material.chance.choice([-2, -1, 1, 2])))
    return _pair(material, "date_differs", (_values(incident, later=4), _values(incident, later=5)), {"day": wrong})


def place_differs(material: Material) -> Fault:
    """Change the place in one of two reports."""
    incident = material.incident()
    right, wrong = material.chance.choice(_FAR)
    values = ({**_values(incident, later=1), "place": right}, {**_values(incident, later=2), "place": right})
    return _pair(material, "place_differs", values, {"place": wrong})


def killed_twice(material: Material) -> Fault:
    """Kill a person again, months later."""
    incident = material.incident()
    again = incident.day + timedelta(days=material.chance.randint(30, 700))
    age = incident.killed[0][1]
    wrong = {"day": say_day(again), "age": age, "published": (again + timedelta(days=1)).isoformat()}
    return _pair(material, "killed_twice", (_values(incident, later=1), _values(incident, later=2)), wrong)


def late_report(material: Material) -> Fault:
    """Let the first report of a death come out days late, behind another of its day."""
    incident, other = material.incident(), material.incident()
    neighbour = Text(
        material.report(Incident(other.killed, other.wounded, other.place, incident.day, other.outlet, other.cause)),
        incident.day.isoformat(),
    )
    values = _values(incident, later=1)
    late = (incident.day + timedelta(days=material.chance.randint(5, 60))).isoformat()
    told = _told(material, number=material.chance.randrange(3)).format(**values)
    return Fault("late_report", (neighbour, Text(told, str(values["published"]))), (neighbour, Text(told, late)), "template")


_TOLLS = (
    "{title} في {place}\nقُتل {people} في قصف على مدينة {place} يوم {day}، بحسب {outlet}.",
    "قصف على {place}\nأسفر قصف على مدينة {place} يوم {day} عن مقتل {accusative}، وفق {outlet}.",
    "حصيلة القصف على {place}\nبلغ عدد القتلى {people} في القصف الذي استهدف مدينة {place} يوم {day}، بحسب {outlet}.",
)


def _toll(material: Material, rule: str, numbers: tuple[int, ...], wrong: int) -> Fault:
    """Tell one toll in several reports, the last with another number after the change."""
    incident = material.incident()

    def tell(position: int, number: int) -> Text:
        template = _TOLLS[(incident.wounded + position) % len(_TOLLS)]
        words = template.format(
            title=f"مقتل {say_people(number, two='شخصين')}",
            people=say_people(number),
            accusative=say_people(number, two="شخصين"),
            place=incident.place,
            day=say_day(incident.day),
            outlet=OUTLETS[position],
        )
        return Text(words, (incident.day + timedelta(days=position + 1)).isoformat())

    same = tuple(tell(position, number) for position, number in enumerate(numbers[:-1]))
    return Fault(rule, (*same, tell(len(same), numbers[-1])), (*same, tell(len(same), wrong)), "template")


def toll_falls(material: Material) -> Fault:
    """Lower the toll of the last of three reports."""
    number = material.chance.randint(6, 40)
    return _toll(material, "toll_falls", (number, number, number), number - material.chance.randint(1, 3))


def toll_jumps(material: Material) -> Fault:
    """More than double the toll of the last of three reports."""
    number = material.chance.randint(5, 15)
    return _toll(material, "toll_jumps", (number, number, number), number * 2 + material.chance.randint(1, 9))


def toll_drifts(material: Material) -> Fault:
    """Raise the toll of the last of three reports a little."""
    number = material.chance.randint(6, 40)
    return _toll(material, "toll_drifts", (number, number, number), number + material.chance.randint(1, 3))


def _series(material: Material, rule: str, drift: int) -> Fault:
    """Carry a total on from day to day, and change the last by ``drift``."""
    day, outlet = material.incident().day, material.chance.choice(OUTLETS[:5])
    total = material.chance.randint(300, 40000)
    said = material.pick(
        "{outlet}\nقُتل خلال الساعات الماضية {new} شخصاً في القصف.\nوارتفعت الحصيلة إلى {total} قتيلاً منذ 7 تشرين الأول 2018.",
        "{outlet}\nوصل إلى المشافي خلال الـ 24 ساعة الماضية {new} قتيلاً.\nوبلغت الحصيلة الإجمالية {total} قتيلاً منذ بداية الحرب.",
    )
    texts, wrong = [], ""
    for position in range(3):
        new = material.chance.randint(11, 60)
        total += new
        texts.append(Text(said.format(outlet=outlet, new=new, total=total), (day + timedelta(days=position)).isoformat()))
        wrong = said.format(outlet=outlet, new=new, total=total + (drift if drift > -100 else -new + drift // 100))
    return Fault(rule, tuple(texts), (*texts[:-1], Text(wrong, texts[-1].published)), "template")


def series_falls(material: Material) -> Fault:
    """Let a total fall."""
    return _series(material, "series_falls", -100 * material.chance.randint(1, 9))


def series_growth(material: Material) -> Fault:
    """Let a total grow by another number than that of the day."""
    return _series(material, "series_growth", material.chance.choice([-3, -2, -1, 1, 2, 5, 10]))


def copies(material: Material) -> Fault:
    """Put an edited copy of a report beside it, in place of a report of another event."""
    incident = material.incident()
    original = material.report(incident)
    other = Text(material.report(replace(material.incident(), day=incident.day)), (incident.day + timedelta(days=2)).isoformat())
    lines = original.strip().split("\n")
    lines.pop(material.chance.randrange(3, len(lines)))
    copy = "\n".join(
        (f"عاجل: {lines[0]}", f"متابعات - {material.chance.choice(OUTLETS)}", *lines[1:], "وتناقلت صفحات محلية صوراً من مكان الحادثة.")
    )
    first = Text(original, (incident.day + timedelta(days=1)).isoformat())
    return Fault("copies", (first, other), (first, Text(copy, other.published)), "incident")


ACROSS: dict[str, Maker] = {
    maker.__name__: maker
    for maker in (
        status_differs, age_differs, date_differs, place_differs, killed_twice, late_report, toll_falls, toll_jumps, toll_drifts,
        series_falls, series_growth, copies,
    )
}  # fmt: skip
