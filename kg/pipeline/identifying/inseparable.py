"""Lines that would part from a concept a name that no paper uses by itself: nothing would bear it."""

from collections.abc import Collection, Iterator, Sequence

from kg.curation import Complaint, Kind
from kg.pipeline.identifying.identities import Identities
from kg.pipeline.reading.spool import Spool
from kg.resolve.candidates import Verdict


def inseparable(spool: Spool, numbers: Sequence[int], found: Identities) -> Iterator[Complaint]:
    """What is wrong with such lines, once all texts were read; `numbers` are those of the records read."""
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
