"""The links between papers that documents state, from numbers to the papers of the graph.

An erratum and a translation are linked by the title that they name, too, where just one paper of an author of
theirs is titled so (of an erratum in its journal, if any is there), and what stands in a book by its ISBN.
A notice of retraction or concern is linked so in one journal. What it takes back by the title alone, or with
a number that leads nowhere, is not called retracted for that: there is a warning.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TypeAlias

from kg.model import Detail, Issue, Record
from kg.pipeline.identifying.identities import Identities
from kg.pipeline.identifying.notices import Notices
from kg.pipeline.identifying.translations import Translations
from kg.pipeline.identifying.volumes import Volumes
from kg.pipeline.reading.spool import Spool
from kg.readers.fields.retractions import named_by_notice
from kg.readers.rules import Rule, issue, quoted
from kg.resolve.papers.grouping import PaperGroup
from kg.resolve.papers.keys import PaperKeys
from kg.resolve.papers.links import TAKE_BACK, LinkKind, PaperLink, links_of
from kg.text.people.bylines import Name, bylines_agree
from kg.text.works.errata import corrected_title, is_marked_erratum
from kg.text.works.titles import title_key
from kg.text.works.venues import may_be_one_venue

Joined: TypeAlias = tuple[str, LinkKind, str]
"""The path of a paper, what it is to another, and the path of that."""
Meant: TypeAlias = Mapping[LinkKind, Mapping[int, Collection[int]]]
"""What a record is to another → its number → the records that may be of the paper which it means."""


@dataclass(slots=True)
class Stated:
    """What records say of other papers; grows while they pass by."""

    links: dict[int, Sequence[PaperLink]] = field(default_factory=dict)
    """Number of a record → the links that it states."""
    errata: dict[int, str] = field(default_factory=dict)
    """Number of an erratum → the key of the title that it names."""
    marked: set[int] = field(default_factory=set)
    """Numbers of those that are surely errata."""
    notices: dict[int, str] = field(default_factory=dict)
    """Number of the notice of a retraction → the key of the title that it names."""
    by_title: Notices = field(default_factory=Notices)
    """The same of what they can be linked by, and of expressions of concern."""
    translations: Translations = field(default_factory=Translations)
    """Which of them name an original."""
    volumes: Volumes = field(default_factory=Volumes)
    """Which of them stand in a book, and which are one."""
    cites_in_words: bool = False
    """Whether any of them lists works that it cites in words alone."""

    def add(self, number: int, record: Record) -> None:
        """One record more."""
        if links := tuple(links_of(record)):
            self.links[number] = links
        if corrected := corrected_title(record.title):
            self.errata[number] = title_key(corrected)
            self.marked |= {number} if is_marked_erratum(record.title) else set()
        if named := named_by_notice(record):
            self.notices[number] = title_key(named)
        self.by_title.add(number, record)
        self.translations.add(number, record)
        self.volumes.add(number, record)
        self.cites_in_words = self.cites_in_words or bool(record.cited_words)

    def named(self, keys: Sequence[PaperKeys]) -> Mapping[int, Sequence[int]]:
        """Number of each record of whose title there are notices → theirs; titles that say enough.

        `keys` are those of all records.
        """
        of_title: dict[str, list[int]] = {}
        for number, key in self.notices.items():
            of_title.setdefault(key, []).append(number)
        alike = (number for number, record in enumerate(keys) if of_title and record.key in of_title)
        return {n: of_title[keys[n].key] for n in alike if n not in self.notices and keys[n].says_enough}

    def meant(self, keys: Sequence[PaperKeys]) -> Meant:
        """The links that records state by a title or an ISBN; `keys` are those of all records."""
        return {
            LinkKind.CORRECTS: self._corrected(keys),
            LinkKind.TRANSLATES: self.translations.joined(keys),
            LinkKind.PART_OF: self.volumes.joined(keys),
            **self.by_title.joined(keys),
        }

    def _corrected(self, keys: Sequence[PaperKeys]) -> Mapping[int, Sequence[int]]:
        """Number of each erratum → the records of its first author that have the title which it names.

        Where some are of the journal of the erratum, it is none of the others: a preprint, a talk.
        `Correction for attenuation` may be a paper of its own: it names a title that says enough.
        """
        wanted = set(self.errata.values())
        signed: dict[str, dict[Name, list[int]]] = {}
        for number, record in enumerate(keys if wanted else ()):
            if record.key in wanted and not record.of_many and (names := record.names):
                signed.setdefault(record.key, {}).setdefault(names[0], []).append(number)

        @cache  # hundreds of errata may have one title, beside thousands of papers
        def fitting(key: str, author: Name, marked: bool) -> tuple[int, ...]:
            same = (by for by in signed.get(key, ()) if bylines_agree([author], [by]))
            records = (number for by in same for number in signed[key][by])
            return tuple(sorted(number for number in records if marked or keys[number].says_enough))

        @cache
        def in_one(journal: str, fits: tuple[int, ...]) -> tuple[int, ...]:
            journals = {number: keys[number].imprint.journal for number in fits if journal}
            return (
                tuple(n for n, each in journals.items() if each and may_be_one_venue((each, journal))) or fits
            )

        return {
            number: in_one(keys[number].imprint.journal, fitting(key, names[0], number in self.marked))
            for number, key in self.errata.items()
            if key in signed and (names := keys[number].names)
        }

    def numbers(self, notice: int) -> Iterator[str]:
        """The identifiers by which a record says which paper was retracted."""
        yield from (link.other for link in self.links.get(notice, ()) if link.kind in TAKE_BACK)


def with_links(found: Identities, stated: Stated, meant: Meant) -> Identities:
    """The identities with what documents say that papers of the graph are to each other.

    `meant` is what `Stated.meant` gives.
    """
    links: dict[str, dict[tuple[LinkKind, str], None]] = {}
    by_number = set(_joined(found, stated))
    for one, kind, other in sorted(by_number | set(_by_title(found, stated, meant, by_number))):
        links.setdefault(one, {})[kind, other] = None
    taken_back = (other for each in links.values() for kind, other in each if kind in TAKE_BACK)
    return replace(
        found, links={path: tuple(each) for path, each in links.items()}, taken_back=frozenset(taken_back)
    )


def _joined(found: Identities, stated: Stated) -> Iterator[Joined]:
    """Each link of two papers, as often as it is stated; others stay in the words of the record."""
    for paper, path in found.each_paper() if stated.links else ():
        for link in (link for number in paper.records for link in stated.links.get(number, ())):
            other = found.identified.get(link.other, path)
            if other != path:
                yield (other, link.kind, path) if link.is_of_other else (path, link.kind, other)


def _by_title(
    found: Identities, stated: Stated, meant: Meant, by_number: Collection[Joined]
) -> Iterator[Joined]:
    """The links that a title or an ISBN states; `by_number` are the others.

    A notice only doubts what no document calls retracted; and what its number takes back, it doubts no more.
    """
    joined = list(of_one(found.papers, found.paper_paths, meant))
    called = {other for _, kind, other in by_number if kind in TAKE_BACK}
    if any(kind is LinkKind.RETRACTS for _, kind, _ in joined):
        called |= {
            path for paper, path in found.each_paper() if not stated.by_title.called.isdisjoint(paper.records)
        }
    taken = {(one, other) for one, kind, other in by_number if kind in TAKE_BACK}
    for one, kind, other in joined:
        meant_as = LinkKind.QUALIFIES if kind is LinkKind.RETRACTS and other not in called else kind
        if meant_as is not LinkKind.QUALIFIES or (one, other) not in taken:
            yield one, meant_as, other


def translated(meant: Meant) -> Meant:
    """Of what is meant, the originals of translations."""
    return {LinkKind.TRANSLATES: meant[LinkKind.TRANSLATES]}


def of_one(papers: Sequence[PaperGroup], paper_paths: Sequence[str], meant: Meant) -> Iterator[Joined]:
    """Each link that records state by a title or an ISBN, where just one paper of these is meant."""
    named = [(kind, number, others) for kind, each in meant.items() for number, others in each.items()]
    wanted = {each for _, number, others in named for each in (number, *others)}
    paths = {
        number: path
        for paper, path in zip(papers, paper_paths, strict=True)
        for number in wanted.intersection(paper.records)
    }
    for kind, number, others in named:
        other_papers = (path for other in others if (path := paths.get(other)) and path != paths.get(number))
        meant_by = next(other_papers, None)
        if number in paths and meant_by and all(path == meant_by for path in other_papers):
            yield paths[number], kind, meant_by


def doubts(
    found: Identities, named: Mapping[int, Sequence[int]], stated: Stated, spool: Spool
) -> Iterator[Issue]:
    """A warning for each paper that nothing calls retracted, but the title of a notice names.

    `named` is what `Stated.named` gives. A notice that has led to a paper by a number is of that.
    """
    for paper, path in found.each_paper() if named else ():
        notices = {notice for number in paper.records for notice in named.get(number, ())}
        lost = [
            n
            for n in sorted(notices - {*paper.records})
            if found.identified.keys().isdisjoint(stated.numbers(n))
        ]
        records = list(spool.records(paper.records)) if lost and path not in found.taken_back else []
        if records and not any(record.texts_of(Detail.STATUS) for record in records):
            (notice,) = spool.records(lost[:1])
            said = f"{quoted(notice.title)} ({notice.document}:{notice.lines.first})"
            what = "a number that no paper of the graph has" if any(stated.numbers(lost[0])) else "no number"
            message = (
                f"{quoted(records[0].title)} may be retracted: {said} names its title, but {what}; "
                "it was given no status."
            )
            yield issue(Rule.RETRACTED, records[0].document, records[0].lines.first, message)
