"""What a catalogue adds to the name in a heading: the years of a life, a title, the name in full.

`Eliot, George, 1819-1880.`, `Schiller, Friedrich <1759-1805>`, `Elizabeth I, Queen of England, 1533-1603`:
what is added tells people of one name apart and is no part of the name. A byline shows the name without it,
and the form with it is another that the document prints.
"""

import re
from collections.abc import Sequence

from kg.text.language.eras import AFTER_CHRIST, BEFORE_CHRIST
from kg.text.letters.fold import search_form
from kg.text.letters.separators import COMMA
from kg.text.people.collective import is_collective
from kg.text.people.frequency import given_odds

_ABOUT = (
    r"(?:(?:approximately|about|circa|ca?\.?|between|before|after|um|vers|[vbdfgmn]\.|born|died|geb\.|gest\."
    r"|fl\.|flourished|active(?: in)?|actif(?: en)?|[*†])\s*)"
)
_ERA = rf"(?:\s*(?:{BEFORE_CHRIST}|{AFTER_CHRIST}))"
_DAY = (
    r"(?:\s(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)(?:\s[0-9]{1,2})?)"
)
_DASH = r"\s?[-–—]{1,3}\s?"
_YEAR = rf"(?:[0-9]{{3,4}}|1[0-9.]\.\.)\??(?:\s?(?:or|oder|ou|/)\s?[0-9]{{1,4}}\??)?{_DAY}?"
_POINT = rf"{_ABOUT}{{0,3}}(?:{_YEAR}{_ERA}?|[0-9]{{1,2}}{_ERA})"
_CENTURY = (
    r"(?:[0-9]{1,2}(?:st|nd|rd|th)(?:[-/][0-9]{1,2}(?:st|nd|rd|th))?\s(?:century|cent\.?)"
    r"|[0-9]{1,2}\.(?:/[0-9]{1,2}\.)?\s?(?:Jahrhundert|Jhd?t?\.?)"
    r"|(?-i:s\.\s[IVX]+)|[IVX]+e\ssiècle)"  # `S. V.` are initials
)
_LIFE = (
    rf"(?:{_POINT}(?:{_DASH}(?:{_POINT}|[0-9]{{2}}\??)?)?|{_DASH}{_POINT}|[0-9]{{1,3}}{_DASH}[0-9]{{1,3}}{_ERA}"
    rf"|{_ABOUT}?{_CENTURY}(?:{_DASH}{_CENTURY})?{_ERA}?)"
)
"""The years of a life, or when somebody was active, as catalogues of several countries write them."""
_YEARS = re.compile(rf"(?!0[0-9]{{3}}$|000)\(?{_LIFE}\.?\)?", re.IGNORECASE)
"""Not `0001`, a number of DBLP, nor the thousands of `1,000`."""
_IN_BRACKETS = re.compile(
    rf"(?<=\S)\s*[(\[<‹]\s*(?P<said>{_LIFE}(?:\s?[:,]\s[^()\[\]<>‹›]{{1,60}})?"
    r"|pseud(?:onym)?\.?|attributed (?:name|author)|supposed author)\s*[)\]>›]",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[(\[<‹/:]")
"""What brackets an addition, or stands before it."""
_BEHIND_A_SIGN = re.compile(rf"(?<=\S)\s*[/:]\s(?={_LIFE}$)")
"""`Luther, Martin / 1483-1546`."""
_IN_FULL = re.compile(r"(?<=\S)\s*\((?P<words>[^\W\d_][^()]{1,60})\)")
"""`Lewis, C. S. (Clive Staples)`."""
_MONSIEUR = "M."
_INITIAL = re.compile(r"[^\W\d_]\.")
_OF_RANK = re.compile(
    r"(?:king|queen|emperor|empress|tsar|czar|sultan|prince(?:ss)?|(?:grand |arch)?du(?:ke|chess)|earl"
    r"|count(?:ess)?|marque?is|marchioness|marchesa?|conte|comte(?:sse)?|duc|viscount(?:ess)?|baron(?:ess)?"
    r"|landgrave|elector|(?:arch)?bishop|patriarch|abb(?:ot|ess)|kaiser(?:in)?|könig(?:in)?|kurfürst|herzog(?:in)?"
    r"|graf|gräfin|fürst(?:in)?|roi|reine|rey|reina|re|regina|empereur|impératrice|évêque|obispo)"
    r"(?: consort)? (?:of|d[eiu]|von|des)\b.*",
    re.IGNORECASE,
)
_OF_HONOUR = frozenset(
    """
    abbé baron baroness baronne cardinal chevalier comte comtesse count countess dame earl edler freiherr
    freifrau fürst graf gräfin lady lord marchese marquess marquis markgraf ritter sir viscount vicomte
    """.split()
)
"""Titles without a place, which follow the given names: `Cuvier, Georges, Baron, 1769-1832`."""
_HOLY = frozenset(("pope", "antipope", "saint"))
_ATTRIBUTED = re.compile(r"pseud(?:onym)?|attributed (?:name|author)|supposed author", re.IGNORECASE)
_BYNAME = re.compile(r"(?:the|of|der|die|el|il|à) [^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)?")
"""`the Younger`, `of Assisi`: it goes with the name before it."""
_BY_A_PLACE = re.compile(r"(?:of|von|van|de|da|di|du|à) [A-ZÀ-Þ].*")
_MAY_HAVE = re.compile(rf"[{COMMA.pattern[1:-1]}(\[<‹/]")
_BODY_IN_BODY = re.compile(r"[^,]*\w{3}\. \w{2}[^,]*")
"""`France. Assemblée nationale (1789-1791)`: the years are of one parliament among several."""
_ABBREVIATED = frozenset("alexr benjn christoph friedr gotth gottfr gottl heinr joach theod".split())
_END_OF_YEARS = re.compile(r"(?<=[0-9?])\.$")
_END_OF_NAME = re.compile(r"(?<=[^\W\d_]{5})\.$")
"""The point that ends a heading, behind a word that is hardly an abbreviation."""
_ODDS = 2  # how many times more often a word must be a given name


def without_additions(written: str) -> tuple[str, str]:
    """A name without what a catalogue adds to it, and that; the order of the name stays as it is.

    The name of an organisation is left as it is.

    >>> without_additions("Eliot, George, 1819-1880."), without_additions("George Eliot (1819-1880)")
    (('Eliot, George', '1819-1880'), ('George Eliot', '1819-1880'))
    >>> without_additions("Einhard, approximately 770-840"), without_additions("Aristotle, 384-322 B.C.")
    (('Einhard', 'approximately 770-840'), ('Aristotle', '384-322 B.C.'))
    >>> without_additions("Elizabeth I, Queen of England, 1533-1603"), without_additions("Pliny, the Elder.")
    (('Elizabeth I', 'Queen of England, 1533-1603'), ('Pliny the Elder', ''))
    >>> without_additions("Lewis, C. S. (Clive Staples)"), without_additions("Maps Institute (2001-2010)")
    (('Lewis, C. S.', '(Clive Staples)'), ('Maps Institute (2001-2010)', ''))
    """
    if not _MAY_HAVE.search(written) or _BODY_IN_BODY.fullmatch(written):
        return written, ""
    plain, in_full = written, ""
    if _SIGN.search(written):
        plain = _BEHIND_A_SIGN.sub(", ", _IN_BRACKETS.sub(r", \g<said>", written))
        plain, in_full = _without_name_in_full(plain)
    first, *rest = map(str.strip, COMMA.split(plain))
    beside = [part for part in rest if _is_addition(part, first, alone=len(rest) == 1)]
    name = _joined(first, [part for part in rest if part not in beside], beside)
    if (plain == written and name == ", ".join((first, *rest))) or is_collective(written):
        return written, ""
    return name, ", ".join(filter(None, (in_full, *(_END_OF_YEARS.sub("", part) for part in beside))))


def with_additions(name: str, beside: str) -> str:
    """A name, as a page prints it, with what `without_additions` took from it.

    >>> with_additions("George Eliot", "1819-1880"), with_additions("C. S. Lewis", "(Clive Staples)")
    ('George Eliot, 1819-1880', 'C. S. Lewis (Clive Staples)')
    """
    return f"{name}{' ' if beside.startswith('(') else ', '}{beside}" if beside else name


def life_of(written: str) -> str:
    """The years of the life that a heading tells, as printed; empty without any.

    >>> life_of("Dumas, Alexandre, 1802-1870."), life_of("Augustine, Saint"), life_of("Roe, Jane")
    ('1802-1870', '', '')
    """
    beside = without_additions(written)[1].split(", ")
    return next(filter(is_life, beside), "")


def is_life(part: str) -> bool:
    """Whether a part of a name is the years of a life.

    >>> is_life("1819-1880."), is_life("-1400"), is_life("active 16th century"), is_life("0012")
    (True, True, True, False)
    """
    return bool(_YEARS.fullmatch(part))


def is_title(part: str) -> bool:
    """Whether a part of a name is a title of somewhere.

    >>> is_title("Emperor of the French"), is_title("Duke of"), is_title("Duke")
    (True, True, False)
    """
    return bool(_OF_RANK.fullmatch(part))


def is_byname(part: str) -> bool:
    """Whether a part of a name is a byname, which goes with the name before it.

    >>> is_byname("the Younger"), is_byname("of Assisi"), is_byname("Jane")
    (True, True, False)
    """
    return bool(_BYNAME.fullmatch(part))


def _is_addition(part: str, first: str, *, alone: bool) -> bool:
    """Whether a part behind the first is no part of the name; a title alone follows a given name only."""
    own = part[1:-1] if part.startswith("{") and part.endswith("}") else part
    if is_life(own) or is_title(own) or _ATTRIBUTED.fullmatch(own.rstrip(".")):
        return True
    if own.lower().rstrip(".").removesuffix(" von") in _OF_HONOUR:
        return not alone or (" " in first and _is_given(first.split()[0]))  # `Georges Cuvier, Baron`
    if own.lower().rstrip(".") not in _HOLY:
        return False
    return not alone or _is_given(first.split()[0]) or " " in first


def _joined(first: str, rest: Sequence[str], beside: Sequence[str]) -> str:
    """The parts of a name in their order, with a byname behind what it belongs to: `Pliny the Younger`."""
    if len(rest) != 1:
        return ", ".join((first, *rest))
    (part,) = rest
    if part.rpartition(" ")[2].rstrip(".").lower() not in _ABBREVIATED:
        part = _END_OF_NAME.sub("", part)
    is_of_a_place = _BY_A_PLACE.fullmatch(part) and (beside or _is_given(first))
    is_holy = any(map(_HOLY.__contains__, map(str.lower, beside)))
    is_turned = is_holy and _is_given(first) and " " not in part and not _is_given(part)
    return f"{first} {part}" if is_byname(part) or is_of_a_place or is_turned else f"{first}, {part}"


def _is_given(word: str) -> bool:
    return given_odds(search_form(word)) > _ODDS


def _without_name_in_full(written: str) -> tuple[str, str]:
    """A name without the words in brackets that its initials stand for, and these in their brackets."""
    found = _IN_FULL.search(written)
    if not found:
        return written, ""
    words = found["words"].split()
    initials = written[: found.start()].rpartition(",")[2].split()[: len(words)]
    is_full = len(initials) == len(words) and all(
        _INITIAL.fullmatch(initial) and word[0] == initial[0]
        for initial, word in zip(initials, words, strict=True)
    )
    if initials == [_MONSIEUR] and not is_full:  # `Valenciennes, M. (Achille)`
        before = written[: found.start()].removesuffix(_MONSIEUR)
        return f"{before}{found['words']}{written[found.end() :]}", ""
    if not is_full:
        return written, ""
    return written[: found.start()] + written[found.end() :], found[0].strip()
