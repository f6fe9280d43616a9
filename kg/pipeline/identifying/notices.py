"""What notices of retraction and of concern say by the title that they name, where they give no number.

The title is believed where notice and paper appeared in one journal. It joins the notice with a paper that
some document calls retracted. Of any other it says that it is doubted, and no more: see docs/decisions/040.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.model import Detail, Record
from kg.resolve.papers.keys import PaperKeys
from kg.resolve.papers.links import LinkKind, papers_told_of
from kg.text.works.notices import doubted_title, taken_back_by
from kg.text.works.titles import title_key
from kg.text.works.venues import may_be_one_venue


@dataclass(slots=True)
class Notices:
    """Which records are notices that name a title; grows while they pass by."""

    retractions: dict[int, str] = field(default_factory=dict)
    """Number of a notice that a paper was retracted → the key of the title that it names."""
    concerns: dict[int, str] = field(default_factory=dict)
    """Number of an expression of concern → the same."""
    called: set[int] = field(default_factory=set)
    """Numbers of the records that call their own paper retracted or withdrawn."""

    def add(self, number: int, record: Record) -> None:
        """One record more; one that gives a number of the paper that it is about names no title beside it."""
        if record.texts_of(Detail.STATUS):
            self.called.add(number)
        elif papers_told_of(record):
            return
        elif title := taken_back_by(record.title):
            self.retractions[number] = title_key(title)
        elif title := doubted_title(record.title):
            self.concerns[number] = title_key(title)

    def joined(self, keys: Sequence[PaperKeys]) -> Mapping[LinkKind, Mapping[int, Sequence[int]]]:
        """What notices are to papers → number of each → those of the records that may be of its paper.

        Of a retraction these are, where it has any, those that call themselves retracted; whether a document
        says so of the paper, its other records tell. `keys` are those of all records.
        """
        wanted = {*self.retractions.values(), *self.concerns.values()}
        of_title: dict[str, list[int]] = {}
        for number, record in enumerate(keys if wanted else ()):
            if record.key in wanted and record.says_enough:
                of_title.setdefault(record.key, []).append(number)
        named = {**self.retractions, **self.concerns}
        fitting = {n: list(_in_one_journal(n, of_title.get(key, ()), keys)) for n, key in named.items()}
        called = {n: [each for each in fitting[n] if each in self.called] for n in self.retractions}
        return {
            LinkKind.RETRACTS: {n: called[n] or fitting[n] for n in self.retractions if fitting[n]},
            LinkKind.QUALIFIES: {n: fitting[n] for n in self.concerns if fitting[n]},
        }


def _in_one_journal(notice: int, others: Iterable[int], keys: Sequence[PaperKeys]) -> Iterator[int]:
    """Those of the records that appeared where the notice did, and not later."""
    ours = keys[notice]
    for number in others:
        theirs = keys[number]
        is_later = ours.has_year and theirs.has_year and int(theirs.year) > int(ours.year)
        journals = (ours.imprint.journal, theirs.imprint.journal)
        if number != notice and not is_later and all(journals) and may_be_one_venue(journals):
            yield number
