"""Bytes to text: which of the encodings of Arabic reports it is, and when it is none.

The name that comes back is one Python knows, and decoding the bytes with it gives the same text: nothing is
replaced, and line ends stay as they are, so offsets into the text can be checked by anyone.
"""

from __future__ import annotations

import codecs
import re

from darcli.errors import InputError

# the longer mark first: UTF-32 begins with the mark of UTF-16
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# what a report is written in: Latin, Arabic, punctuation, Arabic forms, emoji
_READABLE = re.compile(
    "[\t\n\r\f -~\u00a0-\u024f\u0600-\u06ff\u0750-\u077f\u2000-\u206f\u20a0-\u20cf\u2100-\u26ff"
    "\ufb50-\ufdff\ufe70-\ufeff\U0001f300-\U0001faff]"
)
_ARABIC = "\u060c\u061b\u061f\u0621-\u0652\u067e\u0686\u0698\u06a9\u06af"
_ARABIC_1256 = re.compile(f"[{_ARABIC}]")
# neither Arabic nor the dashes, quotes and spaces that go with it
_OTHER_1256 = re.compile(f"[^\x00-\x7f\u00a0\u00ab\u00bb\u00b0\u2013-\u2026\u200c-\u200f{_ARABIC}]")
_WORD_1256 = re.compile("[\u0621-\u0652]{3}")
# the first byte of nearly every letter in UTF-8, read as Windows-1256
_LEADING_1256 = re.compile("[طظ]")
_SAMPLE = 1 << 16


def decode_text(data: bytes, where: str, encoding: str | None = None) -> tuple[str, str]:
    """Give the text in ``data`` and the name of its encoding.

    ``encoding`` is the user's word and leaves nothing to detect. Raises ``InputError`` for binary data, and for bytes
    that are neither UTF-8, UTF-16 nor Windows-1256; ``where`` names the file in it.

    >>> decode_text("قتل مدني".encode("cp1256"), "a.txt")
    ('قتل مدني', 'windows-1256')
    """
    name = encoding or detect_encoding(data, where)
    try:
        text = data.decode(name)
    except LookupError:
        raise InputError(where, f"unknown encoding: {name}") from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(f"{where}:{line}", f"byte 0x{data[error.start]:02x} is not {name}") from None
    return text, name


def detect_encoding(data: bytes, where: str) -> str:
    """Give the encoding of ``data``; raises ``InputError`` where it is binary or none that darcli knows."""
    for mark, name in _MARKS:
        if data.startswith(mark) and (name == "utf-8-sig" or _is_readable(data, name)):
            return name
    if b"\0" in data:
        for name in ("utf-16-le", "utf-16-be"):
            if _is_readable(data, name):
                return name
        raise InputError(where, "binary file, not text")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_windows_1256(data):
            return "windows-1256"
        line = data.count(b"\n", 0, error.start) + 1
        problem = f"byte 0x{data[error.start]:02x} is not UTF-8, nor is the file UTF-16 or Windows-1256 (--encoding names another)"
        raise InputError(f"{where}:{line}", problem) from None
    if _is_mostly_controls(data):
        raise InputError(where, "binary file, not text")
    return "utf-8"


def _is_readable(data: bytes, name: str) -> bool:
    """Whether ``data`` in the encoding ``name`` reads as a report, and not as the Chinese that any pairs of bytes make."""
    try:
        text = codecs.getincrementaldecoder(name)().decode(data[:_SAMPLE], len(data) <= _SAMPLE)
    except UnicodeDecodeError:
        return False
    return len(_READABLE.findall(text)) >= 0.95 * len(text)


def _is_windows_1256(data: bytes) -> bool:
    """Whether ``data`` is Arabic in Windows-1256: it maps every byte, so the letters must show that it is meant."""
    sample = data[:_SAMPLE].decode("cp1256")
    arabic, other = len(_ARABIC_1256.findall(sample)), len(_OTHER_1256.findall(sample))
    if _CONTROLS.search(sample) or not _WORD_1256.search(sample):
        return False
    # broken UTF-8 reads as ط and ظ in every second place
    return arabic >= 4 * other and len(_LEADING_1256.findall(sample)) < 0.3 * arabic


def _is_mostly_controls(data: bytes) -> bool:
    sample = data[:_SAMPLE].decode("utf-8", "ignore")
    return len(_CONTROLS.findall(sample)) > 0.1 * len(sample)
