"""What is kept of people who are not the authors: their names in one line, and what that does not show."""

from collections.abc import Iterable, Iterator

from kg.model import Detail
from kg.readers.fields.other_fields import Field, said


def named(what: Detail | Field, line: str, families: Iterable[str] = ()) -> Iterator[tuple[Detail, str]]:
    """The names of editors, translators and others, and the family names that nobody could tell from them.

    A family name is kept once, whoever of them bears it, as `kg.readers.names.natural.family_of` gives it.

    >>> [words for _, words in named(Field.TRANSLATOR, "Juan Gómez Bárcena", ["Gómez Bárcena"])]
    ['translator: Juan Gómez Bárcena', 'familyname: Gómez Bárcena']
    """
    yield said(what, line) if isinstance(what, Field) else (what, line)
    yield from (said(Field.FAMILY_NAME, family) for family in dict.fromkeys(families) if family)
