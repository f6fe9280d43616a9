"""The author field of a BibTeX entry as a byline: names in natural order, and whether the list is cut."""

import re

from kg.model import Author
from kg.readers.bylines import Listed, byline_of, cut_off
from kg.readers.tex import plain
from kg.readers.values import natural_name
from kg.text.collective import is_collective, may_be_collective

LONGEST_FIELD = 500_000
"""Characters of an author field that is read; five thousand names are a fifth of it."""

_LONGEST_NAME = 1_000
_AND = re.compile(r"and ", re.IGNORECASE)  # before a name, where an "and" stands twice


def read_authors(field: str) -> Listed:
    """The list of names that an author field is; without a byline when its names cannot be told apart.

    Names are parted by `and` outside of braces. `Last, First`, `von Last, Jr, First` and a name in braces
    become what a page prints: `First von Last, Jr`. A list is cut where it says `and others` or `et al.`.
    A name with three commas or a semicolon is none: such lists part names by these, and no rule says where.
    A name that is in braces as a whole is marked as an organisation's, which BibTeX must not take apart.

    >>> found = read_authors(r"Zhang, Qizhen and von Neumann, Jr, J{\\'a}nos and {Cohere and Co} and others")
    >>> found.byline.names, found.byline.complete, found.byline.authors[2].is_organisation
    (('Qizhen Zhang', 'János von Neumann, Jr', 'Cohere and Co'), False, True)
    """
    from pybtex.bibtex.utils import split_name_list

    field = " ".join(field.split())
    if len(field) > LONGEST_FIELD:
        return Listed(None)
    parts = [part[found.end() :] if (found := _AND.match(part)) else part for part in split_name_list(field)]
    shown, after = cut_off(parts)
    names: list[str] = []
    for part in shown:
        name = _natural(part) if part.strip() else ""
        if name is None:
            return Listed(None)
        names.append(name)
    authors = [_author(part, name) for part, name in zip(shown, names, strict=True)]
    byline = byline_of(names, complete=after is None, authors=authors)
    return Listed(byline, tuple(filter(None, map(plain, after or ()))))


def _author(written: str, name: str) -> Author:
    """Braces around a name say that it is an organisation's; around a list of names they are a slip."""
    marked = _is_in_braces(written.strip()) and may_be_collective(name)
    parts = name.split(" and ")  # `Cohere and Co` is one name, `Jane Smith and Pablo Ruiz` are two
    several = len(parts) > 1 and all(" " in part for part in parts)
    return Author(is_organisation=marked and (not several or is_collective(name)))


def _is_in_braces(written: str) -> bool:
    """Whether the brace that a name begins with is the one that it ends with."""
    if not (written.startswith("{") and written.endswith("}")):
        return False
    depth = 0
    for place, sign in enumerate(written):
        depth += (sign == "{") - (sign == "}")
        if not depth:
            return place == len(written) - 1
    return False


def _natural(written: str) -> str | None:
    """One name as a page prints it; `None` when it is no name of BibTeX."""
    from pybtex.database import Person
    from pybtex.exceptions import PybtexError

    if len(written) > _LONGEST_NAME or (";" in written and not written.startswith("{")):
        return None
    try:
        person = Person(written)
    except PybtexError:
        return None
    order = (person.first_names, person.middle_names, person.prelast_names, person.last_names)
    given_and_family = plain(" ".join(part for parts in order for part in parts))
    return natural_name(given_and_family, "", plain(" ".join(person.lineage_names)))
