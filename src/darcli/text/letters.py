"""The sets of Arabic letters and marks that all patterns are built from.

The named letters are pyarabic's; its gaps (Quranic marks, letters of Persian and Kurdish keyboards, invisible signs) are filled here.
Every set is the inside of a regular-expression class.
"""

from __future__ import annotations

from pyarabic import araby

TATWEEL = araby.TATWEEL

# harakat from pyarabic; superscript alef, Quranic marks and small letters above and below are not in its list
MARKS = "".join(araby.TASHKEEL) + "\u0610-\u061a\u0653-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff"

# zero-width signs, bidi marks, embeddings, overrides and isolates, byte order mark, soft hyphen
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"

# letters of Arabic script, with those of Persian, Kurdish and Urdu keyboards
LETTERS = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f"

PRESENTATION_FORMS = "\ufb50-\ufdff\ufe70-\ufefc"

HAMZA = araby.HAMZA
# one letter to one letter, so that offsets stay
ALEF_SEATS = {
    araby.ALEF_HAMZA_ABOVE: araby.ALEF,
    araby.ALEF_HAMZA_BELOW: araby.ALEF,
    araby.ALEF_MADDA: araby.ALEF,
    "ٱ": araby.ALEF,
}
HAMZA_SEATS = {araby.WAW_HAMZA: araby.WAW, araby.YEH_HAMZA: araby.YEH}
FINAL_YA = {araby.ALEF_MAKSURA: araby.YEH, "ی": araby.YEH, "ې": araby.YEH, "ے": araby.YEH}
TA_MARBUTA = {araby.TEH_MARBUTA: araby.HEH, "ۀ": araby.HEH, "ە": araby.HEH, "ہ": araby.HEH}
KEYBOARD = {"ک": araby.KAF, "ګ": araby.KAF, "ھ": araby.HEH}

DIGITS = {digit: str(value) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, digit in enumerate(digits)} | {"٫": "."}
QUOTES = '"“”„‟«»‹›❝❞〝〞＂″'
SINGLE_QUOTES = "'‘’‚‛`´′ʼ"
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
PUNCTUATION = (
    {"،": ",", "؛": ";", "؟": "?", "٪": "%", "٬": ","}
    | {sign: '"' for sign in QUOTES if sign != '"'}
    | {sign: "'" for sign in SINGLE_QUOTES if sign != "'"}
    | {sign: "-" for sign in DASHES if sign != "-"}
)
