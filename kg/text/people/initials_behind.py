"""Names with the family name first and initials behind: `Hopewell S`, `van der Meer PJ`, `Kim S.H.`

Medicine writes them so (the style is called Vancouver's), and databases export them as they are printed. One
such name alone may be another, `Malcolm X`, `Wei LI`, `Novartis AG`; a list is told by all of its names.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kg.text.letters.fold import search_form, without_apostrophes
from kg.text.letters.scripts import has_marks
from kg.text.people.collective import is_collective
from kg.text.people.firms import FIRMS, LEGAL_FORMS
from kg.text.people.frequency import is_rare_family, mostly_family, mostly_given
from kg.text.people.names import is_initials, is_short, lineage, may_be_suffix
from kg.text.people.nobody import names_nobody
from kg.text.people.single_names import has_no_family_name

_MOST = 4  # letters of all initials
_MOST_IN_A_ROW = 3  # without points: whole names are as long
_JOINING = frozenset(("y", "e", "i"))
"""Between two family names: Ramón y Cajal, Souza e Silva, Puig i Cadafalch."""
_FAMILY_WORD = re.compile(r"[^\W\d_][\w'’ʼ.‐-]+")
_KNOWN_FIRMS = frozenset(
    "abb|airbus|allianz|asml|astrazeneca|basf|bmw|clariant|daimlerchrysler|deutsche bahn|deutsche bank"
    "|deutsche telekom|equinor|evonik|infineon|infineon technologies|lonza|novartis|novo nordisk|petrobras"
    "|repsol|rolls royce|sanofi|sap|scania|siemens|siemens energy|siemens healthcare|siemens healthineers"
    "|statoil|stmicroelectronics|swisscom|syngenta|telefonica|telenor|volkswagen|volvo".split("|")
)
"""What is a firm's name with such a form behind it, and hardly anybody's; most surnames are in no list."""
_DEGREES = frozenset("BA BS MA MS".split())


class Behind(NamedTuple):
    """A name with its initials behind, taken apart."""

    given: str
    """The initials as printed."""
    family: str
    suffix: str = ""
    """`Jr`, `3rd`."""


def initials_behind(names: Sequence[str]) -> list[Behind | None]:
    """The parts of each name of a list in which all people have their initials behind; else `None` for each.

    Organisations between them are none of it, and stay `None`.

    >>> names = ["de la Cruz Marín J.A.", "Roe J 3rd", "The Trialists"]
    >>> [tuple(each or ()) for each in initials_behind(names)]
    [('J.A.', 'de la Cruz Marín', ''), ('J', 'Roe', '3rd'), ()]
    >>> [initials_behind(names) for names in (["Hopewell S", "Jane Roe"], ["Malcolm X"], ["Wei LI"])]
    [[None, None], [None], [None]]
    """
    people = [not (is_collective(name) or names_nobody(name)) for name in names]
    parts = [_parts(name) if is_one else None for name, is_one in zip(names, people, strict=True)]
    known = [each for each in parts if each]
    if len(known) < sum(people) or not any(_is_sure(each, alone=len(known) == 1) for each in known):
        return [None] * len(names)
    return parts


def is_firm(name: str) -> bool:
    """Whether a name ends in the legal form of a company, and stands in no list of initials behind.

    Only of firms that everybody knows: before others it may be a person's initials, `Demir SA`.

    >>> is_firm("Siemens AG"), is_firm("Demir SA"), is_firm("Nokia Oyj"), is_firm("Wei LI")
    (True, False, False, False)
    """
    before, _, form = name.replace(".", "").rpartition(" ")
    return form in LEGAL_FORMS and search_form(before) in _KNOWN_FIRMS


def is_written_short(name: str) -> bool:
    """Whether initials stand for the given names of one person, before the family name or behind it.

    >>> is_written_short("McMurray JJV"), is_written_short("J. Roe"), is_written_short("Jane Roe")
    (True, True, False)
    >>> is_written_short("Wei LI"), is_written_short("Smith MA")
    (False, True)
    """
    if is_short(name):
        return True
    parts = _parts(name)
    return parts is not None and (_is_marked(parts.given) or _are_initials(parts) or _is_after_family(parts))


def _parts(name: str) -> Behind | None:
    words = name.split()
    suffix = words.pop() if len(words) > 2 and lineage(words[-1]) else ""
    start = len(words)
    while start > 1 and is_initials(words[start - 1]):
        start -= 1
    family, given = " ".join(words[:start]), " ".join(words[start:])
    if not given or len(_letters(given)) > _MOST or not _is_family(words[:start], given):
        return None
    is_degree = start > 1 and may_be_suffix(given)  # Jane Roe MD
    if is_degree or has_no_family_name(name):
        return None
    return Behind(given, family, suffix)


def _is_family(words: Sequence[str], given: str) -> bool:
    """Whether words before initials can be a family name; of one letter it is before two of these: `O SH`."""
    if len(words) == 1 and len(words[0]) == 1:
        return len(_letters(given)) == 2 and (not given.isalpha() or _names_no_family(given))
    between = range(1, len(words) - 1)
    return all(
        _FAMILY_WORD.fullmatch(word) or (place in between and word in _JOINING)
        for place, word in enumerate(words)
    )


def _is_marked(given: str) -> bool:
    """Whether nothing but initials is written so: one letter, or points and hyphens between several."""
    return len(given) == 1 or not given.isalpha()


def _may_be_initials(given: str) -> bool:
    """Whether capitals in a row are few, and none has a mark, as those of `LÝ` have."""
    return len(given) <= _MOST_IN_A_ROW and not has_marks(given)


def _names_no_family(given: str) -> bool:
    """Whether capitals in a row can hardly be a family name: not `LI`, and not `LÝ`."""
    return _may_be_initials(given) and is_rare_family(search_form(given))


def _are_initials(name: Behind) -> bool:
    """Whether capitals in a row are hardly a family name, and stand behind what may be one."""
    is_shouted = name.family.isupper()  # JANE ROE
    return _names_no_family(name.given) and not is_shouted and not mostly_given(_first_word(name))


def _is_after_family(name: Behind) -> bool:
    """Whether capitals in a row stand behind a word that is hardly anything but a family name: `Smith MA`."""
    return _may_be_initials(name.given) and mostly_family(_first_word(name))


def _is_sure(name: Behind, *, alone: bool) -> bool:
    """Whether the name by itself is surely one with initials, or with others that look like it."""
    given = name.given
    if _is_marked(given):
        return not (alone and (mostly_given(_first_word(name)) or has_marks(given)))
    may_be_other = given in FIRMS or (given in _DEGREES and " " in name.family)
    return not may_be_other and _are_initials(name)


def _first_word(name: Behind) -> str:
    return search_form(without_apostrophes(name.family)).partition(" ")[0]


def _letters(initials: str) -> str:
    return "".join(filter(str.isalpha, initials))
