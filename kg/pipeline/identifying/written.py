"""Papers and who wrote them: what is known of the records before any text is read."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from kg.curation import Curation, CurationError, Kind, Line
from kg.model import Detail, Record
from kg.numbering import Filed
from kg.pipeline.identifying.authors import (
    Authors,
    authors_among,
    authors_of,
    called_by_name,
    held,
    were_organisations,
    were_people,
)
from kg.pipeline.identifying.corrected import (
    corrected_papers,
    entry_row,
    entry_rows,
    knowing_corrected,
    knowing_held,
    knowing_moved,
)
from kg.pipeline.identifying.kinds.papers import Print, ruled_papers
from kg.pipeline.identifying.kinds.people import first_paths, ruled_people
from kg.pipeline.identifying.links import Meant, Stated, of_one, translated
from kg.pipeline.identifying.merged import authors_left, knowing, merged_papers
from kg.pipeline.identifying.shown import hidden_papers, shown_papers
from kg.pipeline.overruling.author_kinds import about_authors, author_kinds
from kg.pipeline.overruling.deciding import Decided, decide
from kg.pipeline.paths.ids import Lock, Thing
from kg.pipeline.reading.spool import Spool
from kg.rdf.describe.organisations import collective_path
from kg.rdf.iris import key_of
from kg.resolve.groups import in_several
from kg.resolve.papers.cited_titles import CitedTitles, titled
from kg.resolve.papers.grouping import PaperGroup
from kg.resolve.papers.keys import PaperKeys, paper_keys
from kg.resolve.papers.preferred import preferred
from kg.resolve.people.akin import TRANSLATES, with_wholes
from kg.resolve.people.likely import Published
from kg.resolve.people.person import Person
from kg.resolve.people.signatures import Heading, Printing, Signature, signatures_of
from kg.resolve.registered import at_registered, registered
from kg.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Written:
    """Papers and who wrote them."""

    papers: Decided[PaperGroup, int]
    authors: Authors
    people: Decided[Person, int]
    authors_of: Mapping[str, Sequence[str]]
    """Key of a paper → path of the author of each of its signatures, in the order of their keys."""
    given_up: Mapping[str, str]
    """Paths of papers and of their authors that lead on → where to."""
    abstracts: Sequence[bool]
    """Record → whether it has an abstract."""
    stated: Stated
    """What records state of other papers."""
    meant: Meant
    """Which papers these are."""
    notices: Mapping[int, Sequence[int]]
    """Record of whose title there are notices → the records of these."""
    cited_titles: CitedTitles
    """By which title, author and year lists of references mean papers."""
    entries: tuple[Sequence[str], Sequence[Thing]]
    """Paths of papers, and beside them by which entry the next build knows each again."""


def who_wrote_what(spool: Spool, lock: Lock, curation: Curation) -> Written:
    """Resolve papers, then people, and give each its path; people overrule.

    Raises:
        CurationError: for every line about these that makes no sense, together.
    """
    lines = curation.lines
    keys, abstracts, stated, nth, entries = _gathered(spool, lock)
    corrected = corrected_papers(lock, keys, entries)
    lock = knowing_held(knowing_corrected(lock, corrected, keys), keys, entries)
    prints = [Print.of(each, nth.get(n, 1)) for n, each in enumerate(spool.records())] if lines else []
    ruled = ruled_papers(keys, prints, partial(_where, spool, nth), lock, spool.keep)
    papers = decide(ruled, lines, lock, spool.keep)
    notices, meant = stated.named(keys), stated.meant(keys)
    cited_titles = titled(_printed(papers, keys) if stated.cites_in_words else ())
    del keys  # as much as all names of authors
    titles = {key_of(path): prints[paper.records[0]].title for paper, path in papers.each() if lines}
    authors = _authors(spool, papers, meant, lines, lock)
    people, given_up = _people(spool, papers, authors, titles, lines, lock, corrected)
    complaints = [each for kind in (papers, authors.kinds, people) for each in kind.complaints]
    if complaints:
        raise CurationError(curation.file, complaints, _end(lines))
    organisation_paths = list(map(collective_path, authors.organisations))
    signed = chain(held(people.things, people.settled.paths), held(authors.organisations, organisation_paths))
    written = authors_of(signed, spool)
    known = entry_rows(entries, papers.things, papers.settled.paths, spool.keep)
    return Written(
        papers, authors, people, written, given_up, abstracts, stated, meant, notices, cited_titles, known
    )


def _end(lines: Sequence[Line]) -> str:
    """What has come of a build that ends here."""
    others = any(line.kind is Kind.CONCEPT for line in lines)
    return "nothing was built" + others * ". Lines about concepts are looked at when these are right"


def _gathered(
    spool: Spool, lock: Lock
) -> tuple[Sequence[PaperKeys], list[bool], Stated, dict[int, int], dict[int, str]]:
    """Of each record its keys, and whether it has an abstract; what records state of other papers.

    Then of entries that share their lines with one before them: record → which of these it is, from 2 on.
    Last, record → by which entry its paper is known again, where no other has that key.
    """
    abstracts, stated, nth, rows = list[bool](), Stated(), dict[int, int](), dict[int, str]()

    def keys() -> Iterator[PaperKeys]:
        before = None
        for number, record in enumerate(spool.records()):
            if (place := (record.document, record.lines)) == before:
                nth[number] = nth.get(number - 1, 1) + 1
            before = place
            abstracts.append(bool(record.abstract))
            stated.add(number, record)
            if row := entry_row(record, lock):
                rows[number] = row
            yield paper_keys(record)

    kept, several = spool.keep(PaperKeys, keys()), in_several([(row,) for row in rows.values()])
    return kept, abstracts, stated, nth, {n: row for n, row in rows.items() if row not in several}


def _printed(
    papers: Decided[PaperGroup, int], keys: Sequence[PaperKeys]
) -> Iterator[tuple[str, Sequence[PaperKeys]]]:
    """The papers that are in the graph, by path, with what their records print."""
    for paper, path in zip(*shown_papers(papers), strict=True):
        yield path, [keys[number] for number in paper.records]


def _people(
    spool: Spool,
    papers: Decided[PaperGroup, int],
    authors: Authors,
    titles: Mapping[str, str],
    lines: Sequence[Line],
    lock: Lock,
    corrected: Mapping[str, int],
) -> tuple[Decided[Person, int], dict[str, str]]:
    """The people; and the paths of papers and of their authors that lead on.

    They do because papers were merged or taken apart, or because an author is known to be an organisation.
    `corrected` has the records of what is printed otherwise than before, perhaps as another paper is.
    """
    merged = merged_papers(spool, lock, papers.things, papers.settled.paths, corrected)
    given_up = {**papers.settled.given_up, **dict(merged)}
    left = authors_left(lock, given_up, authors.signatures, {*papers.parted, *lock.parted(Kind.PAPER)})
    known = knowing_moved(knowing(lock, left), authors.signatures)
    people = decide(
        ruled_people(
            authors.signatures,
            authors.headings,
            authors.published,
            titles,
            papers,
            known,
            authors.hidden,
            spool.keep,
        ),
        [line for line in lines if not about_authors(line)],
        known,
        spool.keep,
    )
    new = dict(held(people.things, people.settled.paths)) if left else {}
    given_up |= {path: new[signature.key] for path, signature in left.items()}
    given_up |= were_organisations(authors.kinds, people.things, people.settled.paths)
    return people, given_up | were_people(authors.organisations, lock)


def _authors(
    spool: Spool, papers: Decided[PaperGroup, int], meant: Meant, lines: Sequence[Line], lock: Lock
) -> Authors:
    """Who signs the papers that are in the graph, and whose the author pages are."""
    pages = spool.pages()
    author_pages = {page.document for page in pages}
    published = spool.shelf(tuple[str, Published])
    originals = {one: key_of(other) for one, _, other in of_one(*shown_papers(papers), translated(meant))}
    printed = spool.keep(Signature, _signed(spool, papers, author_pages, originals, published))
    known = with_wholes(Filed(published), spool.keep)
    headings = [Heading(page.document, page.owner) for page in pages if page.owner]
    hidden: dict[Printing, Line] = {}
    for paper, path, line in hidden_papers(papers):
        records = list(spool.records(paper.records))
        theirs = signatures_of(key_of(path), preferred(records).byline, records, author_pages)
        hidden.update(dict.fromkeys(theirs, line))
    ids = registered(printed)
    by_name: dict[str, str] = {}
    signatures = spool.keep(Signature, _at_registered(printed, ids, by_name)) if ids else printed
    first = partial(first_paths, signatures, headings, known, hidden)
    kinds = author_kinds(chain(signatures, headings), lines, lock, hidden, first)
    among = authors_among(signatures, headings, known, kinds, hidden, spool.keep)
    return replace(among, registered=ids, by_name=by_name)


def _at_registered(
    signatures: Iterable[Signature], ids: Mapping[str, str], by_name: dict[str, str]
) -> Iterator[Signature]:
    """The signatures at registered places of work; on the way `by_name` learns how these were called."""
    for each in signatures:
        by_name.update(called_by_name(each, ids))
        yield at_registered(each, ids)


def _signed(
    spool: Spool,
    papers: Decided[PaperGroup, int],
    author_pages: Collection[str],
    originals: Mapping[str, str],
    published: Shelf[tuple[str, Published]],
) -> Iterator[Signature]:
    """The signatures of the papers in the graph, by their keys; on the way `published` gets each paper.

    `originals` has the path of a translation and the key of what it translates.
    """
    in_graph, paths = shown_papers(papers)
    for place in sorted(range(len(paths)), key=lambda place: key_of(paths[place])):
        records, key = list(spool.records(in_graph[place].records)), key_of(paths[place])
        shown = preferred(records)
        published.append((key, _published(shown, originals.get(paths[place]))))
        yield from sorted(signatures_of(key, shown.byline, records, author_pages), key=lambda each: each.key)


def _published(shown: Record, original: str | None) -> Published:
    """What of a paper helps to tell who wrote it; `original` is the key of what it translates."""
    series = (text for detail, text in shown.details if detail is Detail.SERIES)
    return Published(
        shown.title,
        shown.venue or next(series, ""),
        shown.date.year if shown.date else None,
        ((TRANSLATES, original),) if original else (),
        shown.kind,
    )


def _where(spool: Spool, nth: Mapping[int, int], number: int) -> str:
    """What a paper is known by that prints nothing of its own: where it stands."""
    (record,) = spool.records([number])
    return f"entry:{Print.of(record, nth.get(number, 1)).where}"
