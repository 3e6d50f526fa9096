"""One JSON object a line: bytes to dict and back.

Records stay plain dicts on their way through a pipe, so fields that a stage does not know survive it, in order.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any

from darcli.errors import InputError

Fields = dict[str, Any]


def _reject_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def _parse_float(literal: str) -> float:
    number = float(literal)
    if math.isinf(number):
        raise ValueError(f"{literal} is too large a number")
    return number


_DECODER = json.JSONDecoder(parse_constant=_reject_constant, parse_float=_parse_float)
# a new encoder for each record takes half as long again
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse_value(data: bytes, where: str) -> Any:
    """Read one JSON value; raises ``InputError`` at ``where`` for anything that could not be written again as JSON."""
    try:
        text = data.decode("utf-8")
        value = _DECODER.decode(text)
    except UnicodeDecodeError as error:
        raise InputError(where, f"byte 0x{data[error.start]:02x} is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise InputError(where, _explain(error, text)) from None
    except (ValueError, RecursionError) as error:
        problem = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise InputError(where, f"broken JSON: {problem}") from None
    # json reads "\ud800" alone, which no one can write as UTF-8
    if ("\\ud" in text or "\\uD" in text) and _SURROGATE.search(_ENCODER.encode(value)):
        raise InputError(where, "broken JSON: half of a surrogate pair (\\ud800-\\udfff)")
    return value


def parse_record(data: bytes, where: str) -> Fields:
    """Read one JSON object; raises ``InputError`` as ``parse_value`` does, and for a value of another kind."""
    return check_record(parse_value(data, where), where)


def check_record(value: Any, where: str) -> Fields:
    """Give ``value`` back if it is a JSON object; raises ``InputError`` if not."""
    if not isinstance(value, dict):
        raise InputError(where, f"a record is a JSON object, this is {_KINDS.get(type(value), 'null')}")
    return value


_KINDS = {list: "a list", str: "a string", int: "a number", float: "a number", bool: "true or false"}


def format_record(record: Fields) -> str:
    """Write a record as one line of JSON without its line end, Arabic unescaped."""
    return _ENCODER.encode(record)


def _explain(error: json.JSONDecodeError, text: str) -> str:
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        return "broken JSON: the record is cut off"
    if error.msg == "Extra data":
        return f"broken JSON: more than one value on the line (column {error.colno})"
    return f"broken JSON: {error.msg[0].lower()}{error.msg[1:]} (column {error.colno})"
