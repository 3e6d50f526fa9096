"""The ordered chain of rules that reads the date expressions of a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from darcli.report.dates.calendar_dates import read_agency_date, read_date, read_month_alone, read_short_numeric
from darcli.report.dates.day_words import read_after, read_before, read_day, read_since, read_that_day, read_weekday
from darcli.report.dates.expressions import Expression, Page
from darcli.report.dates.periods import read_bare_year, read_month_word, read_spelled_year, read_this, read_year_word
from darcli.report.dates.words import triggers, words
from darcli.text.fold import Folded
from darcli.text.tokens import NUMBER, Token

Rule = Callable[[Page, int, int], Expression | None]


def _date(page: Page, index: int, done: int) -> Expression | None:
    return read_date(page, index)


def _agency_date(page: Page, index: int, done: int) -> Expression | None:
    return read_agency_date(page, index)


def _short_numeric(page: Page, index: int, done: int) -> Expression | None:
    return read_short_numeric(page, index)


# a full date before a short one (14/10/2022 before 14/10), and any of them before a year alone
_NUMBER_RULES: tuple[Rule, ...] = (_date, _short_numeric, _agency_date, read_bare_year)
# what is named before what begins with the same word: اليوم التالي before اليوم, قبل أمس before قبل يومين
_RULES: dict[str, Rule] = {
    "that_day": read_that_day,
    "day": read_day,
    "before": read_before,
    "after": read_after,
    "since": read_since,
    "this": read_this,
    "month_word": read_month_word,
    "year_word": read_year_word,
    "weekday": read_weekday,
    "month": read_month_alone,
    "thousand": read_spelled_year,
}


def read_expressions(folded: Folded, tokens: Sequence[Token], *, leads: Sequence[int] | None = None) -> list[Expression]:
    """Read the date expressions of ``tokens`` in order; they do not overlap. ``hidden`` ones are no dates.

    ``leads`` are the tokens at which one may begin, where they are known already.
    """
    page = Page(folded, tokens)
    table = triggers()
    found: list[Expression] = []
    done = 0
    if leads is None:
        leads = [index for index, token in enumerate(tokens) if token.text in table or token.kind == NUMBER]
    for index in leads:
        if index < done:
            continue
        rules = _NUMBER_RULES if tokens[index].kind == NUMBER else [_RULES[name] for name in table[tokens[index].text]]
        for rule in rules:
            expression = rule(page, index, done)
            if expression:
                break
        else:
            continue
        expression.since = page.before(expression.first) in words("since")
        expression.hidden = expression.hidden or page.has_before(expression.first, "site")
        expression.event = page.has_before(expression.first, "event") or page.is_outset(expression.first)
        found.append(expression)
        done = expression.last + 1
    return found
