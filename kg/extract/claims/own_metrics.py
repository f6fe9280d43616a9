"""What a figure takes over from the one before it when its own metric is named beside it.

`the width is 3 mm and the height 5 mm`, `cuts the error to 5% and the delay to 4 s`, `improves efficiency
beyond 20% and throughput over 15%`.
"""

from dataclasses import replace

from kg.extract.claims.directions import Way
from kg.extract.claims.metrics import is_alone
from kg.extract.claims.pairs import Pair, Taken, is_alike, is_score
from kg.extract.claims.phrases import phrase_at
from kg.extract.claims.shared import PARALLEL, REACHED, Outcome, past_merely
from kg.extract.measures import is_measured
from kg.model import ClaimKind


def reached_too(pair: Pair) -> Taken | None:
    """`cuts the error to 5% and the FPR95 to 4%`: another metric that the same verb changes to a value."""
    before, gap, first = pair.before, pair.gap, pair.first
    joined = gap[:1] in (["and"], [","]) and gap[-1:] == ["to"] and len(gap) <= PARALLEL // 2
    if not (joined and before.way and before.is_level) or pair.said.way or pair.has_verb:
        return None
    begin = first - len(gap) + (2 if gap[:2] == [",", "and"] else 1)
    named = phrase_at(pair.read, begin, first - 1)
    whole = named is not None and named[1] == first - 1 and not is_alone(pair.read, named)
    return (Outcome(before.way, named), pair.against or before.comparator) if whole else None


def reached_then(pair: Pair) -> Taken | None:
    """`improves recall by 5% over X, reaching 90%`: the value of what became more."""
    read, before = pair.read, pair.before
    verb = past_merely(read, pair.first) - 1
    reaching = REACHED.match(read.words[verb]) and read.words[verb].endswith("ing")
    if not reaching or read.words[verb - 1] != "," or pair.said != Outcome() or before.metric is None:
        return None
    grown = before.way in (Way.BETTER, Way.MORE) and read.has_measure(before.metric) and not before.is_level
    valued = pair.figure.unit in (None, "%") and pair.after != "of" and not pair.has_verb
    return (Outcome(None, before.metric), pair.against) if grown and valued else None


def had_too(pair: Pair) -> Taken | None:
    """`Foo with an accuracy of 66%, and Qua with 69%`: another that has so much of the same."""
    before, read, gap = pair.before, pair.read, pair.gap
    linked = gap[-1:] in (["with"], ["at"])
    if before.way or before.metric is None or pair.said != Outcome() or not linked or pair.has_verb:
        return None
    if before.figure.unit == pair.figure.unit and _follows(pair):
        return Outcome(None, before.metric), pair.against
    led = read.word(read.past(before.metric[0], "T") - 1) == "with" and before.metric[1] < before.tokens[0]
    alike = led and gap[0] in (",", "and") and before.figure.unit == pair.figure.unit
    return (Outcome(None, before.metric), pair.against) if alike and len(gap) <= PARALLEL else None


def _follows(pair: Pair) -> bool:
    """Whether another comes next, or after that: `90% accuracy, followed by B with 80% and C with 70%`."""
    read, gap, metric = pair.read, pair.gap, pair.before.metric
    said = range(metric[0] if metric else pair.first, pair.first)
    followed = any(read.words[k : k + 2] == ["followed", "by"] for k in said)
    again = gap[0] in (",", "and") and read.word(pair.before.tokens[0] - 1) == gap[-1]
    return followed and ("followed" in gap or again)


def quantity_beside(pair: Pair) -> Taken | None:
    """`the width is 3 mm and the height 5 mm`: a quantity that is named right before its figure.

    Of a share a measure: `the yield was 85% and the ee 97%`.
    """
    first, figure = pair.first, pair.figure
    measured = figure.kind is ClaimKind.MEASURE and figure.unit not in (None, "%")
    before = pair.before.way is None and pair.before.metric is not None
    if (
        not (measured or figure.unit == "%")
        or not before
        or pair.said != Outcome()
        or pair.gap[:1] not in (["and"], [","])
    ):
        return None
    begin = first - len(pair.gap) + (2 if pair.gap[:2] == [",", "and"] else 1)
    named = phrase_at(pair.read, begin, first) if pair.read.word(begin) in ("the", "its") else None
    alone = named is None or named[1] != first or is_alone(pair.read, named)
    if named is None or alone or not (measured or is_measured(pair.read.words[slice(*named)])):
        return None  # `recall was 90% and the second 80%`
    return Outcome(None, named), pair.against


def both_behind(pair: Pair) -> Taken | None:
    """`improves efficiency beyond 20% and throughput over 15%`: each metric right before its figure."""
    before, said = pair.before, pair.said
    if not before.metric or not said.metric or not before.way or pair.has_verb or "and" not in pair.gap:
        return None
    if (before.metric[1], said.metric[1]) != (before.tokens[0], pair.first):
        return None
    return replace(said, way=before.way), pair.against or before.comparator


def both_ahead(pair: Pair) -> Taken | None:
    """`1.02x in recall and 1.06x in precision`: both metrics stand after their figures."""
    said, gap = pair.said, pair.gap
    ahead = said.metric and said.metric[0] > pair.first and is_alike(pair) and not pair.has_verb
    if not ahead or ("and" not in gap and gap[-1] != ",") or is_score(pair):
        return None
    joined = pair.before.comparator if gap[-1] in ("and", ",") else None
    return replace(said, way=pair.before.way), pair.against or joined
