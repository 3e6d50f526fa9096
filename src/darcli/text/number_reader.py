"""Reading one number piece by piece.

Each role of a piece (``data/number_words.tsv``) has one rule that tells whether the piece may follow what stands so far, and adds it.
The first piece that may not follow ends the number.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from darcli.text.number_neighbours import is_decimal_comma, is_eleven, is_multiplied, is_share, is_thousands
from darcli.text.number_words import Piece, number_words
from darcli.text.tokens import NUMBER, WORD, Token

# longer strings of digits are no counts, and int() refuses those of many thousand
_LONGEST = 60
_LONGEST_SPACED = 15


@dataclass(slots=True, unsafe_hash=True)  # never changed; its fields are asked faster than those of a named tuple
class NumberSpan:
    """A number in tokens ``first`` to ``last``, both included; ``kind`` is ``digits``, ``words`` or ``ordinal``.

    The clitics of the first word (وثلاثة, بأربعة) belong to its token.
    """

    value: int | float
    first: int
    last: int
    kind: str


def read_number(tokens: Sequence[Token], index: int) -> NumberSpan | None:
    """Read the number that begins at token ``index``, whatever stands around it."""
    total = _Sum()
    if not total.start(tokens, index):
        return None
    while total.go_on(tokens):
        pass
    return total.finish(index)


def read_digits(text: str) -> int | float | None:
    """Give the value of a number token: ``1,234``, ``1.234`` (thousands: a count has no fraction), ``2.5``; ``None`` where too long."""
    if len(text) > _LONGEST:
        return None
    if text.isdecimal():
        return int(text)
    head, point, tail = text.rpartition(".")
    if point and (len(tail) != 3 or "," in head or head == "0"):
        value = float(head.replace(",", "").replace(".", "") + "." + tail)
        return int(value) if value.is_integer() else value
    return int(text.replace(",", "").replace(".", ""))


class _Sum:
    """A number being read: closed scales in ``total``, what stands since the last of them in ``group``."""

    __slots__ = ("group", "last", "next", "ordinal", "scale", "spelled", "total")

    def __init__(self) -> None:
        self.total: int | float = 0
        self.group: int | float = 0
        self.scale: int | float = 0
        self.last = ""
        self.next = 0
        self.spelled = True
        self.ordinal = False

    def start(self, tokens: Sequence[Token], index: int) -> bool:
        """Take the first piece."""
        if tokens[index].kind == NUMBER:
            self.spelled = False
            return self.take_digits(tokens, index)
        piece = number_words().get(tokens[index].text)
        if piece is None or is_share(tokens, index, piece) or not _RULES[piece.role](self, piece, False):
            return False
        self.next = index + 1
        return True

    def go_on(self, tokens: Sequence[Token]) -> bool:
        """Take the next piece if it belongs to this number."""
        index, joined = self.next, False
        if index + 1 < len(tokens) and tokens[index].text == "و":
            index, joined = index + 1, True
        if index >= len(tokens):
            return False
        token = tokens[index]
        if self.last == "either":
            return self.is_once(tokens, index, joined) and self.go_on(tokens)
        if token.kind == NUMBER:
            return self.last in ("hundred", "scale") and (joined or is_multiplied(tokens, index)) and self.take_digits(tokens, index)
        piece = number_words().get(token.text) if token.kind == WORD else None
        if piece is None or (piece.clitic and (joined or not piece.joins)):
            return False
        joined = joined or piece.joins or (token.text == "واحد" and self.last == "scale" and is_eleven(tokens, index))
        if self.last == "scale" and not joined and piece.role == "unit" and not is_multiplied(tokens, index):
            return False
        if not _RULES[piece.role](self, piece, joined):
            return False
        self.next = index + 1
        return True

    def is_once(self, tokens: Sequence[Token], index: int, joined: bool) -> bool:
        """Read ألفا before 'and' as ألفاً, for a dual without its nun stands right before its noun; give whether it was that."""
        piece = number_words().get(tokens[index].text)
        if not joined and (piece is None or not piece.joins):
            return False
        self.total, self.last = self.total - self.scale, "scale"
        return True

    def take_digits(self, tokens: Sequence[Token], index: int) -> bool:
        """Take a number token, with thousands set apart by spaces (40 000) and a decimal comma (٥,٥)."""
        text, after = tokens[index].text, index + 1
        while len(tokens[index].text) <= 3 and text[0] != "0" and len(text) < _LONGEST_SPACED and is_thousands(tokens, after):
            text, after = text + tokens[after].text, after + 1
        if after == index + 1 and is_decimal_comma(tokens, index):
            text, after = f"{text}.{tokens[index + 2].text}", index + 3
        value = read_digits(text)
        limit = {"": None, "hundred": 100, "scale": self.scale}[self.last]
        if value is None or (limit is not None and value >= limit):
            return False
        self.group += value
        self.last, self.next = "digits", after
        return True

    def finish(self, first: int) -> NumberSpan | None:
        """Give the number, or ``None`` where a piece stands alone that cannot."""
        if self.last in ("one", "hadi", "part"):
            return None
        value = self.total + self.group
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return NumberSpan(value, first, self.next - 1, "ordinal" if self.ordinal else "words" if self.spelled else "digits")


def _add_unit(total: _Sum, piece: Piece, joined: bool) -> bool:
    if piece.value == 10 and not joined and total.last in ("unit", "one", "ordinal", "hadi"):
        return _add_tail(total, piece, joined)  # ثلاث عشرة
    if total.last not in ("", "hundred", "scale") or (total.last == "scale" and piece.value == 0):
        return False
    total.group += piece.value
    total.last = "ten" if piece.value == 10 else "unit" if piece.value else "zero"
    return True


def _add_tail(total: _Sum, piece: Piece, joined: bool) -> bool:
    behind_unit = total.last in ("unit", "one", "ordinal", "hadi") and not joined
    if not behind_unit and total.last not in ("", "hundred", "scale"):
        return False
    total.group += 10
    total.last = "ten"
    return True


def _add_whole(total: _Sum, piece: Piece, joined: bool) -> bool:
    if total.last not in ("", "hundred", "scale"):
        return False
    total.group += piece.value
    total.last = "one" if piece.role == "one" else "ten"
    return True


def _add_ten(total: _Sum, piece: Piece, joined: bool) -> bool:
    if total.last in ("unit", "one", "ordinal", "hadi") and not joined:
        return False
    if total.last not in ("", "unit", "one", "ordinal", "hadi", "hundred", "scale"):
        return False
    total.group += piece.value
    total.last = "ten"
    return True


def _add_hundred(total: _Sum, piece: Piece, joined: bool) -> bool:
    if piece.role == "hundred" and total.last in ("unit", "digits") and not joined and 1 <= total.group <= 9:
        total.group *= 100
    elif total.last in ("", "scale"):
        total.group += piece.value
    else:
        return False
    total.last = "hundred"
    return True


def _add_scale(total: _Sum, piece: Piece, joined: bool) -> bool:
    value = piece.value
    if total.last == "half" and piece.definite and value == total.scale:
        total.last = "closed"  # مليون ونصف المليون
        return True
    if total.last in ("zero", "one", "hadi", "ordinal", "closed", "half") or (joined and total.group) or (piece.definite and total.last):
        return False
    if total.last == "scale" and not joined and value <= total.scale:
        return False
    if total.scale and value >= total.scale:
        if joined:
            return False
        total.total = (total.total + total.group) * value  # ألف مليون
    else:
        total.total += _times(total.group if total.last not in ("", "scale") else 1, value)
    total.group, total.scale, total.last = 0, value, "scale"
    return True


def _add_many(total: _Sum, piece: Piece, joined: bool) -> bool:
    return total.last in ("unit", "ten", "hundred", "digits", "scale") and not joined and _add_scale(total, piece, joined)


def _add_dual(total: _Sum, piece: Piece, joined: bool) -> bool:
    if total.group or (total.scale and (piece.value >= total.scale or not joined)):
        return False
    total.total += 2 * piece.value
    total.scale, total.last = piece.value, "scale"
    return True


def _add_either(total: _Sum, piece: Piece, joined: bool) -> bool:
    if total.last in ("unit", "ten", "hundred", "digits", "part") and not joined:
        return _add_scale(total, piece, joined)  # خمسون ألفاً folds to the form of ألفا شخص
    if not _add_dual(total, piece, joined):
        return False
    total.last = "either"
    return True


def _add_dozen(total: _Sum, piece: Piece, joined: bool) -> bool:
    if total.last not in ("", "unit", "ten", "digits") or joined:
        return False
    total.group = (total.group or 1) * 12
    total.last = "closed"
    return True


def _add_part(total: _Sum, piece: Piece, joined: bool) -> bool:
    if total.last == "":
        total.group, total.last = piece.value, "part"  # نصف مليون
        return True
    if not joined or total.last not in ("scale", "unit", "ten", "digits"):
        return False
    total.total += _times(piece.value, total.scale) if total.last == "scale" else piece.value  # مليون ونصف
    total.last = "half"
    return True


def _add_ordinal(total: _Sum, piece: Piece, joined: bool) -> bool:
    if total.last not in ("", "hundred") or (total.last and not joined):
        return False
    total.group += piece.value
    total.last = "hadi" if piece.role == "hadi" else "ten" if piece.value == 10 else "ordinal"
    total.ordinal = True
    return True


def _times(factor: int | float, scale: int | float) -> int | float:
    product = factor * scale
    return round(product, 3) if isinstance(product, float) else product  # 2.3 million in binary is a little less


_RULES: dict[str, Callable[[_Sum, Piece, bool], bool]] = {
    "unit": _add_unit,
    "one": _add_whole,
    "tail": _add_tail,
    "teen": _add_whole,
    "ten": _add_ten,
    "hundred": _add_hundred,
    "hundreds": _add_hundred,
    "scale": _add_scale,
    "many": _add_many,
    "dual": _add_dual,
    "either": _add_either,
    "dozen": _add_dozen,
    "part": _add_part,
    "ordinal": _add_ordinal,
    "hadi": _add_ordinal,
}
