"""The figures that a text states, with what they are about: `improves sample efficiency by up to 20x`.

One claim a figure. What the text leaves open stays open: a metric, comparator or subject that the sentence
does not name is `None`. Not for claims without a figure, and not for the truth of any.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.comparators import comparator
from kg.extract.figures import bare_numbers, figures
from kg.extract.generic import word_set
from kg.extract.outcomes import Outcome, outcome
from kg.model import Bound, Claim, ClaimKind, ClaimRole, Direction, Figure, Findings, Span, System
from kg.text.sentences import sentence_spans
from kg.text.tags import tags
from kg.text.tokens import Token, tokens

_WALLS = frozenset(",;:.()[]")
_JOINING = word_set("and or to , respectively while % $ \\ - – — by of")
_SCALES = word_set("size sizes scale scales number numbers count counts length lengths")
_CONDITION = word_set("at when under given for using if")
_OWN = re.compile(
    r"\b(?:it|its|we|our|this (?:paper|work|method|approach|model)|the proposed)\b", re.IGNORECASE
)
_RANGING = re.compile(r"\b(?:ranging|ranges?|varying|scaling|vary)\s*\Z")
_SCORE = re.compile(
    r"""\b(?:accurac(?:y|ies)|precision|recall|F1|AUC|AUROC|AUPRC|mAP|mIoU|IoU|BLEU|ROUGE|METEOR|CIDEr|PSNR|SSIM
    |LPIPS|FID|FVD|WER|CER|EER|perplexity|RMSE|MAE|MSE|Dice|DSC|NDCG|MRR|correlation|scores?|errors?|loss|kappa
    |pass@\d)\b[^,;.\d]{0,16}\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_MOST = 20  # systems of one paper that are looked for as subjects
