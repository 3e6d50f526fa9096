"""The sets of Arabic letters and marks that all patterns are built from."""

from __future__ import annotations

TATWEEL = "\N{ARABIC TATWEEL}"

# harakat, superscript alef, Quranic marks, and the small letters above and below
MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff"

# zero-width signs, bidi marks, embeddings, overrides and isolates, byte order mark, soft hyphen
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"

# letters of Arabic script, with those of Persian, Kurdish and Urdu keyboards
LETTERS = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f"

PRESENTATION_FORMS = "\ufb50-\ufdff\ufe70-\ufefc"

INDIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"
PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹"
LATIN_DIGITS = "0123456789"

# what stands for a quotation mark, on keyboards and in typesetting
QUOTES = "\"“”„‟«»‹›❝❞〝〞＂″"
SINGLE_QUOTES = "'‘’‚‛`´′"
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
