"""The authors of a row of Scopus as a byline, each with the number that Scopus gave and places of work."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice

from kg.model import Author, Organisation
from kg.readers.fields.authority_numbers import Registry, given_numbers
from kg.readers.fields.paper_flaws import PaperFlaw
from kg.readers.fields.values import one_line
from kg.readers.names.bylines import Listed, listed
from kg.readers.names.natural import family_of, natural_name
from kg.readers.names.parts import name_parts
from kg.text.people.collective import is_collective
from kg.text.people.names import lineage
from kg.text.registered.mails import without_mails

AUTHORS, WHOLE_NAMES, NUMBERS = "Authors", "Author full names", "Author(s) ID"
PLACES, PLACES_OF_AUTHORS = "Affiliations", "Authors with affiliations"
_NUMBER = re.compile(r"\s*\((?P<number>[0-9]{8,12})\)$")
"""Behind a whole name: `García-López, María José (57850375081)`."""
_INITIALS = re.compile(r"(?:(?!(?:Jr|Sr|al)\.)[^\W\d_]{1,2}\.[-\s]?){1,9}")
_BEHIND = re.compile(rf"(?P<family>[^,]{{1,99}}?) (?P<given>{_INITIALS.pattern})(?:, (?P<suffix>[^,]+))?")
_COMMA = re.compile(r",[, ]*|\Z")
_MOST_PARTS = 20
"""Of one place of work, between commas."""
_NONE = re.compile(r"\[?no authors? (?:name|id) available\]?", re.IGNORECASE)


def names_in(listed_names: str) -> list[str]:
    """The names of one cell, each with a comma behind the family name, as far as it has initials.

    Since 2023 semicolons part them; before, commas did.

    >>> names_in("García-López M.J.; O'Brien S.; WHO"), names_in("Le Goff Y., Xu F.")
    (['García-López, M.J.', "O'Brien, S.", 'WHO'], ['Le Goff, Y.', 'Xu, F.'])
    >>> names_in("Le Goff, Y., Xu, F."), names_in("[No author name available]")
    (['Le Goff, Y.', 'Xu, F.'], [])
    >>> names_in("Smith J.A., III; Poe Jr. B."), names_in("Smith, J., Jr., Poe, B., et al.")
    (['Smith, J.A., III', 'Poe Jr., B.'], ['Smith, J., Jr.', 'Poe, B.', 'et al.'])
    """
    parts = _parts(listed_names if ";" in listed_names else listed_names.replace(",", ";"))
    names: list[str] = []
    for part in filter(_names_somebody, parts):
        if names and names[-1].count(",") < 2 and (_INITIALS.fullmatch(part) or lineage(part)):
            names[-1] += f", {part}"
        else:
            found = _BEHIND.fullmatch(part)
            is_short = found and (found["suffix"] is None or lineage(found["suffix"]))
            names.append(", ".join(filter(None, found.groups())) if found and is_short else part)
    return names


def read_authors(cells: Mapping[str, str], flaws: list[PaperFlaw]) -> Listed:
    """The authors in printed order; by whole names, where a row has these of all.

    >>> names = {"Authors": "Roe J.; Poe A.", "Author full names": "Roe, Jane (57850375081); Poe, Al"}
    >>> places = {"Authors with affiliations": "Roe J., Univ Ulm, Ulm; Poe A."}
    >>> byline = read_authors(names | places, []).byline
    >>> byline.printed, byline.authors[0].registered, byline.authors[0].organisations[0].name
    ('Jane Roe, Al Poe', ('scopus:57850375081',), 'Univ Ulm, Ulm')
    """
    printed = list(map(one_line, _printed(cells)))
    places = owned_places(cells) or [()] * len(printed)
    shown: list[str] = []
    authors: list[Author] = []
    for written, number, own in zip(printed, _numbers(cells, printed), places, strict=True):
        name = _NUMBER.sub("", written)
        parts = ("", name, "") if is_collective(name) else name_parts(name)
        shown.append(natural_name(*parts))
        authors.append(
            Author(
                family=family_of(*parts),
                registered=given_numbers([(Registry.SCOPUS, number)], name, flaws),
                organisations=tuple(Organisation(name=place) for place in own),
            )
        )
    return listed(shown, authors=authors)


def _numbers(cells: Mapping[str, str], names: Sequence[str]) -> Sequence[str]:
    """The number behind each name; in older files those of a column of their own, where it has as many."""
    behind = [found["number"] if (found := _NUMBER.search(name)) else "" for name in names]
    apart = list(filter(str.isdigit, _parts(cells.get(NUMBERS, ""))))
    return apart if len(apart) == len(names) and not any(behind) else behind


def owned_places(cells: Mapping[str, str]) -> Sequence[Sequence[str]]:
    """The places of work of each author; empty where the row does not say whose they are.

    Behind each name, in the order of the authors, its places stand in one line, with commas of their own: the
    list of all places parts them.

    >>> of_authors = "Roe J., Lab, Oslo, Ulm, Germany"
    >>> places = {"Affiliations": "Ulm, Germany; Lab, Oslo", "Authors with affiliations": of_authors}
    >>> owned_places({"Authors": "Roe J."} | places)
    [['Lab, Oslo', 'Ulm, Germany']]
    """
    names, printed = _short_names(cells), _parts(cells.get(PLACES_OF_AUTHORS, ""))
    behind = list(map(_behind, printed, names))
    if None in behind or len(names) != len(printed):
        return []
    known = frozenset(_parts(cells.get(PLACES, "")))
    return [list(_parted(places or "", known)) for places in behind]


def _behind(printed: str, name: str) -> str | None:
    """What stands behind a name, which may lack the comma behind the family name; `None` behind another."""
    forms = (name, name.replace(",", "", 1))
    named = (form for form in forms if f"{printed},".startswith(f"{form},"))
    return next((printed[len(form) + 1 :].strip() for form in named), None)


def _parted(places: str, known: Collection[str]) -> Iterator[str]:
    """Some of the known places, one behind the other, the longest that fits; all the rest where none does."""
    start = 0
    while start < len(places):
        ends = [comma.span() for comma in islice(_COMMA.finditer(places, start), _MOST_PARTS)]
        fitting = (span for span in reversed(ends) if places[start : span[0]] in known)
        end, after = next(fitting, (len(places), len(places)))
        if mailless := without_mails(places[start:end]):
            yield mailless
        start = after


def _short_names(cells: Mapping[str, str]) -> list[str]:
    """The names with initials; beside whole names a comma is part of one, were it the only one."""
    return names_in(f"{cells.get(AUTHORS, '')}{';' if WHOLE_NAMES in cells else ''}")


def _printed(cells: Mapping[str, str]) -> Sequence[str]:
    """The names that count: whole ones, where the row has as many of these as of the others."""
    names = _short_names(cells)
    whole = list(filter(_names_somebody, _parts(cells.get(WHOLE_NAMES, ""))))
    return names if names and len(names) != len(whole) else whole


def _parts(cell: str) -> list[str]:
    return list(filter(None, map(str.strip, cell.split(";"))))


def _names_somebody(name: str) -> bool:
    return not _NONE.fullmatch(name)
