from __future__ import annotations

import codecs

import pytest

from darcli.errors import InputError
from darcli.streams.encoding import decode_text

TEXT = 'قُتل ٣ مدنيين في نوى، وأُصيب «سامر» (17 عاماً).\r\nوقال شاهد: "لا نعرف"\r\n'
PLAIN = TEXT.replace("٣", "3")


@pytest.mark.parametrize(
    ("data", "text", "name"),
    [
        (TEXT.encode(), TEXT, "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), TEXT, "utf-8-sig"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), TEXT, "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT, "utf-16"),
        (TEXT.encode("utf-16-le"), TEXT, "utf-16-le"),
        (TEXT.encode("utf-16-be"), TEXT, "utf-16-be"),
        (PLAIN.encode("cp1256"), PLAIN, "windows-1256"),
        ("مقتل 3".encode("cp1256"), "مقتل 3", "windows-1256"),
        (b"Killed in Nawa", "Killed in Nawa", "utf-8"),
    ],
    ids=["utf-8", "mark", "utf-16 le mark", "utf-16 be mark", "utf-16 le", "utf-16 be", "1256", "1256 short", "ascii"],
)
def test_text_and_encoding(data: bytes, text: str, name: str) -> None:
    assert decode_text(data, "a.txt") == (text, name)
    # the recorded name reads the same text for anyone
    assert data.decode(name) == text


@pytest.mark.parametrize(
    "data",
    [
        "été à la plage, ça va".encode("latin-1"),
        "мирный житель".encode("cp1251"),
        TEXT.encode()[:-40] + b"\xd9\n",
        bytes(range(128, 256)),
        TEXT.encode("utf-16-le")[:-1],
        PLAIN.encode("cp1256") + b"\x01\x02",
    ],
    ids=["latin", "cyrillic", "broken utf-8", "all bytes", "half a utf-16", "controls"],
)
def test_what_is_no_known_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^a\.txt"):
        decode_text(data, "a.txt")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n\0\x01", b"\0" * 100, b"\x01\x02\x03\x04" * 50], ids=["pdf", "zeros", "controls"])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="binary file"):
        decode_text(data, "a.txt")


def test_the_word_of_the_user_leaves_nothing_to_detect() -> None:
    assert decode_text("مقتل".encode("iso-8859-6"), "a.txt", "iso-8859-6") == ("مقتل", "iso-8859-6")
    with pytest.raises(InputError, match=r"^a\.txt:2: byte 0xe3 is not utf-8"):
        decode_text(b"\n\xe3\xde", "a.txt", "utf-8")
