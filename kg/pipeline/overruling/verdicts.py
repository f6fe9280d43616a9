"""What people decided of pairs: the question, how it was answered, and by which line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.curation import Line
from kg.pipeline.overruling.linking import Linking
from kg.resolve.candidates import Candidate, Verdict
from kg.resolve.groups import Item
from kg.text.reason import Reason, Stance


@dataclass(frozen=True, slots=True)
class Decision:
    """Two paths of one kind, and what a line says of them."""

    first: str
    """The better known of the two."""
    second: str
    """The other; retired, when the two are the same."""
    candidate: Candidate
    """The verdict, the evidence that there is without the line, and the word of the person."""
    line: Line
    """Who says so."""


Evidence = Mapping[frozenset[str], tuple[str, str, Candidate]]
"""Two paths → the better known of the two, the other, and the open question about them."""


def evidence(
    candidates: Iterable[Candidate], paths: Sequence[str]
) -> dict[frozenset[str], tuple[str, str, Candidate]]:
    """The open questions by the paths that they are about."""
    return {
        frozenset((paths[c.first], paths[c.second])): (paths[c.first], paths[c.second], c) for c in candidates
    }


def decisions(
    said: Linking[Item],
    parts: Sequence[Sequence[Sequence[Item]]],
    part_of: Mapping[Item, str],
    paths: Sequence[str],
    before: Evidence,
    after: Evidence,
) -> list[Decision]:
    """One for each pair that a line decides, by the first line of several.

    `parts` has the items of each part of each thing, `part_of` the path of the part that an item is in,
    `paths` those of the things; `before` and `after` are the questions that the rules ask without and with
    the lines.
    """
    thing_of = {
        item: path for group, path in zip(parts, paths, strict=True) for part in group for item in part
    }
    found: dict[frozenset[str], Decision] = {}
    for lines, verdict, path_of, asked in (
        (said.same, Verdict.SAME, part_of, before),
        (said.different, Verdict.DIFFERENT, thing_of, after),
    ):
        for each in lines:
            for pair in _pairs(each.one, each.other, path_of):
                found.setdefault(frozenset(pair), _decision(pair, verdict, each.line, asked))
    return list(found.values())


def _pairs(
    one: Iterable[Item], other: Iterable[Item], path_of: Mapping[Item, str]
) -> Iterator[tuple[str, str]]:
    ours, theirs = (sorted({path_of[item] for item in side}) for side in (one, other))
    for first in ours:
        for second in theirs:
            if first != second:
                yield min(first, second), max(first, second)


def _decision(pair: tuple[str, str], verdict: Verdict, line: Line, asked: Evidence) -> Decision:
    first, second, question = asked.get(frozenset(pair), (*pair, None))
    same = verdict is Verdict.SAME
    word = f"{line.who or 'a person'} says so"
    word += (f" ({line.when})" if line.when else "") + (f": {line.why}" if line.why else "")
    reason = Reason(Stance.FOR if same else Stance.AGAINST, word)
    reasons = (*(question.reasons if question else ()), reason)
    return Decision(first, second, Candidate(0, 1, float(same), reasons, verdict), line)
