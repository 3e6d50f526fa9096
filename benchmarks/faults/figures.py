"""Faults in the dates and numbers of one report, seeded into the corpora where they have the spot, and into invented incidents."""

from __future__ import annotations

import re
from datetime import timedelta

from invented import GREGORIAN, GROUPS, MONTHS, PLACES, WEEKDAYS, say_day, say_number, say_people

from faults.material import ALL_MONTHS, WEEKDAY, Fault, Maker, Material, replace_at, swap


def weekday(material: Material) -> Fault | None:
    """Change the weekday of a full date."""
    month = rf"(?:(?:{ALL_MONTHS})(?: ?/ ?(?:{ALL_MONTHS}))?|[0-9]{{1,2}})"
    pattern = rf"(?P<day>{WEEKDAY})،? (?:الموافق )?[0-9]{{1,2}} ?[/-]? ?{month} ?[/-]? ?20[0-9]{{2}}"
    sites = material.sites(pattern)
    if sites and material.chance.random() < 0.7:
        name, text, match = material.chance.choice(sites)
        wrong = material.chance.choice([day for day in WEEKDAYS if day != match["day"].replace("إ", "ا")])
        return swap("weekday", name, text, replace_at(text, match, "day", wrong))
    incident = material.incident()
    text = material.report(incident)
    day = WEEKDAYS[incident.day.weekday()]
    return swap("weekday", "incident", text, text.replace(day, material.chance.choice([one for one in WEEKDAYS if one != day]), 1))


def impossible_date(material: Material) -> Fault | None:
    """Put a day into a month that has none such."""
    short = [*(MONTHS[index] for index in (1, 3, 5, 8, 10)), *(GREGORIAN[index] for index in (1, 3, 5, 8, 10))]
    sites = material.sites(rf"(?<![0-9/])(?P<day>[0-9]{{1,2}}) (?P<month>{'|'.join(short)})(?! ?/)")
    if sites and material.chance.random() < 0.6:
        name, text, match = material.chance.choice(sites)
        return swap("impossible_date", name, text, replace_at(text, match, "day", material.pick("31", "32", "35")))
    incident = material.incident()
    text = material.report(incident)
    date = re.search(rf"[0-9]{{1,2}} (?:{ALL_MONTHS}) ({incident.day.year})", text)
    wrong = f"{incident.day.year}"
    new = material.pick(
        f"31 نيسان {wrong}", f"31/9/{wrong}", f"30 شباط {wrong}", f"31 حزيران/يونيو {wrong}", f"31-11-{wrong}", f"32 آذار {wrong}"
    )
    return swap("impossible_date", "incident", text, text.replace(date[0], new, 1)) if date else None


def month_pair(material: Material) -> Fault | None:
    """Make the two names of a month those of two months."""
    sites = material.sites(rf"[0-9]{{1,2}} (?:{ALL_MONTHS}) ?[/(] ?(?P<other>{ALL_MONTHS})")
    if sites and material.chance.random() < 0.6:
        name, text, match = material.chance.choice(sites)
        names = MONTHS if match["other"] in MONTHS else GREGORIAN
        wrong = material.chance.choice([one for one in names if one != match["other"]])
        return swap("month_pair", name, text, replace_at(text, match, "other", wrong))
    incident = material.incident()
    text = material.report(incident)
    right = MONTHS[incident.day.month - 1]
    other = GREGORIAN[(incident.day.month - 1 + material.chance.randint(1, 11)) % 12]
    return swap(
        "month_pair", "incident", text, text.replace(right, material.pick(f"{right}/{other}", f"{right} ({other})", f"{right} {other}"), 1)
    )


def future_date(material: Material) -> Fault | None:
    """Put the harm behind the day the report came out."""
    incident = material.incident()
    published = incident.day + timedelta(days=1)
    later = incident.day + timedelta(days=material.chance.choice([30, 61, 365, 366, 400]))
    before = material.report(incident)
    after = before.replace(say_day(incident.day), say_day(later))
    return swap("future_date", "incident", before, after, published.isoformat())


