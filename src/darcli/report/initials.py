"""People of whom a report gives letters: ع.د. and nothing more, or ب. محمد with the given name in full.

Algerian, Lebanese, Iraqi and Egyptian outlets write so of suspects, children and gendarmes.
"""

from __future__ import annotations

from darcli.report.reading import Reading

# letters before a name that are titles: الدكتور, المهندس, الأستاذ
TITLE_LETTERS = frozenset({"د", "م", "أ", "ا"})
_FEWEST_ALONE, _MOST_ALONE = 2, 4
# letters that stand for no person: before Christ, post box, agencies, companies
_ABBREVIATIONS = frozenset({"قم", "صب", "افب", "دبا", "اشا", "شمل", "جمع", "شمم", "دت", "طع"})


def initials_end(reading: Reading, index: int) -> int:
    """Give the index behind letters with a full stop right behind each (ع . د .), or ``index`` where none stand.

    The last of several may lack its stop: ه. ك. ج
    """
    end, count = index, 0
    while count <= _MOST_ALONE and _is_letter(reading, end, clitic=not count):
        if _is_stop(reading, end + 1):
            end, count = end + 2, count + 1
        elif count:
            return end + 1
        else:
            break
    return end if 0 < count <= _MOST_ALONE else index


def initial_follows(reading: Reading, index: int, stop: int) -> bool:
    """Tell whether the letter of a family stands behind a given name: حميد ب. أمام القاضي; not a title of the next one: سامر، د. خالد."""
    text = reading.texts[index]
    if index + 1 >= stop or len(text) != 1 or text == "و" or not reading.words[index].spelled or not _is_stop(reading, index + 1):
        return False
    return text not in TITLE_LETTERS or not (reading.words[index + 2].opening or reading.words[index + 2].given)


def are_person(reading: Reading, index: int, end: int) -> bool:
    """Tell whether letters alone can stand for a person: two and more, and no abbreviation known."""
    letters = "".join(text for text in reading.texts[index:end] if text != ".")
    return len(letters) >= _FEWEST_ALONE and letters not in _ABBREVIATIONS and letters[1:] not in _ABBREVIATIONS


def _is_letter(reading: Reading, index: int, *, clitic: bool) -> bool:
    text = reading.texts[index]
    return reading.words[index].spelled and (len(text) == 1 or (clitic and may_be_letter(text)))


def may_be_letter(text: str) -> bool:
    """Tell whether a word may be a letter for a name, with و before it or without."""
    return len(text) == 1 or (len(text) == 2 and text[0] == "و")


def _is_stop(reading: Reading, index: int) -> bool:
    return reading.texts[index] == "." and reading.tokens[index - 1].end == reading.tokens[index].start