_SIZES = (ClaimKind.SIZE, ClaimKind.COUNT)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence that holds figures."""

    text: str
    """The text of the record."""
    place: Span
    """Where it stands in it."""
    tokens: Sequence[Token]
    marks: str
    """Their parts of speech."""


def find_claims(text: str, findings: Findings) -> Findings:
    """The findings with the figures that the text states, in order; none is an empty tuple.

    >>> text = "On Q\\nOur method improves sample efficiency by up to 20x over the baseline."
    >>> (claim,) = find_claims(text, Findings()).claims
    >>> claim.figure.high, claim.figure.value, claim.metric.of(text), claim.comparator.of(text)
    (20, None, 'sample efficiency', 'the baseline')
    """
    found: dict[Span, Claim] = {}
    for place in sentence_spans(text):
        for claim in _claims(text, place, findings.systems[:_MOST]):
            found.setdefault(claim.span, claim)
    return replace(findings, claims=tuple(sorted(found.values(), key=lambda claim: claim.figure.span)))


def _claims(text: str, place: Span, systems: Sequence[System]) -> Iterator[Claim]:
    stated = figures(text, place)
    taken = {number.span for number in stated}
    scores = (each for each in bare_numbers(text, place) if _is_score(text, place, each))
    stated += [each for each in scores if each.span not in taken]
    if not stated:
        return
    stated.sort(key=lambda figure: figure.span)
    shifted = [Token(t.text, t.start + place.start, t.end + place.start) for t in tokens(place.of(text))]
    sentence = _Sentence(text, place, shifted, _marks(shifted))
    before: Claim | None = None
    for i, figure in enumerate(stated):
        start = stated[i - 1].span.end if i else place.start
        end = stated[i + 1].span.start if i + 1 < len(stated) else place.end
        claim = _claim(sentence, figure, Span(start, end), before, systems)
        if claim.figure.kind is not ClaimKind.FACTOR or claim.direction:  # else `run three times`
            yield claim
        before = claim


def _marks(sequence: Sequence[Token]) -> str:
    """The parts of speech; an unknown short form (`TPR`) that looks like a number is a noun."""
    pairs = zip(sequence, tags(sequence), strict=True)
    return "".join("N" if mark == "M" and token.text[0].isupper() else mark for token, mark in pairs)


def _is_score(text: str, place: Span, figure: Figure) -> bool:
    return bool(_SCORE.search(text, max(place.start, figure.span.start - 40), figure.span.start))


def _claim(
    sentence: _Sentence, figure: Figure, around: Span, before: Claim | None, systems: Sequence[System]
) -> Claim:
    """The claim of one figure; `around` reaches to the figures beside it, `before` is the claim before."""
    text = sentence.text
    left, right = _clause(sentence, figure.span, around)
    sized, linked = figure.kind in _SIZES, figure.bound in (Bound.FROM_TO, Bound.RANGE)
    said = Outcome() if sized else outcome(sentence.tokens, sentence.marks, left, right, linked=linked)
    metric = _measured(_span(sentence, said.metric), text, systems)
    direction = _by_ends(figure) or said.direction
    against = comparator(text, sentence.place, figure.span, around)
    if before and metric is None and _joined(sentence, before.figure, figure):
        direction, metric = direction or before.direction, before.metric
    if before and metric and before.metric and metric.of(text) == before.metric.of(text):
        against = against or before.comparator
    kind = _kind(figure, direction, metric)
    setting = sized or _settled(sentence, left, direction)
    subject = None if setting else _subject(sentence, figure, against, systems)
    if sized and figure.bound is Bound.RANGE:
        metric, subject = _sized(sentence, figure)
    return Claim(
        figure=replace(figure, kind=kind),
        role=ClaimRole.SETTING if setting else ClaimRole.RESULT,
        direction=direction,
        metric=metric,
        comparator=against,
        subject=subject,
        span=_reach(figure.span, metric, around),
        sentence=sentence.place,
    )


def _clause(sentence: _Sentence, figure: Span, around: Span) -> tuple[tuple[int, int], tuple[int, int]]:
    """The tokens before and after a figure up to a comma, bracket, or another figure."""
    sequence = sentence.tokens
    last = sum(token.end <= figure.start for token in sequence)
    first = last
    if last > 2 and sequence[last - 1].text == "by" and sequence[last - 2].text == ",":
        first = last - 2  # `higher scores than others, by 20%`
    while first > 0 and sequence[first - 1].start >= around.start and sequence[first - 1].text not in _WALLS:
        first -= 1
        if first > 1 and sequence[first - 1].text == ")":  # `improves it (and more) by 3%`
            first = _opening(sequence, first - 1)
    begin = sum(token.start < figure.end for token in sequence)
    end = begin
    while end < len(sequence) and sequence[end].end <= around.end and sequence[end].text not in _WALLS:
        end += 1
    return (first, last), (begin, end)


def _opening(sequence: Sequence[Token], closing: int) -> int:
    """The place of the bracket that a closing one belongs to; where the words after begin if it is far."""
    near = range(closing - 1, max(-1, closing - 12), -1)
    return next((k for k in near if sequence[k].text == "("), closing + 1)


def _span(sentence: _Sentence, range_: tuple[int, int] | None) -> Span | None:
    if range_ is None:
        return None
    return Span(sentence.tokens[range_[0]].start, sentence.tokens[range_[1] - 1].end)


def _measured(metric: Span | None, text: str, systems: Sequence[System]) -> Span | None:
    """The metric, unless it is a system: who gains is not what is gained."""
    named = metric and any(metric.of(text) in _names(system) for system in systems)
    return None if named else metric


def _by_ends(figure: Figure) -> Direction | None:
    """The direction that the numbers themselves show."""
    if figure.from_value is None or figure.to_value is None or figure.from_value == figure.to_value:
        return None
    return Direction.INCREASE if figure.to_value > figure.from_value else Direction.DECREASE


def _joined(sentence: _Sentence, before: Figure, figure: Figure) -> bool:
    """Whether two figures are items of one list: `26% and 29%`."""
    if before.unit != figure.unit or figure.kind in _SIZES:
        return False
    start, end = before.span.end, figure.span.start
    between = [t.text for t in sentence.tokens if start <= t.start and t.end <= end]
    short = len(between) < 7 and "and" in between and not _WALLS.intersection(between)
    return short or all(word.lower() in _JOINING for word in between)


def _settled(sentence: _Sentence, left: tuple[int, int], direction: Direction | None) -> bool:
    """Whether the clause of a figure says under what condition: `at TPR equal to 90%`."""
    first = sentence.tokens[left[0]].text.lower() if left[0] < left[1] else ""
    return direction is None and first in _CONDITION


def _kind(figure: Figure, direction: Direction | None, metric: Span | None) -> ClaimKind:
    """A percentage of a metric that did not change is its value: `94.2% accuracy`."""
    stated = figure.kind is ClaimKind.PERCENT and direction is None and metric is not None
    return ClaimKind.MEASURE if stated else figure.kind


def _subject(
    sentence: _Sentence, figure: Figure, against: Span | None, systems: Sequence[System]
) -> str | None:
    """The system that the sentence names last before figure and comparator; the only one for `our method`."""
    before = sentence.text[sentence.place.start : figure.span.start]
    if against and sentence.place.start <= against.start < figure.span.start:
        before = before[: against.start - sentence.place.start]
    named = [(_last(before, name), system.name) for system in systems for name in _names(system)]
    place, name = max(named, default=(-1, ""))
    if place >= 0:
        return name
    return systems[0].name if len(systems) == 1 and _OWN.search(before) else None


def _names(system: System) -> tuple[str, ...]:
    return (system.name, system.expansion) if system.expansion else (system.name,)


def _last(text: str, name: str) -> int:
    """Where a name stands last as a word of its own; -1 when nowhere."""
    found = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    return found[-1] if found else -1


def _sized(sentence: _Sentence, figure: Figure) -> tuple[Span | None, str | None]:
    """What a range is of, a metric or a subject: `model sizes ranging from …`, `models ranging from …`."""
    before = sentence.text[sentence.place.start : figure.span.start]
    ranging = _RANGING.search(before)
    if not ranging:
        return None, None
    head = sum(t.end <= sentence.place.start + ranging.start() for t in sentence.tokens)
    first = head
    while first > 0 and head - first < 4 and sentence.marks[first - 1] in "NLJ":
        first -= 1
    span = _span(sentence, (first, head)) if first < head else None
    if span is None or sentence.tokens[head - 1].text.lower() in _SCALES:
        return span, None
    return None, " ".join(span.of(sentence.text).split())


def _reach(figure: Span, metric: Span | None, around: Span) -> Span:
    """The figure and its metric where both stand between the same two figures."""
    if metric is None or metric.start < around.start or metric.end > around.end:
        return figure
    return Span(min(figure.start, metric.start), max(figure.end, metric.end))
