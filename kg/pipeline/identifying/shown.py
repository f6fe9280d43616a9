"""Which papers are in the graph and which a line hides, and the phrases of either.

Nothing is made of hidden papers; what they would bring in is only looked at so that lines about it rest.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from kg.curation import Line
from kg.model import Findings
from kg.pipeline.identifying.coined import Coined, coined_forms, is_coined
from kg.pipeline.identifying.mentioned import read_for_concepts
from kg.pipeline.identifying.phrases import phrases
from kg.pipeline.overruling.deciding import Decided
from kg.pipeline.reading.coining import coined_words
from kg.pipeline.reading.spool import Spool
from kg.resolve.concepts import Concept, resolve_concepts
from kg.resolve.papers.grouping import PaperGroup
from kg.resolve.phrases import Phrase
from kg.text.language.inflection import concept_form


def shown_papers(papers: Decided[PaperGroup, int]) -> tuple[Sequence[PaperGroup], Sequence[str]]:
    """The papers that are in the graph, and their paths: nothing is made of the others."""
    hidden = papers.orders.hidden
    if not hidden:
        return papers.things, papers.settled.paths
    shown = [pair for pair in papers.each() if pair[1] not in hidden]
    return [paper for paper, _ in shown], [path for _, path in shown]


def read_numbers(papers: Sequence[PaperGroup], abstracts: Sequence[bool]) -> frozenset[int]:
    """The numbers of the records, of these papers, that are read for concepts."""
    return frozenset(
        number
        for paper in papers
        for number, is_read in zip(
            paper.records, read_for_concepts([abstracts[n] for n in paper.records]), strict=True
        )
        if is_read
    )


def hidden_papers(papers: Decided[PaperGroup, int]) -> list[tuple[PaperGroup, str, Line]]:
    """The papers that are left out, with their paths and the lines that hide them, by these."""
    hidden = papers.orders.hidden
    if not hidden:
        return []
    found = papers.each()
    left_out = [(paper, path, hidden[path]) for paper, path in found if path in hidden]
    return sorted(left_out, key=lambda each: each[2].number)


def hidden_concepts(
    spool: Spool, papers: Decided[PaperGroup, int], abstracts: Sequence[bool]
) -> list[tuple[Concept, Line]]:
    """What the papers that are left out would bring in: lines about it rest.

    Of a word that one coins for a system both what it means elsewhere and what it would mean there alone.
    """
    found = []
    for paper, path, line in hidden_papers(papers):
        read = read_numbers([paper], abstracts)
        words = {word for _, each in spool.entries(sorted(read)) for word in coined_words(each)}
        alone = coined_forms([(word, path) for word in words], {}, words)
        for own in ({}, alone) if words else ({},):
            concepts = resolve_concepts(phrases_of(spool, [paper], [path], read, own))
            found += [(each, line) for each in concepts if not own or is_coined(each.forms[0])]
    return found


def phrases_of(
    spool: Spool, papers: Sequence[PaperGroup], paths: Sequence[str], read: Collection[int], own: Coined
) -> Iterator[Phrase]:
    """The phrases of these papers; of records not read for concepts only the keywords.

    One paper after the other, so that what several records of a paper say counts once.
    """
    shown = sorted((paper.records, path) for paper, path in zip(papers, paths, strict=True))
    numbers = [number for records, _ in shown for number in records]
    coining = {paper for paper, _ in own}
    entries = spool.entries(None if numbers == list(range(spool.count())) else numbers)
    for records, path in shown:
        form_of = partial(_own_form, own, path) if path in coining else None
        found = chain.from_iterable(
            phrases(record, findings if number in read else Findings(), form_of, path)
            for number, (record, findings) in zip(records, entries, strict=False)
        )
        yield from found if len(records) == 1 else _counted_once(found)


def _own_form(own: Coined, paper: str, label: str) -> str:
    return own.get((paper, concept_form(label)), "")


def _counted_once(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The phrases of all records of one paper: what a record says that one before it said does not count.

    >>> found = _counted_once([Phrase("GSM8K", None, ("GSM8K",), data=data) for data in (False, True, True)])
    >>> [(phrase.again, phrase.data) for phrase in found]
    [(False, False), (True, True), (True, False)]
    """
    before: dict[str, Phrase] = {}
    for phrase in phrases:
        form = phrase.form or concept_form(phrase.label)
        earlier = before.get(form)
        if earlier is None:
            before[form] = phrase
            yield phrase
            continue
        new = phrase._replace(
            data=phrase.data > earlier.data,
            said=phrase.said - earlier.said,
            measured=phrase.measured > earlier.measured,
            again=bool(earlier.printed),
        )
        if new.data or new.said or new.measured or not earlier.printed:
            before[form] = earlier._replace(
                data=earlier.data | new.data,
                said=earlier.said | new.said,
                measured=earlier.measured | new.measured,
                printed=earlier.printed or new.printed,
            )
        yield new
