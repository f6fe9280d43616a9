"""Several people in the place of one name who are joined by “and”, `&`, a semicolon or a slash.

BibTeX parts names by `and` outside of braces, CSL-JSON by objects. Whoever puts braces around a whole list,
or writes it into `literal`, hands on one name. Organisations have an “and” of their own: `Barnes and Noble`.
"""

import re
from collections.abc import Sequence

from kg.readers.names.parts import may_follow, name_parts, told_apart
from kg.text.letters.fold import search_form
from kg.text.letters.separators import COMMA, SEMICOLONS, has_comma
from kg.text.people.collective import is_collective
from kg.text.people.countries import names_country
from kg.text.people.firms import FIRMS, has_company
from kg.text.people.frequency import mostly_given
from kg.text.people.parts import PARTICLES

_BETWEEN = re.compile(rf"\s*[{SEMICOLONS}]\s*(?:(?:and|&)\s+)?|,?\s+(?:and|&)\s+|\s*/\s*", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,3}")
_LONGEST = 2_000  # characters of what is looked at
_MOST_WORDS = 5  # of one name


def joined_names(written: str) -> list[str]:
    """What such signs part in a text; the text itself where they part none, or only what no person is called.

    >>> joined_names("Okafor, Mina and Walden, Tobias"), joined_names("Mina Okafor/Tobias Walden")
    (['Okafor, Mina', 'Walden, Tobias'], ['Mina Okafor', 'Tobias Walden'])
    >>> joined_names("Jane Roe, Al Poe and Ann Lee"), joined_names("Roe, J., Poe, A. & Lee, A.")
    (['Jane Roe', 'Al Poe', 'Ann Lee'], ['Roe, J.', 'Poe, A.', 'Lee, A.'])
    >>> joined_names("Ernst, Young and Partners"), joined_names("Department of Health and Human Services")
    (['Ernst, Young and Partners'], ['Department of Health and Human Services'])
    """
    parts = _BETWEEN.split(written) if len(written) <= _LONGEST else [written]
    if len(parts) < 2 or has_company(written) or any(map(is_collective, (written, *parts))):
        return [written]
    if any(map(_is_place, parts)):
        return [written]
    if all(map(_is_turned, parts)):
        return parts
    pieces = [piece.strip() for part in parts for piece in COMMA.split(part) if piece.strip()]
    return in_turns(pieces) or (pieces if all(map(_is_natural, pieces)) else [written])


def in_turns(pieces: Sequence[str]) -> list[str]:
    """The people of whom family names and initials come in turns; empty where they do not.

    >>> in_turns(["Roe", "J.", "Poe", "A. B."]), in_turns(["Smith", "J.", "MD", "PHD"])
    (['Roe, J.', 'Poe, A. B.'], [])
    """
    families, initials = pieces[::2], pieces[1::2]
    if len(families) != len(initials) or any(map(may_follow, families)):
        return []
    pairs = map(", ".join, zip(families, initials, strict=True))
    return list(pairs) if all(map(_are_initials, initials)) else []


def are_surely_people(names: Sequence[str]) -> bool:
    """Whether given names or initials tell that such parts are people: of one beside commas, else of each.

    What may be the legal form of a firm, or a country, counts beside others alone.

    >>> are_surely_people(["Zhao, Qx", "Roe, Jane"]), are_surely_people(["Human Rights", "Jane Roe"])
    (True, False)
    >>> are_surely_people(["Smith J", "Klein AG"]), are_surely_people(["Merck, Sharp", "Dohme, BV"])
    (True, False)
    """
    are_given = [_is_given(_given(name)) or _are_initials(_last(name)) for name in names]
    are_sure = [is_one and _last(name) not in FIRMS for is_one, name in zip(are_given, names, strict=True)]
    if all(map(has_comma, names)):
        return any(are_sure) or all(are_given)
    return any(are_sure) and all(are_given)


def _is_place(part: str) -> bool:
    return any(names_country(each.strip()) for each in COMMA.split(part))


def _is_turned(name: str) -> bool:
    """Whether a part is `Last, First`, perhaps with what follows a name."""
    given, family, after = told_apart([part.strip() for part in COMMA.split(name)])
    return bool(given) and all(map(_has_capitals, (given, family))) and all(map(may_follow, after))


def _is_natural(name: str) -> bool:
    return " " in name and not has_comma(name) and _has_capitals(name)


def _has_capitals(name: str) -> bool:
    words = name.split()
    are_of_names = (word[0].isupper() or word in PARTICLES for word in words)
    return len(words) <= _MOST_WORDS and all(are_of_names) and not any(map(str.isdecimal, name))


def _given(name: str) -> str:
    given = name_parts(name)[0] if has_comma(name) else name
    return "".join(given.split()[:1])


def _last(name: str) -> str:
    return name.rpartition(" ")[2]


def _is_given(word: str) -> bool:
    return _are_initials(word) or mostly_given(search_form(word))


def _are_initials(part: str) -> bool:
    return part.isupper() and all(map(_INITIALS.fullmatch, part.split()))
