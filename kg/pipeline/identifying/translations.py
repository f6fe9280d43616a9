"""Translations of papers of the graph: records that print the title of another paper as that of the original.

No number says so. The title is believed where the two have an author in common and only one paper fits.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.model import Detail, Record
from kg.readers.fields.other_fields import Field, fields_of
from kg.resolve.papers.keys import PaperKeys
from kg.text.people.bylines import names_agree
from kg.text.works.titles import is_of_many, title_key

_SIGNS = (Field.TRANSLATOR, Field.ORIGINAL_LANGUAGE, Field.ORIGINAL_PUBLISHER, Field.ORIGINAL_LOCATION)
"""What else a record of a translation prints. A title alone may be that of the paper in its language."""


@dataclass(frozen=True, slots=True)
class _Original:
    """What a record says of the original."""

    titles: frozenset[str]
    """The keys of its title."""
    years: frozenset[str]
    """The years in which it says that this appeared; most leave them out."""
    is_sure: bool
    """Whether the record says that it is a translation, and not only another title."""


@dataclass(slots=True)
class Translations:
    """Which records name an original; grows while they pass by."""

    originals: dict[int, _Original] = field(default_factory=dict)
    """Number of a record → what it says of the original."""

    def add(self, number: int, record: Record) -> None:
        """One record more."""
        details = [each for each in record.details if each[0] is Detail.FIELD]
        titles = fields_of(details, Field.ORIGINAL_TITLE) if details else []
        if keys := frozenset(title_key(title) for title in titles if not is_of_many(title)):
            years = frozenset(date[:4] for date in fields_of(details, Field.ORIGINAL_DATE))
            is_sure = any(fields_of(details, sign) for sign in _SIGNS)
            self.originals[number] = _Original(keys, years, is_sure)

    def joined(self, keys: Sequence[PaperKeys]) -> Mapping[int, Collection[int]]:
        """Number of each translation → those of the records that may be of the original.

        `keys` are those of all records. Where the translation prints the year of the original, and records
        of that year are among them, these alone.
        """
        wanted = {title for original in self.originals.values() for title in original.titles}
        by_title: dict[str, list[int]] = {}
        for number, record in enumerate(keys) if wanted else ():
            for title in wanted.intersection((record.key, *record.heads)):
                by_title.setdefault(title, []).append(number)
        found = {number: set(self._fitting(number, keys, by_title)) for number in self.originals}
        return {number: self._of_year(number, keys, fits) for number, fits in found.items() if fits}

    def _fitting(
        self, number: int, keys: Sequence[PaperKeys], by_title: Mapping[str, Sequence[int]]
    ) -> Iterator[int]:
        original, ours = self.originals[number], keys[number]
        for other in (each for title in original.titles for each in by_title.get(title, ())):
            theirs = keys[other]
            in_full = theirs.key in original.titles
            is_later = ours.has_year and theirs.has_year and int(ours.year) < int(theirs.year)
            if is_later and not in_full:
                continue  # a volume of a later edition, whose title only begins so
            in_other_years = ours.has_year and theirs.has_year and ours.year != theirs.year
            if other != number and (original.is_sure or in_other_years) and _have_an_author(ours, theirs):
                yield other

    def _of_year(self, number: int, keys: Sequence[PaperKeys], fits: Collection[int]) -> Collection[int]:
        years = self.originals[number].years
        return [other for other in fits if keys[other].year in years] or fits


def _have_an_author(one: PaperKeys, other: PaperKeys) -> bool:
    return any(names_agree(mine, yours) for mine in one.names for yours in other.names)
