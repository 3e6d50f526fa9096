"""The tokens around a piece of a number, which tell whether it goes on."""

from __future__ import annotations

from collections.abc import Sequence

from darcli.text.number_words import Piece, number_words
from darcli.text.tokens import NUMBER, SIGN, Token


def is_multiplied(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a hundred or scale word stands right behind the token (٤ آلاف ٣ مائة)."""
    if index + 1 >= len(tokens):
        return False
    piece = number_words().get(tokens[index + 1].text)
    return piece is not None and not piece.clitic and piece.role in ("hundred", "scale", "many")


def is_eleven(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether واحد is وأحد of eleven or twenty-one (ألفين وأحد عشر)."""
    piece = number_words().get(tokens[index + 1].text) if index + 1 < len(tokens) else None
    return piece is not None and (piece.role == "tail" or (piece.role == "ten" and piece.joins))


def is_share(tokens: Sequence[Token], index: int, piece: Piece) -> bool:
    """Tell whether the hundred is that of a percentage (87 في المئة, ستون بالمئة)."""
    return piece.role == "hundred" and piece.definite and (piece.clitic > 0 or (index > 0 and tokens[index - 1].text == "في"))


def is_thousands(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether three digits stand a space behind the token before (40 000)."""
    if index >= len(tokens):
        return False
    token = tokens[index]
    return token.kind == NUMBER and len(token.text) == 3 and token.text.isdecimal() and token.start == tokens[index - 1].end + 1


def is_decimal_comma(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether ``5,00`` or ``2,5`` stands here, and not a list (1,2,3)."""
    if index + 2 >= len(tokens) or tokens[index + 1].text != "," or tokens[index + 2].kind != NUMBER:
        return False
    whole, comma, part = tokens[index : index + 3]
    if not (whole.end == comma.start and comma.end == part.start and len(part.text) <= 2 and whole.text.isdecimal()):
        return False
    after = tokens[index + 3] if index + 3 < len(tokens) else None
    before = tokens[index - 1] if index else None
    return not any(
        sign and sign.kind == SIGN and sign.text == "," and near
        for sign, near in (
            (after, after is not None and after.start == part.end),
            (before, before is not None and before.end == whole.start),
        )
    )