def more_named(material: Material) -> Fault | None:
    """State one person fewer than are named."""
    number = material.chance.randint(3, 7)
    incident = material.incident(killed=number)
    before = material.report(incident)
    after = re.sub(say_people(number).split()[0], say_number(number - 1) if number > 3 else "3", before)
    if number == 3:
        after = before.replace("ثلاثة أشخاص", "شخصين", 1).replace("ثلاثة أشخاص", "شخصان").replace("ثلاثة قتلى", "قتيلان")
    else:
        after = before.replace(f"{say_number(number)} أشخاص", f"{say_number(number - 1)} أشخاص")
        after = after.replace(f"{say_number(number)} قتلى", f"{say_number(number - 1)} قتلى")
    return swap("more_named", "incident", before, after)


def fewer_named(material: Material) -> Fault | None:
    """Leave a name out of a list that gives all."""
    number = material.chance.randint(4, 7)
    incident = material.incident(killed=number)
    before = material.report(incident)
    name, age = incident.killed[material.chance.randrange(1, number - 1)]
    return swap("fewer_named", "incident", before, before.replace(f"، و{name} ({age} عاماً)", "", 1))


def numbers_differ(material: Material) -> Fault | None:
    """Give two numbers for the people of one side."""
    group, place = material.chance.choice(GROUPS), material.chance.choice(PLACES)
    number = material.chance.randint(3, 8)
    template = material.pick(
        "اندلعت اشتباكات في {place} أمس. وأسفرت عن مقتل {a} من عناصر {group}. وقال مصدر طبي إن القتلى {b} من عناصر {group}.",
        "قُتل {a} من عناصر {group} في كمين قرب {place}. وأفاد شهود بأن القتلى {b} من عناصر {group}.",
        "أعلن قائد محلي مقتل {a} من عناصر {group} في {place}، ثم عاد مصدر آخر ليقول إن القتلى {b} من عناصر {group}.",
    )
    values = {"group": group, "place": place, "a": say_number(number)}
    wrong = say_number(number + material.chance.choice([-1, 1, 2]) if number > 3 else number + 1)
    return swap("numbers_differ", "template", template.format(**values, b=values["a"]), template.format(**values, b=wrong))


