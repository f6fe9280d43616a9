"""What is kept of people who are not the authors: their names in one line, and what that does not show."""

from collections.abc import Iterable, Iterator

from kg.model import Detail
from kg.readers.fields.other_fields import Field, said


def named(
    what: Detail | Field, line: str, bearers: Iterable[tuple[str, str]] = ()
) -> Iterator[tuple[Detail, str]]:
    """The names of editors, translators and others, and the family names that nobody could tell from them.

    `bearers` are names as the line has them, each with the family name, or none, that
    `kg.readers.names.natural.family_of` gives. What stands before it is kept, too, since in the name of
    somebody else the same words may be otherwise.

    >>> bearer = ("Juan Gómez Bárcena", "Gómez Bárcena")
    >>> [words for _, words in named(Field.TRANSLATOR, "Juan Gómez Bárcena", [bearer])]
    ['translator: Juan Gómez Bárcena', 'familyname: Gómez Bárcena, Juan']
    """
    yield said(what, line) if isinstance(what, Field) else (what, line)
    for name, family in dict.fromkeys(bearers):
        given = name.partition(f" {family}")[0] if f" {family}" in name else ""
        yield said(Field.FAMILY_NAME, ", ".join(filter(None, (family, given))) if family else "")
