"""What the records speak of: concepts, and with papers and people all of it, with its paths."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from kg.curation import Complaint, Curation, CurationError, Kind
from kg.pipeline.identifying.coined import Coined, coined_forms, known_words, ordinary_words
from kg.pipeline.identifying.identities import Identities
from kg.pipeline.identifying.joining import identities_of
from kg.pipeline.identifying.kinds.concepts import ruled_concepts
from kg.pipeline.identifying.kinds.papers import shown_paper_path
from kg.pipeline.identifying.links import doubts, with_links
from kg.pipeline.identifying.mentioned import (
    Gazetteer,
    find_mentions,
    gazetteer_of,
    linkable,
)
from kg.pipeline.identifying.shown import (
    hidden_concepts,
    phrases_of,
    read_numbers,
    shown_papers,
)
from kg.pipeline.identifying.written import Written
from kg.pipeline.overruling.deciding import Decided, decide
from kg.pipeline.paths.ids import Lock, Names
from kg.pipeline.reading.spool import Spool
from kg.resolve.candidates import Verdict
from kg.resolve.papers.grouping import PaperGroup


def identify(
    spool: Spool, lock: Lock, curation: Curation, written: Written, *, reads: bool = True
) -> tuple[Identities, Names]:
    """Resolve concepts and give each its path; people overrule. With papers and people that is all there is.

    Also returns the names that the next build is to know. Unless it `reads`, no concept is looked for in the
    texts: papers have those that their documents give.

    Raises:
        CurationError: for every line about concepts that makes no sense, together.
    """
    papers = written.papers
    read = read_numbers(shown_papers(papers)[0], written.abstracts)
    own = _coined(spool, papers, read_numbers(papers.things, written.abstracts), written.authors_of)
    concepts = decide(
        ruled_concepts(
            phrases_of(spool, *shown_papers(papers), read, own),
            partial(shown_paper_path, papers),
            lock,
            spool.keep,
            hidden_concepts(spool, papers, written.abstracts),
        ),
        curation.lines,
        lock,
        spool.keep,
    )
    if concepts.complaints:
        raise CurationError(curation.file, concepts.complaints)
    hidden = concepts.orders.hidden
    named = concepts.each()
    gazetteer = gazetteer_of(concept for concept, path in named if path not in hidden)
    if gazetteer.forms and reads:
        _mention(spool, read, gazetteer)
    forms = linkable(gazetteer, spool.mentions())
    found, names = identities_of(written, concepts, own, forms, lock, spool.keep)
    found = replace(with_links(found, written.stated, written.meant), cited_titles=written.cited_titles)
    if complaints := list(_inseparable(spool, sorted(read), found)):
        raise CurationError(curation.file, complaints)
    for doubt in doubts(found, written.notices, written.stated, spool):
        spool.add(doubt)
    return found, names


def _coined(
    spool: Spool,
    papers: Decided[PaperGroup, int],
    read: Collection[int],
    authors: Mapping[str, Sequence[str]],
) -> Coined:
    """The forms of words that several papers coin, or that are another word to the others.

    Papers that are left out count, too: by hiding one, no system of another gets another name.
    """
    coined = [each for each in spool.coined() if each.number in read]
    named = [each for each in spool.named() if each.number in read]
    numbers = {each.number for each in (*coined, *named)}
    each_paper = papers.each()
    path_of = {n: path for paper, path in each_paper for n in paper.records if n in numbers}
    coining: dict[tuple[str, str], int] = {}
    heading: dict[tuple[str, str], int] = {}
    for each in coined:
        if each.number in path_of:
            at = each.form, path_of[each.number]
            coining[at] = min(each.spelling, coining.get(at, each.spelling))
            if each.heads:
                heading[at] = min(each.day, heading.get(at, each.day))
    named_at = [(each, path_of[each.number]) for each in named if each.number in path_of]
    ordinary = ordinary_words(((each.form, path, each.spelling) for each, path in named_at), coining)
    known = known_words(((each.form, path, each.day) for each, path in named_at), heading, authors)
    return coined_forms(sorted(coining), authors, ordinary | known)


def _mention(spool: Spool, read: Collection[int], gazetteer: Gazetteer) -> None:
    """The mentions of all concepts in the texts that are read for concepts, into the spool."""
    numbers = sorted(read)
    records = spool.records(None if len(numbers) == spool.count() else numbers)
    found = ((n, find_mentions(r.text, gazetteer)) for n, r in zip(numbers, records, strict=True))
    spool.add_mentions(found)


def _inseparable(spool: Spool, numbers: Sequence[int], found: Identities) -> Iterator[Complaint]:
    """What is wrong with lines that part from a concept a name that no paper uses by itself.

    Nothing would bear that name. All texts must be read; `numbers` are those of the records that were.
    """
    parting = [each for each in found.decisions if each.candidate.verdict is Verdict.DIFFERENT]
    if not parting:
        return
    unsaid = {path for one, path in found.each_concept() if len(one.unsaid) == len(one.forms)}
    parting = [each for each in parting if not unsaid.isdisjoint((each.first, each.second))]
    if not parting:
        return
    left = unsaid - _named(spool, numbers, found, unsaid)
    for line in dict.fromkeys(e.line for e in parting if not left.isdisjoint((e.first, e.second))):
        if line.kind is Kind.CONCEPT:
            yield Complaint(
                line.number,
                f"{line.thing!r} and {line.value!r} cannot be told apart: papers print one of the two only "
                "where it is defined as the short form of the other, none by itself. Take the line out.",
            )


def _named(spool: Spool, numbers: Sequence[int], found: Identities, wanted: Collection[str]) -> set[str]:
    """Those of the concepts that a text mentions."""
    paper_of = {number: path for paper, path in found.each_paper() for number in paper.records}
    texts = zip(numbers, spool.entries(numbers), spool.mentions(), strict=False)
    return {
        concept
        for number, (_, findings), mentions in texts
        for concept, _ in found.mentioned(findings, mentions, paper_of[number])
        if concept in wanted
    }
