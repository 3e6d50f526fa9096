"""Invented reports without end, for the benchmarks: people, outlets and events are made up, only the places are real.

Each is consistent in itself: names, numbers, dates and weekdays agree. The same seed gives the same reports.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta


def _words(*lines: str) -> tuple[str, ...]:
    return tuple(word for line in lines for word in line.split())


GIVEN = _words(
    "سامر عادل مازن وائل باسل نادر حسام رامي طارق معن غياث نضال خلدون مهند أنس بلال زياد عصام نبيل ماهر هيثم قصي يزن كنان",
    "لؤي أيهم عروة مصعب عمار بشار مؤيد شادي رائد جهاد",
)
FATHERS = _words("نبيل خالد فواز حسن عمر محمود إبراهيم سليم جابر راتب عدنان تيسير منير وليد جمال كامل رشاد صبحي عيسى يوسف ناصر هاني")
FAMILIES = _words(
    "الحوراني الزعبي الرفاعي المقداد الجباوي الحريري السلامات الشرع المصري القادري الدالي الكشكي الصلخدي الخطيب",
    "النابلسي العمار المحاميد البردان الغزاوي الحلقي المذيب الكراد السويدان",
)
WOMEN = _words("سعاد مريم هناء رباب ميسون سلوى فاطمة زينب")
PLACES = _words("نوى جاسم إنخل طفس الحراك داعل الصنمين المزيريب إبطع تسيل سراقب منبج دوما تدمر القريتين")
OUTLETS = ("شبكة السهل", "راديو الجنوب", "مرصد القمح", "وكالة الأفق", "شبكة الحصاد", "منصة اليرموك", "صوت الوادي", "أخبار الجيدور")
GROUPS = ("الفصائل المحلية", "اللجان المركزية", "كتيبة الوادي", "لواء السنابل", "مجموعة التل")
CAUSES = (
    ("إطلاق نار مباشر", "أطلق مسلحون مجهولون يستقلون دراجة نارية النار عليهم"),
    ("انفجار عبوة ناسفة", "انفجرت عبوة ناسفة زرعها مجهولون على جانب الطريق"),
    ("قصف مدفعي", "سقطت قذائف مدفعية على الحي الغربي من المدينة"),
    ("انفجار لغم أرضي", "انفجر لغم من مخلفات الحرب أثناء عملهم في أرض زراعية"),
    ("اشتباكات عشائرية", "اندلعت مواجهات بين عائلتين إثر خلاف قديم على أرض"),
)
MONTHS = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
GREGORIAN = _words("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")
WEEKDAYS = _words("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد")
MASCULINE = _words("ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة")
_HOURS = ("فجراً", "عند الظهر", "قبيل الغروب", "بعد منتصف الليل", "في ساعة متأخرة من الليل", "مع ساعات الصباح الأولى", "وقت صلاة العصر")
_SPOTS = (
    "مدرسة البنات",
    "خزان المياه",
    "الفرن الآلي",
    "سوق الخضار",
    "دوار البلدية",
    "الملعب القديم",
    "المستوصف",
    "مفرق المعصرة",
    "جسر الوادي",
)
_CLOSINGS = (
    "وفرضت القوى المحلية طوقاً على المكان وباشرت التحقيق في ملابسات الحادثة.",
    "وتشهد المنطقة منذ أشهر تصاعداً في حوادث العنف وسط مطالبات الأهالي بضبط السلاح.",
    "ولم تتبن أي جهة العملية حتى ساعة إعداد الخبر.",
    "ونقل المصابون إلى المشفى الوطني، ووصفت حالة بعضهم بالحرجة.",
    "وقال أحد السكان إن صوت الانفجارات سُمع في البلدات المجاورة.",
    "وأغلقت المحال التجارية أبوابها في السوق بعد الحادثة خشية تجدد التوتر.",
    "ودعا وجهاء من البلدة إلى التهدئة وعقد اجتماع عاجل لاحتواء الموقف.",
    "وشارك العشرات في تشييع الضحايا إلى مقبرة البلدة بعد صلاة العصر.",
    "وكانت البلدة قد شهدت حادثة مشابهة قبل أسابيع دون أن يُعرف الفاعلون.",
    "وتوقفت حركة السير على الطريق الرئيسي لساعات قبل أن تعود تدريجياً.",
    "وأفاد مصدر طبي بأن المشفى يعاني نقصاً في الأدوية والمستلزمات الجراحية.",
    "وطالبت عائلات الضحايا بكشف المسؤولين عن الحادثة ومحاسبتهم.",
    "وأكد شهود من سكان الحي أن السيارات توقفت {hour} قرب {spot} قبل أن تغادر باتجاه {other}.",
    "وبحسب شاهد كان يقف عند {spot}، فإن سيارات الإسعاف وصلت {hour} بعد تأخر سببه إغلاق الطريق من جهة {other}.",
    "وامتدت الأضرار إلى {spot} ومنازل مجاورة تعود لعائلات نازحة من {other}.",
    "وتحدثت مصادر أهلية عن خلاف سبق الحادثة بأيام على أرض تقع بين {spot} وطريق {other}.",
    "وقالت معلمة تسكن قبالة {spot} إن الأطفال لم يذهبوا إلى مدارسهم وإن معظم أهالي الحي باتوا ليلتهم في {other}.",
    "وأعلنت بلدية {other} تعليق الدوام حداداً، فيما تجمع عشرات الأهالي {hour} عند {spot}.",
    "وكان مجلس الأعيان في {other} قد حذر قبل ذلك من تكرار ما جرى عند {spot} في الصيف الفائت.",
    "وعُثر {hour} على السيارة التي استخدمت في الحادثة محترقة عند {spot} على أطراف {other}.",
    "وذكر صاحب محل قريب من {spot} أن الكهرباء انقطعت {hour} وأن أحداً لم يجرؤ على الخروج.",
    "ووصل وفد من وجهاء {other} {hour} لتقديم العزاء والاستماع إلى مطالب الأهالي عند {spot}.",
    "وتولى متطوعون من {other} نقل المصابين على دراجات نارية لأن الطريق عند {spot} كان مقطوعاً.",
    "وأظهر تسجيل مصور التقطته كاميرا عند {spot} حركة غير معتادة {hour} على طريق {other}.",
)


@dataclass(frozen=True, slots=True)
class Incident:
    """What a report tells: who was killed and how old, who was wounded, when and where, and by whose word."""

    killed: tuple[tuple[str, int], ...]
    wounded: int
    place: str
    day: date
    outlet: str
    cause: int


def make_incident(random_source: random.Random, *, killed: int | None = None) -> Incident:
    """Make up an incident with two to six people killed, or so many as are asked for."""
    names: dict[str, int] = {}
    wanted = killed or random_source.randint(2, 6)
    while len(names) < wanted:
        name = f"{random_source.choice(GIVEN)} {random_source.choice(FATHERS)} {random_source.choice(FAMILIES)}"
        if all(name.split()[0] != other.split()[0] for other in names):
            names[name] = random_source.randint(18, 64)
    return Incident(
        killed=tuple(names.items()),
        wounded=random_source.randint(3, 10),
        place=random_source.choice(PLACES),
        day=date(2019, 1, 1) + timedelta(days=random_source.randint(0, 2000)),
        outlet=random_source.choice(OUTLETS),
        cause=random_source.randrange(len(CAUSES)),
    )


def say_number(number: int) -> str:
    """Write a number of men or things as the press does."""
    return MASCULINE[number - 3] if 3 <= number <= 10 else str(number)


def say_people(number: int, noun: str = "أشخاص", two: str = "شخصان") -> str:
    """Write how many people."""
    return two if number == 2 else f"{say_number(number)} {noun}" if number <= 10 else f"{number} شخصاً"


def say_day(day: date, *, both: bool = False) -> str:
    """Write a date with its weekday, and both names of the month where asked for."""
    month = f"{MONTHS[day.month - 1]}/{GREGORIAN[day.month - 1]}" if both else MONTHS[day.month - 1]
    return f"{WEEKDAYS[day.weekday()]} {day.day} {month} {day.year}"


def write_report(incident: Incident, random_source: random.Random) -> str:
    """Write an incident up as a report of several sentences; two reports of one incident share its facts and little else."""
    cause, story = CAUSES[incident.cause]
    number = len(incident.killed)
    title = random_source.choice(
        (
            f"مقتل {say_people(number, two='شخصين')} في {cause} في {incident.place}",
            f"{incident.place}.. {say_people(number, 'قتلى', 'قتيلان')} و{say_people(incident.wounded, 'جرحى', 'جريحان')} في {cause}",
            f"{cause} يودي بحياة {say_people(number, two='شخصين')} في {incident.place}",
        )
    )
    lead = random_source.choice(
        (
            f"قُتل {say_people(number)} وأصيب {say_number(incident.wounded)} آخرون، يوم {say_day(incident.day)}، جراء {cause} "
            f"في مدينة {incident.place}، وفق ما أفاد به مراسل {incident.outlet}.",
            f"أفاد مراسل {incident.outlet} بمقتل {say_people(number, two='شخصين')} وإصابة {say_number(incident.wounded)} آخرين في "
            f"{incident.place} يوم {say_day(incident.day)} إثر {cause}.",
            f"لقي {say_people(number)} مصرعهم وجُرح {say_number(incident.wounded)} آخرون في {cause} بمدينة {incident.place}، "
            f"{say_day(incident.day)}، بحسب {incident.outlet}.",
        )
    )
    people = "، و".join(f"{name} ({age} عاماً)" for name, age in incident.killed)
    listed = f"وقال المصدر إن القتلى هم {people}." if number > 2 else f"والقتيلان هما {people}."
    closings = [
        line.format(hour=random_source.choice(_HOURS), spot=random_source.choice(_SPOTS), other=random_source.choice(PLACES))
        for line in random_source.sample(_CLOSINGS, random_source.randint(3, 5))
    ]
    return "\n".join((title, lead, listed, f"وأوضح أن الحادثة وقعت عندما {story}.", *closings)) + "\n"


def write_bulletin(random_source: random.Random, day: date) -> str:
    """Write a ministry's bulletin of one day: the words are those of every day, the figures are not."""
    dead, wounded = random_source.randint(3, 99), random_source.randint(11, 250)
    total = random_source.randint(20000, 60000)
    return (
        "وزارة الصحة\nالتقرير الإحصائي اليومي لعدد الضحايا والجرحى\n"
        f"{say_day(day)}\n"
        f"وصل المستشفيات خلال الـ 24 ساعة الماضية {dead} قتيلاً و{wounded} إصابة.\n"
        "لا يزال عدد من الضحايا تحت الركام وفي الطرقات لا تستطيع طواقم الإسعاف والدفاع المدني الوصول إليهم.\n"
        f"وارتفعت الحصيلة إلى {total} قتيلاً و{total * 2 + wounded} إصابة منذ بداية العام.\n"
        "وتدعو الوزارة الجهات المانحة إلى توفير الأدوية والوقود لتشغيل المولدات في المستشفيات.\n"
    )
