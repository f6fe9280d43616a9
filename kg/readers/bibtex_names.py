"""The author field of a BibTeX entry as a byline: names in natural order, and whether the list is cut."""

import re

from kg.model import Byline
from kg.readers.tex import plain
from kg.readers.values import byline_of, natural_name, without_cut

LONGEST_FIELD = 500_000
"""Characters of an author field that is read; five thousand names are a fifth of it."""

_LONGEST_NAME = 1_000
_AND = re.compile(r"and ", re.IGNORECASE)  # before a name, where an "and" stands twice


def read_authors(field: str) -> Byline | None:
    """The byline that an author field means; `None` when its names cannot be told apart.

    Names are parted by `and` outside of braces. `Last, First`, `von Last, Jr, First` and a name in braces
    become what a page prints: `First von Last, Jr`. A list that ends in `and others` or `et al.` is cut.
    A name with three commas or a semicolon is none: such lists part names by these, and no rule says where.

    >>> byline = read_authors(r"Zhang, Qizhen and von Neumann, Jr, J{\\'a}nos and {Cohere and Co} and others")
    >>> byline.names, byline.complete
    (('Qizhen Zhang', 'János von Neumann, Jr', 'Cohere and Co'), False)
    """
    from pybtex.bibtex.utils import split_name_list

    field = " ".join(field.split())
    if len(field) > LONGEST_FIELD:
        return None
    names: list[str] = []
    complete = True
    for part in split_name_list(field):
        if not complete:
            return None  # names after "and others"
        part = part[found.end() :] if (found := _AND.match(part)) else part
        known = without_cut(part)
        complete = known == part
        name = _natural(known) if known.strip() else ""
        if name is None:
            return None
        if name:
            names.append(name)
    return byline_of(names, complete=complete)


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
