"""The figures that a text states, with what they are about: `improves sample efficiency by up to 20x`.

One claim a figure. What the text leaves open stays open: a metric, comparator or subject that the sentence
does not name is `None`. Not for claims without a figure, and not for the truth of any.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from functools import partial

from kg.extract.claims.comparison.comparators import is_multiple
from kg.extract.claims.comparison.others import is_of_others, is_theirs
from kg.extract.claims.comparison.owners import is_anothers
from kg.extract.claims.data.known import known
from kg.extract.claims.data.placing import with_data
from kg.extract.claims.denominators import with_denominators
from kg.extract.claims.directions import direction_of
from kg.extract.claims.heads import with_area, without_verb
from kg.extract.claims.metrics import STATING
from kg.extract.claims.phrases import phrase_before
from kg.extract.claims.reading import Range, Reading, reading
from kg.extract.claims.roles.denied import told_of
from kg.extract.claims.roles.role import is_setting, tells_whom
from kg.extract.claims.roles.shares import is_taken
from kg.extract.claims.roles.studies import is_age, is_outcome
from kg.extract.claims.shared import SIZES, Stated
from kg.extract.claims.stated import stated
from kg.extract.claims.subject import names_of, subject_of
from kg.extract.claims.values.estimates import is_needed
from kg.extract.claims.values.scores import is_gain_up_to
from kg.extract.figures.finding import all_figures, has_unit, is_decimal, sign_of
from kg.extract.generic import word_set
from kg.extract.measures import is_measured
from kg.extract.naming import is_version
from kg.extract.source import Source
from kg.extract.species import is_rest
from kg.model import Bound, Claim, ClaimKind, ClaimRole, Figure, Findings, Span, System

_ADDED = ("adds", "adding", "add")  # `adds 0.1% FLOPs`
_SCALES = word_set("size sizes scale scales number numbers count counts length lengths")
_RANGING = re.compile(r"\b(?:ranging|ranges?|varying|scaling|vary)\s*\Z")
_DIGIT = re.compile(r"\d")
_TO_NOTHING = (["to", "zero"], ["to", "nil"], ["to", "nothing"])
_EXTENTS = ("ago", "apart", "away", "deep", "long", "old", "tall", "thick", "wide")
_SPELT = re.compile(r"[\s\-f](?:(?<!f)(?:times|orders?|per\s?cent)|(?<=f)old)\b")
_OF_FACTOR = re.compile(r"\bfactors?\sof\s\d")  # `a quality factor of 850`
_TURN, _DEGREES = 360, ("°", "degree", "degrees")
_MANY = 50  # points that are no difference of scores
_MOST = 20  # systems of one paper that are looked for as subjects


def find_claims(source: Source, findings: Findings) -> Findings:
    """The findings with the figures that the text states, in order; none is an empty tuple.

    >>> from kg.extract.source import sources
    >>> text = "On Q\\nOur method improves sample efficiency by up to 20x over the baseline."
    >>> (claim,) = find_claims(sources([text])[0], Findings()).claims
    >>> claim.figure.high, claim.figure.value, claim.metric.of(text), claim.comparator.of(text)
    (20, None, 'sample efficiency', 'the baseline')
    """
    text = source.reading.text
    found: dict[Span, Claim] = {}
    systems = findings.systems[:_MOST]
    named = _numbered(systems, text)
    data = frozenset(span.of(text) for each in findings.keyphrases if each.data for span in each.spans)
    names = known(text, findings)
    for sequence, tags in source.tagged():
        figures = _figures(text, Span(sequence[0].start, sequence[-1].end), named)
        if figures:
            read = reading(text, sequence, tags)
            claims = list(_claims(read, figures, systems, data))
            for claim in with_data(read, claims, names):
                found.setdefault(claim.span, claim)
    return replace(findings, claims=tuple(sorted(found.values(), key=lambda claim: claim.figure.span)))


def _figures(text: str, place: Span, named: Container[int]) -> list[Figure]:
    """The figures of a sentence, if it may state any; none ends where a name does."""
    if not (_DIGIT.search(text, place.start, place.end) or _SPELT.search(text, place.start, place.end)):
        return []
    figures = [each for each in all_figures(text, place) if each.span.end not in named]
    told = any(has_unit(each) or is_decimal(each) or each.bound is Bound.FROM_TO for each in figures)
    counted = is_needed(text, place) or _OF_FACTOR.search(text, place.start, place.end)
    return figures if told or counted else []


def _numbered(systems: Sequence[System], text: str) -> frozenset[int]:
    """Where numbers of versions end, of what has one by its name: `OpenFace 3.0` is no figure, nor is 2.0."""
    parts = (name.rpartition(" ") for system in systems for name in names_of(system, text))
    called = {re.escape(name) for name, _, version in parts if name and is_version(version)}
    pattern = rf"(?:{'|'.join(sorted(called))})\s[vV]?\d+(?:\.\d+)*"
    return frozenset(found.end() for found in re.finditer(pattern, text)) if called else frozenset()


def _claims(
    read: Reading, figures: Sequence[Figure], systems: Sequence[System], data: frozenset[str]
) -> Iterator[Claim]:
    names = {name for system in systems if not _is_metric(system) for name in names_of(system, read.text)}
    at: dict[Range, Span] = {}  # the claims by the tokens of their figures
    for each in map(partial(_with_own_metric, read), told_of(read, stated(read, figures))):
        claim = _claim(read, each, systems, names, data)
        claim = replace(claim, interval_of=at.get(each.value)) if each.value else claim
        at[each.tokens] = claim.span
        if each.way or _is_stated(read, each) or not _is_adverb(read, claim.figure):
            yield claim


def _with_own_metric(read: Reading, said: Stated) -> Stated:
    r"""The same with its whole metric without the figure: `compression` of `$16 \times$ compression`."""
    metric, (first, end) = said.metric, said.tokens
    if metric is None:
        return said
    if not metric[0] <= first < metric[1]:
        return replace(said, metric=with_area(read, without_verb(read, metric)))
    return replace(said, metric=(end, metric[1]) if end < metric[1] else None)


def _is_stated(read: Reading, said: Stated) -> bool:
    """Whether a figure is the value of a metric: `a compression ratio of 5x`, not `run 5 times`."""
    first = said.tokens[0]
    if said.figure.span.of(read.text).endswith("fold"):
        return False  # `our contribution is three-fold`
    at = first - 2 if read.word(first - 1) == "a" else first - 1
    if said.metric is not None and said.metric[0] == said.tokens[1] and read.word(at) == "at":
        return True  # `at 4x compression`
    return said.metric is not None and said.metric[0] < first and read.words[first - 1] in STATING


def _is_adverb(read: Reading, figure: Figure) -> bool:
    """Whether a figure that changes nothing is no claim: `run three times`, `a 5-point scale`."""
    many = isinstance(figure.value, int) and figure.value >= _MANY
    if figure.kind is ClaimKind.POINTS and figure.unit == "points" and many:
        return True  # `a cloud of 100 points`
    if figure.value == _TURN and figure.unit in _DEGREES:
        return read.marks[read.range_of(figure.span)[1] :][:1] in ("N", "L", "J")  # `360° videos`
    end = read.range_of(figure.span)[1]
    if is_multiple(read, end):
        return False
    likely = "likely" in read.words[end : end + 2]  # `were 1.7 times as likely`
    apart = read.word(end) in ("difference", "differences", "gap")
    scale = figure.span.of(read.text).endswith("-point") and not apart  # `a 5-point scale`
    return (figure.kind is ClaimKind.FACTOR and not likely) or scale


def _claim(
    read: Reading, said: Stated, systems: Sequence[System], names: set[str], data: frozenset[str]
) -> Claim:
    sized, happened = said.figure.kind in SIZES, is_outcome(read, said)
    if said.metric and read.word(said.tokens[1]) in _EXTENTS and not read.has_measure(said.metric):
        said = replace(said, metric=None)  # `the source is 3.6 Mpc away`
    setting = not happened if sized else is_of_others(read, said, names) or is_setting(read, said)
    if (setting and tells_whom(read, said)) or _is_start(read, said):
        said = replace(said, way=None)
    metric = _metric(read, said, names, data)
    if setting and metric and _is_of_other_figure(read, said, metric):
        said, metric = replace(said, metric=None), None
    anothers = is_anothers(read, said, names) or is_theirs(read, said)
    subject, against = _sides(read, said, systems, is_apart=setting or sized or anothers)
    if sized:
        metric, subject = _sized(read, said.figure) if said.figure.bound is Bound.RANGE else (None, None)
    measured = metric.of(read.text).lower().split() if metric else ()
    figure = replace(said.figure, kind=ClaimKind.COUNT if happened else _kind(read, said))
    figure = figure if figure.kind is ClaimKind.FACTOR else with_denominators(read, figure)
    return Claim(
        figure=figure,
        role=ClaimRole.SETTING if setting else ClaimRole.RESULT,
        direction=None if sized else direction_of(said.way, measured),
        metric=metric,
        comparator=None if setting or sized or anothers else against,
        subject=subject,
        span=_reach(figure.span, metric, said.around),
        sentence=read.place,
    )


def _metric(read: Reading, said: Stated, names: set[str], data: frozenset[str]) -> Span | None:
    """What is measured: who gains is not what is gained, nor is on what, nor `coli` of `E. coli`."""
    metric = read.span(said.metric)
    if metric is None or said.metric is None or is_rest(read.text, metric.start):
        return None
    name = metric.of(read.text)
    return None if name in names or (name in data and not read.has_measure(said.metric)) else metric


def _is_of_other_figure(read: Reading, said: Stated, metric: Span) -> bool:
    """Whether a metric beside what was taken is that of another figure: `90% accuracy with 5% labels`."""
    ahead = metric.start < said.figure.span.start
    unmeasured = said.metric is not None and not read.has_measure(said.metric)
    return (ahead or unmeasured) and (is_taken(read, said) or is_age(read, said))


def _sides(
    read: Reading, said: Stated, systems: Sequence[System], *, is_apart: bool
) -> tuple[str | None, Span | None]:
    """Whose a figure is, and with what it is compared, which is never the same."""
    against = read.span(said.comparator)
    subject = None if is_apart or said.is_baseline else subject_of(read, said, against, systems)
    if subject and against and against.of(read.text) == subject:
        return (None, against) if against.start > said.figure.span.start else (subject, None)
    return subject, against


def _kind(read: Reading, said: Stated) -> ClaimKind:
    """A percentage of a metric that did not change is its value: `94.2% accuracy`, `raises it to 90%`."""
    first = said.tokens[0]
    if said.is_baseline and said.way is None and said.figure.kind is ClaimKind.PERCENT:
        return ClaimKind.MEASURE
    listed = read.word(first - 1) == "and" and "by" in read.words[max(0, first - 6) : first]
    changed = listed or read.word(first - 1) == "by" or bool(sign_of(read.text, said.figure))
    if said.figure.unit is None and said.way and (changed or _is_difference(read, said)):
        return ClaimKind.POINTS  # `surpasses it by 3.4 mAP`
    changed = changed or read.word(first - 1) in _ADDED
    if said.figure.kind is not ClaimKind.PERCENT or said.is_share:
        return said.figure.kind
    if read.word(said.tokens[1]) in ("difference", "differences"):
        return ClaimKind.PERCENT
    level = said.way is not None and said.is_level
    level = level and (said.metric is None or said.metric[0] < first or said.metric[0] == said.tokens[1])
    apart = read.word(first) == "within"  # `matches its AP within 0.1%`
    stated = said.metric is not None or (said.is_told and not _is_of_change(read, said))
    lost = said.metric is not None and read.head(said.metric) == "loss" and _is_of_measure(read, said)
    valued = said.way is None and stated and not changed and not apart and not lost
    return ClaimKind.MEASURE if valued or level else ClaimKind.PERCENT


def _is_of_measure(read: Reading, said: Stated) -> bool:
    """Whether the last word of a metric tells that another became less: `less than 1% performance loss`."""
    return said.metric is not None and read.has_measure((said.metric[0], said.metric[1] - 1))


def _is_of_change(read: Reading, said: Stated) -> bool:
    """Whether a noun of change stands before a figure in its clause: `the improvement can reach 58%`."""
    return any(map(read.is_noun_of_change, range(*said.clause)))


def _is_start(read: Reading, said: Stated) -> bool:
    """Whether a change begins at a figure: `rose from 0.06 (95% CI, ...) to`, `fell from 10% to zero`."""
    first, end = said.tokens
    ends = read.word(end) == "(" or read.words[end : end + 2] in _TO_NOTHING
    return read.word(first - 1) == "from" and ends


def _is_difference(read: Reading, said: Stated) -> bool:
    """Whether a noun of change stands beside a bare number: `an improvement of 1.2`, `a 1.2 BLEU gain`."""
    first, end = said.tokens
    if is_gain_up_to(read, said) or (first > 1 and read.words[first - 1] == "of" and read.way(first - 2)):
        return True
    after = said.metric[1] if said.metric and said.metric[0] == end else end
    return read.is_noun_of_change(after)


def _is_metric(system: System) -> bool:
    """Whether what a paper introduces is a metric by its long form: `Expert-Weighted Recall (EWR)`."""
    return system.expansion is not None and is_measured(system.expansion.lower().split())


def _sized(read: Reading, figure: Figure) -> tuple[Span | None, str | None]:
    """What a range is of, a metric or a subject: `model sizes ranging from …`, `models ranging from …`."""
    ranging = _RANGING.search(read.text, max(read.place.start, figure.span.start - 40), figure.span.start)
    if not ranging:
        return None, None
    head = read.range_of(Span(*ranging.span()))[0]
    phrase = phrase_before(read, max(0, head - 4), head)
    span = read.span(phrase)
    if span is None or read.words[head - 1] in _SCALES:
        return span, None
    return None, " ".join(span.of(read.text).split())


def _reach(figure: Span, metric: Span | None, around: Span) -> Span:
    """The figure and its metric where both stand between the same two figures."""
    if metric is None or metric.start < around.start or metric.end > around.end:
        return figure
    return Span(min(figure.start, metric.start), max(figure.end, metric.end))