def parts_exceed(material: Material) -> Fault | None:
    """Raise a part above its whole, or lower the whole below its parts."""
    sites = material.sites(
        r"(?<![0-9])(?P<whole>[0-9]{1,3}) (?:شخصاً|شخصًا|مدنياً|قتيلاً|مدنيين|أشخاص|مواطنًا|شهيدًا)[^.\n0-9]{0,12}،? بينهم (?P<part>[0-9]{1,3}) "
    )
    if sites and material.chance.random() < 0.4:
        name, text, match = material.chance.choice(sites)
        return swap("parts_exceed", name, text, replace_at(text, match, "part", str(int(match["whole"]) + material.chance.randint(1, 9))))
    whole = material.chance.randint(7, 40)
    children = material.chance.randint(3, whole // 2)
    women = material.chance.randint(3, max(3, whole - children - 1))
    women = min(women, whole - children)
    place = material.chance.choice(PLACES)
    template = material.pick(
        "قُتل {whole} شخصاً في قصف على {place}، بينهم {a} أطفال و{b} نساء.",
        "وثق المكتب مقتل {whole} مدنياً في {place}، من بينهم {a} أطفال و{b} سيدات.",
        "بلغت حصيلة القصف على {place} {whole} قتيلاً، بينهم {a} طفلاً و{b} امرأة.",
        "أسفر الهجوم على {place} عن مقتل {whole} شخصاً، هم {a} مدنيين و{c} مقاتلين.",
        "وثق المركز مقتل {whole} شخصاً ({a} رجال و{c} نساء) في {place}.",
    )
    values = {"place": place, "a": children, "b": women, "c": whole - children}
    wrong = max(whole - children - women, 0) + material.chance.randint(1, 4)
    before = template.format(whole=whole, **values)
    after = template.format(whole=whole, **{**values, "b": women + wrong, "c": whole - children + material.chance.randint(1, 4)})
    return swap("parts_exceed", "template", before, after)


def parts_fall_short(material: Material) -> Fault | None:
    """Part a whole into less than itself."""
    a, b, c = (material.chance.randint(3, 15) for _ in range(3))
    template = material.pick(
        "قُتل {whole} شخصاً في اشتباكات {place}، هم {a} من المدنيين و{b} من المقاتلين و{c} من عناصر الشرطة.",
        "أحصى المرصد مقتل {whole} شخصاً في {place}، هم {a} مدنياً و{b} مقاتلاً و{c} عنصراً من الشرطة.",
        "بلغ عدد القتلى في {place} {whole} قتيلاً، وهم {a} مدنيين و{b} مقاتلين و{c} عناصر من الأمن.",
    )
    values = {"place": material.chance.choice(PLACES), "a": a, "b": b, "c": c}
    before = template.format(whole=a + b + c, **values)
    return swap("parts_fall_short", "template", before, template.format(whole=a + b + c + material.chance.randint(1, 3), **values))


def title_number(material: Material) -> Fault | None:
    """Change the number of dead in the title."""
    sites = material.sites(r"\A[^\n]{0,60}?(?<![0-9])(?P<n>[0-9]{1,3}) (?:قتيلاً|قتيلًا|شخصاً|مدنياً|نازحاً|مواطنين|مدنيين|شهيدًا|مواطنا)")
    if sites and material.chance.random() < 0.5:
        name, text, match = material.chance.choice(sites)
        return swap("title_number", name, text, replace_at(text, match, "n", str(int(match["n"]) + material.chance.randint(1, 5))))
    number = material.chance.randint(3, 6)
    before = material.report(material.incident(killed=number))
    title, _, body = before.partition("\n")
    wrong = title.replace(f"{say_number(number)} أشخاص", f"{say_number(number + 3)} أشخاص")
    wrong = wrong.replace(f"{say_number(number)} قتلى", f"{say_number(number + 3)} قتلى")
    return swap("title_number", "incident", before, f"{wrong}\n{body}")


_RISES = (
    "ارتفعت حصيلة قتلى الانفجار في {place} من {a} إلى {b} قتيلاً، بحسب مصدر طبي.",
    "ارتفع عدد القتلى في قصف {place} إلى {b} بعد أن كان {a}، وفق مراسلنا.",
    "وأعلن المشفى ارتفاع عدد الضحايا في {place} من {a} إلى {b}.",
    "انفجرت عبوة في {place}. وارتفعت حصيلة القتلى إلى {b} قتيلاً. وكانت حصيلة سابقة قد أشارت إلى {a} قتيلاً.",
)


def total_falls(material: Material) -> Fault | None:
    """Turn a rise round."""
    a = material.chance.randint(11, 60)
    values = {"place": material.chance.choice(PLACES), "a": a, "b": a + material.chance.randint(2, 9)}
    template = material.pick(*_RISES)
    return swap("total_falls", "template", template.format(**values), template.format(**{**values, "a": values["b"], "b": a}))


def total_growth(material: Material) -> Fault | None:
    """Let a toll grow by another number than is told."""
    a, new = material.chance.randint(11, 60), material.chance.randint(3, 9)
    template = material.pick(
        "ارتفعت حصيلة قتلى الانفجار في {place} من {a} إلى {b} قتيلاً بعد وفاة {n} جرحى.",
        "ارتفع عدد القتلى في قصف {place} من {a} إلى {b} إثر انتشال {n} جثث من تحت الأنقاض.",
        "توفي {n} جرحى في مشفى {place} ليرتفع عدد قتلى القصف من {a} إلى {b}.",
        "قُتل {a} شخصاً في قصف على {place}. وارتفع عدد القتلى لاحقاً إلى {b} بعد وفاة {n} مصابين.",
    )
    values = {"place": material.chance.choice(PLACES), "a": a, "n": say_number(new)}
    wrong = a + new + material.chance.choice([-2, -1, 1, 2])
    return swap("total_growth", "template", template.format(**values, b=a + new), template.format(**values, b=wrong))


FIGURES: dict[str, Maker] = {
    maker.__name__: maker
    for maker in (
        weekday, impossible_date, month_pair, future_date, more_named, fewer_named,
        numbers_differ, parts_exceed, parts_fall_short, title_number, total_falls, total_growth,
    )
}  # fmt: skip
