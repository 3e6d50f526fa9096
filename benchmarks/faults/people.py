"""Faults in the people, lists and sources of one report, seeded into the corpora where they have the spot, and into templates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from invented import FAMILIES, GIVEN, PLACES, say_day, say_number, say_people

from faults.material import Fault, Maker, Material, replace_at, swap


def _assassination(material: Material) -> tuple[str, str, str, str]:
    """Make up one killing: who, where, and the words of title and lead."""
    (name, age), place = material.incident().killed[0], material.chance.choice(PLACES)
    verb = material.pick("اغتيال", "مقتل", "وفاة")
    tail = material.pick("برصاص مجهولين", "بانفجار عبوة ناسفة", "بعد يومين من إصابته")
    told = {"اغتيال": "اغتيل", "مقتل": "قُتل", "وفاة": "توفي"}[verb]
    lead = f"{told} الشاب {name} ({age} عاماً) {tail} في مدينة {place} يوم {say_day(material.incident().day)}، بحسب مراسلنا."
    return name, place, f"{verb} {name} في {place}", lead


def title_name(material: Material) -> Fault | None:
    """Change the given name or the family in the title."""
    name, _, title, lead = _assassination(material)
    parts = name.split()
    at = material.chance.choice([0, 2])
    parts[at] = material.chance.choice([one for one in (GIVEN if at == 0 else FAMILIES) if one != parts[at]])
    return swap("title_name", "incident", f"{title}\n{lead}\n", f"{title.replace(name, ' '.join(parts))}\n{lead}\n")


def hedged_title(material: Material) -> Fault | None:
    """Tell with doubt in the body what the title tells flatly."""
    name, place, title, _ = _assassination(material)
    title = f"مقتل {name} في {place}"
    before = f"{title}\nقُتل الشاب {name} في مدينة {place} أمس برصاص مجهولين.\n"
    doubt = material.pick(
        "وردت أنباء غير مؤكدة عن مقتل الشاب {name} في مدينة {place} أمس.",
        "تحدثت أنباء عن مقتل الشاب {name} في مدينة {place} أمس دون تأكيد من عائلته.",
        "يُعتقد أن الشاب {name} قُتل في مدينة {place} أمس برصاص مجهولين.",
        "قيل إن الشاب {name} قُتل في مدينة {place} أمس برصاص مجهولين.",
        "ربما قُتل الشاب {name} في مدينة {place} أمس، ولم ترد تفاصيل أخرى.",
    )
    return swap("hedged_title", "template", before, f"{title}\n{doubt.format(name=name, place=place)}\n")


def two_statuses(material: Material) -> Fault | None:
    """Tell another end in the title, or list one person among the dead and the wounded."""
    if material.chance.random() < 0.5:
        name, place, _, _ = _assassination(material)
        lead = f"قُتل الشاب {name} برصاص مجهولين أمام منزله في مدينة {place} أمس."
        right, wrong = (
            f"مقتل {name} في {place}",
            material.pick(f"إصابة {name} في {place}", f"نجاة {name} من محاولة اغتيال في {place}", f"اعتقال {name} في {place}"),
        )
        return swap("two_statuses", "template", f"{right}\n{lead}\n", f"{wrong}\n{lead}\n")
    dead, hurt = material.names(4), material.names(3)
    return swap("two_statuses", "template", _lists(dead, hurt), _lists(dead, [hurt[0], material.chance.choice(dead), hurt[2]]))


def _lists(dead: Sequence[str], hurt: Sequence[str]) -> str:
    return f"ضحايا القصف كما وثقها مراسلنا\n\nالقتلى:\n{_number(dead, '{}- {}')}\n\nالجرحى:\n{_number(hurt, '{}- {}')}\n"


def _number(names: Sequence[str], sign: str, numbers: Sequence[int] = ()) -> str:
    """Write names as a list, one a line."""
    return "\n".join(sign.format(number, name) for number, name in zip(numbers or range(1, len(names) + 1), names, strict=True))


def two_ages(material: Material) -> Fault | None:
    """Give a person another age further down."""
    (name, age), place = material.incident().killed[0], material.chance.choice(PLACES)
    template = material.pick(
        "قُتل الشاب {name} ({a} عاماً) في {place} أمس.\nوقال أحد أقاربه إن {name} البالغ من العمر {b} عاماً كان عائداً من عمله.",
        "قُتل الشاب {name}، {a} عاماً، برصاص مجهولين في {place}.\nوينحدر {name} ({b} عاماً) من قرية مجاورة.",
        "مقتل {name} ({a} عاماً) في {place}\nقُتل أمس الشاب {name} ({b} عاماً) أمام منزله في {place}.",
    )
    values = {"name": name, "place": place, "a": age}
    return swap("two_ages", "template", template.format(**values, b=age), template.format(**values, b=age + material.chance.randint(1, 12)))


def _say(day: date) -> str:
    """Write a day without its weekday."""
    return say_day(day).split(" ", 1)[1]


def two_dates(material: Material) -> Fault | None:
    """Give a death another day further down."""
    incident = material.incident()
    (name, _), day = incident.killed[0], incident.day
    template = material.pick(
        "قُتل الشاب {name} في {place} يوم {a}.\nوقالت عائلته إن {name} قُتل يوم {b} أثناء عودته من عمله.",
        "توفي {name} في {a} متأثراً بجراحه في مشفى {place}.\nوذكر بيان أن {name} توفي في {b}.",
        "اغتيل {name} في {place} بتاريخ {a}.\nوشهدت البلدة إضراباً بعد أن قُتل {name} في {b}.",
    )
    values = {"name": name, "place": incident.place, "a": _say(day)}
    wrong = day + timedelta(days=material.chance.choice([-3, -1, 2, 7, 30]))
    return swap("two_dates", "template", template.format(**values, b=_say(day)), template.format(**values, b=_say(wrong)))


def name_twice(material: Material) -> Fault | None:
    """Let a name of a list stand there twice."""
    names = material.names(material.chance.randint(4, 7))
    at = material.chance.randrange(1, len(names))
    twice = [*names[:at], names[0], *names[at + 1 :]]
    if material.chance.random() < 0.7:
        sign = material.pick("{}- {}", "{}. {}", "- {1}", "{}) {}", "• {1}")
        before, after = (f"أسماء ضحايا القصف على نوى:\n{_number(some, sign)}" for some in (names, twice))
    else:
        before, after = (f"قُتل {say_number(len(some))} أشخاص في نوى، هم {'، و'.join(some)}." for some in (names, twice))
    return swap("name_twice", "template", before, after)


def list_numbering(material: Material) -> Fault | None:
    """Skip or repeat a number of a list."""
    sites = material.sites(r"^(?P<n>[3-9]|[٣-٩])(?=[-.)_] ?[^0-9٠-٩])")
    if sites and material.chance.random() < 0.6:
        name, text, match = material.chance.choice(sites)
        digits = "٠١٢٣٤٥٦٧٨٩" if match["n"] in "٠١٢٣٤٥٦٧٨٩" else "0123456789"
        value = digits.index(match["n"]) + material.chance.choice([-1, 1])
        return swap("list_numbering", name, text, replace_at(text, match, "n", "".join(digits[int(sign)] for sign in str(value))))
    names = material.names(material.chance.randint(4, 7))
    sign, numbers = material.pick("{}- {}", "{}. {}", "{}) {}"), list(range(1, len(names) + 1))
    wrong = list(numbers)
    at = material.chance.randrange(1, len(names))
    wrong[at] += material.chance.choice([-1, 1])
    before, after = (f"أسماء القتلى:\n{_number(names, sign, some)}" for some in (numbers, wrong))
    return swap("list_numbering", "template", before, after)


def age_birth_year(material: Material) -> Fault | None:
    """Write the year of birth for the age."""
    sites = material.sites(r"(?:\(|البالغ من العمر |، )(?P<age>[2-7][0-9]) (?:عاماً|عاما|عامًا|سنة)")
    if sites and material.chance.random() < 0.6:
        name, text, match = material.chance.choice(sites)
        return swap("age_birth_year", name, text, replace_at(text, match, "age", str(2011 - int(match["age"]))))
    incident = material.incident()
    (_, age), before = incident.killed[0], material.report(incident)
    return swap("age_birth_year", "incident", before, before.replace(f"({age} عاماً)", f"({incident.day.year - age} عاماً)", 1))


def no_source(material: Material) -> Fault | None:
    """Take the source away from a figure."""
    number, place = material.chance.randint(3, 30), material.chance.choice(PLACES)
    told = f"قُتل {say_people(number)} وأصيب آخرون في قصف على سوق {place} أمس"
    source = material.pick("بحسب مصدر طبي", "وفق ما أفاد به مراسلنا", "حسبما ذكر الدفاع المدني", "بحسب المرصد")
    closing = "وتعيش المنطقة توتراً منذ أسابيع."
    return swap("no_source", "template", f"{told}، {source}.\n{closing}", f"{told}.\n{closing}")


def contested(material: Material) -> Fault | None:
    """Let a second side claim an attack."""
    first, second = material.chance.sample(["حركة الفجر", "لواء السهل", "تنظيم داعش", "كتائب الوادي", "حركة طالبان"], 2)
    template = material.pick(
        "انفجرت عبوة في {place}. وتبنت {a} الهجوم في بيان. كما أعلنت {b} مسؤوليتها عن الهجوم نفسه.",
        "قُتل ثلاثة جنود في هجوم على حاجز في {place}. وتبنى الهجوم {a}. وفي وقت لاحق تبنى {b} العملية عبر بيان.",
        "أعلنت {a} مسؤوليتها عن التفجير في {place}، فيما قالت مصادر إن التحقيق جارٍ. وتبنت {b} التفجير في تسجيل مصور.",
    )
    place = material.chance.choice(PLACES)
    return swap("contested", "template", template.format(place=place, a=first, b=first), template.format(place=place, a=first, b=second))


PEOPLE: dict[str, Maker] = {
    maker.__name__: maker
    for maker in (
        title_name, hedged_title, two_statuses, two_ages, two_dates,
        name_twice, list_numbering, age_birth_year, no_source, contested,
    )
}  # fmt: skip
