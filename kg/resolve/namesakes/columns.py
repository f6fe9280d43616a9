"""Signatures and the works that they stand on, as columns of numbers.

All sums are of whole numbers, so that no processor or library can change them.
"""

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kg.numbering import Numbers
from kg.resolve.namesakes.bylines import Bylines, bylines
from kg.resolve.namesakes.callings import Callings, callings
from kg.resolve.namesakes.lists import Lists
from kg.resolve.namesakes.printed import Signed, Work
from kg.resolve.namesakes.rarity import Families, families
from kg.resolve.namesakes.subjects import Subjects, subjects
from kg.resolve.namesakes.terms import Index, Terms, rarity
from kg.shelf import Keep, in_memory
from kg.text.letters.fold import search_form
from kg.text.people.homonyms import Mark

CROWD = 100
"""Names of a byline beyond which to stand in it beside others says little of who one is."""
_WORD = re.compile(r"[a-z0-9]{2,}")


@dataclass(frozen=True, slots=True)
class Columns:
    """Signatures by number, and works by number."""

    works: Sequence[Work]
    """As given."""
    bylines: Bylines
    """Which names they print, and which of these stand together."""
    families: Families
    """With how many given names each family name is printed."""
    called: Numbers
    """Signature → number of its calling."""
    callings: Callings
    """Printed names with what they stand for."""
    work: Numbers
    """Signature → its work."""
    orcid: Numbers
    """Signature → number of its ORCID, -1 without one."""
    ids: Lists
    """Signature → numbers of the authors that OpenAlex takes it for."""
    openalex: Sequence[str]
    """Number of such an author → its id."""
    marks: Mapping[int, Mark]
    """Signature → the years or the number behind its name, where there are any."""
    places: Lists
    """Signature → numbers of its organisations, as given."""
    place_names: Sequence[str]
    """Number of an organisation → its name as printed."""
    organisations: Lists
    """Signature → words of its organisations."""
    organisation_words: Terms
    subjects: Subjects
    """What works are about."""
    year: Numbers
    """Work → year, 0 without one."""

    def own(self, rows: Numbers) -> set[int]:
        """The numbers of the authors that the rows themselves are."""
        found: list[int] = self.bylines.author[self.bylines.name[rows]].tolist()
        return set(found)

    def printed(self, row: int) -> str:
        """The name of a signature as printed."""
        return self.bylines.names[int(self.bylines.name[row])]

    def printed_places(self, row: int) -> list[str]:
        """The organisations of a signature as printed."""
        return [self.place_names[number] for number in self.places.of(row)]


def columns(signed: Iterable[Signed], works: Sequence[Work], keep: Keep = in_memory) -> Columns:
    """The signatures and works in columns; signatures are not kept, and names as `keep` has it.

    >>> found = columns([Signed("Wei Li", 0)], [Work("Deep nets", ("Wei Li", "Ana Núñez"))])
    >>> found.printed(0), found.own(np.array([0])), found.work.tolist()
    ('Wei Li', {0}, [0])
    """
    work_of, orcid, full = array("i"), array("i"), array("i")
    orcids, in_full, authors_of_openalex, printed_places, organisation_words = (Index() for _ in range(5))
    ids, places, organisations = Lists(), Lists(), Lists()
    marks: dict[int, Mark] = {}

    def names() -> Iterator[str]:
        for row, each in enumerate(signed):
            work_of.append(each.work)
            orcid.append(orcids.number(each.orcid) if each.orcid else -1)
            full.append(in_full.number("\n".join(each.full)) if each.full else -1)
            ids.add(authors_of_openalex.numbers(each.ids) if each.ids else ())
            places.add(map(printed_places.number, each.organisations))
            organisations.add(organisation_words.numbers(_organisation_words(each.organisations)))
            if each.mark:
                marks[row] = each.mark
            yield each.name

    printed = bylines(names(), works, keep)
    forms = [each.split("\n") for each in in_full.of]
    called, of_callings = callings(printed.name, np.array(full, np.int32), forms)
    return Columns(
        works=works,
        bylines=printed,
        families=families(printed.parts),
        called=called,
        callings=of_callings,
        work=np.array(work_of, np.int32),
        orcid=np.array(orcid, np.int32),
        ids=ids,
        openalex=list(authors_of_openalex.of),
        marks=marks,
        places=places,
        place_names=list(printed_places.of),
        organisations=organisations,
        organisation_words=organisation_words.terms(rarity(organisation_words, {}, len(work_of))),
        subjects=subjects(works),
        year=np.fromiter((work.year or 0 for work in works), np.int32, len(works)),
    )


def _organisation_words(organisations: Sequence[str]) -> set[str]:
    return {word for each in organisations for word in _WORD.findall(search_form(each))}
