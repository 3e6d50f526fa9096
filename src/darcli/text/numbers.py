"""Numbers in digits and words: one linear pass over tokens, one dictionary look-up a token."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from darcli.records import Number
from darcli.text.fold import Folded, fold
from darcli.text.number_reader import NumberSpan, read_digits, read_number
from darcli.text.number_words import number_words, word_set
from darcli.text.tokens import NUMBER, WORD, Token, tokenize

__all__ = ["NumberSpan", "find_numbers", "read_digits", "read_number", "scan_numbers"]


def find_numbers(text: str) -> tuple[Number, ...]:
    """Find the numbers of ``text``, in digits or words, cardinal or ordinal, with offsets into ``text``.

    Use it for any Arabic text. Vague words (عشرات, آلاف), duals of other nouns (شابين) and أحد العاملين are no numbers.

    >>> [(number.value, number.text) for number in find_numbers("مقتل ثلاثة وعشرين مدنياً وإصابة ٣ آلاف بينهم خمسمئة طفل")]
    [(23, 'ثلاثة وعشرين'), (3000, '٣ آلاف'), (500, 'خمسمئة')]
    """
    folded = fold(text)
    tokens = tokenize(folded)
    numbers = []
    for span in scan_numbers(tokens, folded):
        piece = number_words().get(tokens[span.first].text)
        clitic = piece.clitic if piece else 0
        start, end = folded.span(tokens[span.first].start + clitic, tokens[span.last].end)
        numbers.append(Number(span.value, start, end, text[start:end]))
    return tuple(numbers)


def scan_numbers(tokens: Sequence[Token], folded: Folded | None = None, *, leads: Sequence[int] | None = None) -> list[NumberSpan]:
    """Find the numbers among ``tokens``.

    Where ``folded``, which the tokens were made of, is given, the hamza of the source tells وأحد العاملين from واحد, and مئتا from ميتا;
    without it such words are left out. ``leads`` are the tokens at which a number may begin, where they are known already.
    """
    words = number_words()
    spans: list[NumberSpan] = []
    done = 0
    if leads is None:
        leads = [index for index, token in enumerate(tokens) if token.text in words or token.kind == NUMBER]
    for index in leads:
        if index < done:
            continue
        span = read_number(tokens, index)
        if span and _is_number(tokens, span, folded):
            spans.append(_once(tokens, span, folded))
            done = span.last + 1
    return spans


def _once(tokens: Sequence[Token], span: NumberSpan, folded: Folded | None) -> NumberSpan:
    """Give ألفاً by itself as a thousand: it has its tanween, or no noun behind it as ألفا شخص has."""
    token = tokens[span.first]
    piece = number_words().get(token.text)
    if span.first != span.last or piece is None or piece.role != "either" or piece.definite or not token.text.endswith("ا"):
        return span
    noun = span.last + 1 < len(tokens) and tokens[span.last + 1].kind == WORD and tokens[span.last + 1].text != "من"
    tanween = folded is not None and "\N{ARABIC FATHATAN}" in _source(folded, token)
    return replace(span, value=piece.value) if tanween or not noun else span


def _is_number(tokens: Sequence[Token], span: NumberSpan, folded: Folded | None) -> bool:
    """Tell whether a number that is one word long is meant as one."""
    if span.first != span.last or span.kind == "digits":
        return True
    token = tokens[span.first]
    before = tokens[span.first - 1] if span.first else None
    after = tokens[span.first + 1] if span.first + 1 < len(tokens) else None
    piece = number_words()[token.text]
    if span.kind == "ordinal":
        return _is_ordinal(tokens, span.first)
    if piece.definite:
        return span.value not in (2, 100)  # الاثنين is Monday, المئة a share
    if piece.value == 0:
        return not (before and before.kind == NUMBER)  # 30 صفر 1446
    if piece.role == "scale":
        return not (after and after.text in word_set("thing"))
    stem = token.text[piece.clitic :]
    if stem == "واحد" and not piece.clitic and after and after.kind == WORD:
        return not after.text.startswith("ال") and (folded is None or "أ" not in _source(folded, token))  # وأحد العاملين
    if stem == "ميه" and before and before.text.endswith("الميه"):
        return False  # المية ومية, a place
    if stem.startswith("ميت"):
        return len(tokens) == 1 or (folded is not None and "ئ" in _source(folded, token))  # عثر عليه ميتاً
    return True


def _is_ordinal(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    before = tokens[index - 1] if index else None
    if before and (before.text in word_set("month") or (before.kind == NUMBER and token.text == "ثانيه")):
        return False  # تشرين الثاني, 30 ثانية
    after = [token.text for token in tokens[index + 1 : index + 3] if token.text != "من"]
    return not (token.text.endswith("اول") and after and after[0] in word_set("day"))  # أول أمس, أول من أمس


def _source(folded: Folded, token: Token) -> str:
    start, end = folded.span(token.start, token.end)
    return folded.source[start:end]
