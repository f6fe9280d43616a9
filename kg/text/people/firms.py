"""Firms, whose names end in a legal form or list partners: `Siemens AG`, `Ernst, Young and Partners`.

Forms look like initials behind a family name, partners like a family name before a given name.
"""

import re

from kg.text.letters.fold import same_form, search_form
from kg.text.people.frequency import mostly_given

LEGAL_FORMS = frozenset("A/S AB AG AS ASA BV KG NV OY Oy PLC SA SE SPA SRL".split())
"""Without points. Most may also be the initials of a person, behind the family name: `Smith AG`."""
FIRMS = LEGAL_FORMS | frozenset("CO INC LLC LLP LTD EU UK US USA".split())
"""What ends the name of a firm or of a country's office; as initials they count beside others alone."""

_AND = re.compile(r"\s(?:and|&)\s")
_COMPANY = re.compile(
    rf"(?<!\w)(?:and|&)\s+(?:Co|Cie|Sons)\.?(?:,\s*(?:{'|'.join(sorted(map(re.escape, FIRMS)))})\.?)?$"
)
_OTHERS = frozenset(("others", "colleagues", "coworkers", "co workers", "coauthors", "co authors", "team"))
"""Who stand behind the “and” after a person, as `same_form` has them."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?\s*){1,4}|[A-Z]{1,2}")


def lists_partners(name: str) -> bool:
    """Whether a comma before an “and” parts partners, and no given name from a family name.

    >>> lists_partners("Ernst, Young and Partners"), lists_partners("Price, Waterhouse & Coopers")
    (True, True)
    >>> [lists_partners(name) for name in ("Smith, Jane and others", "Roe, J. & Poe", "Ernst and Partners")]
    [False, False, False]
    """
    *before, last = _AND.split(name.partition(",")[2])
    if not before or same_form(last) in _OTHERS:
        return False
    second = before[0].partition(",")[0].strip()
    first_word = second.partition(" ")[0]
    are_initials = second not in LEGAL_FORMS and _INITIALS.fullmatch(second)
    return not (are_initials or (first_word and mostly_given(search_form(first_word))))


def has_company(name: str) -> bool:
    """Whether the last “and” joins nobody by name: `Brown, Boveri & Cie, AG`. Some people are called Co.

    >>> has_company("Brown, Boveri & Cie, AG"), has_company("Roe, Jane & Co, Ana")
    (True, False)
    """
    return bool(_COMPANY.search(name))
