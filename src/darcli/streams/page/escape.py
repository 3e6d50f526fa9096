"""Text of others as HTML: whatever a report holds is shown, and nothing of it is obeyed."""

from __future__ import annotations

import re

# controls; embeddings, overrides and isolates, which could turn around what stands behind them; annotations; tags nobody sees
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f]")
_ADDRESS = re.compile(r"https?://[^\s\"'<>\\]+", re.ASCII | re.IGNORECASE)


def show(text: str) -> str:
    r"""Give ``text`` as HTML: tags as text, and every sign that would act unseen as its code.

    >>> show("<b>\u202eأ & ب")
    '&lt;b&gt;<span class=u>U+202E</span>أ &amp; ب'
    """
    return _HARMFUL.sub(_show_code, text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r\n", "\n"))


def _show_code(sign: re.Match[str]) -> str:
    return f"<span class=u>U+{ord(sign[0]):04X}</span>"


def isolate(text: str) -> str:
    """Give ``text`` as HTML whose direction reaches nothing around it."""
    return f"<bdi>{show(text)}</bdi>"


def attribute(text: str) -> str:
    """Give ``text`` for an attribute in double quotes."""
    return _HARMFUL.sub("", " ".join(text.split())).replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")


def is_address(text: str) -> bool:
    """Tell whether ``text`` is the address of a web page, and not one that runs something.

    >>> is_address("https://example.org/?p=1"), is_address("javascript:alert(1)")
    (True, False)
    """
    return bool(_ADDRESS.fullmatch(text))
