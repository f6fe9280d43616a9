"""What papers say in words that a concept is, which goes before what its mentions look like.

`LLMs such as GPT-4o` says that GPT-4o is a model, `on the GSM8K dataset` that GSM8K is data, and `an AUC of
0.92` that AUC is a measure. The network that types mentions takes most names for methods.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.extract.concepts.kinds import AGREED, kind_of
from kg.extract.labels import LabelAt
from kg.model import ClaimKind, ClaimRole, ConceptType, Findings, RelationKind
from kg.text.language.inflection import concept_form
from kg.text.people.capitals import has_marks

_PART = 0.05
"""Part of the papers that name a concept that must say of what kind it is."""
_TOLD, _TOLD_AGAINST = 3, 5
"""Papers that must say it of a phrase that is no name, and against what its mentions look like."""
_DATA, _DATA_OF_NAME, _DATA_OF_PHRASE = 2, 1 / 3, 1 / 2
"""Papers that must call a concept data, and what part of those that name it."""
_MEASURED = 1 / 3
"""Part of the papers that name a concept that must measure by it."""


@dataclass(frozen=True, slots=True)
class Attestation:
    """What papers say of one concept, each counted once."""

    papers: int = 1
    """All that name it."""
    kinds: Mapping[ConceptType, int] = field(default_factory=dict)
    """Those that say of what kind it is."""
    data: int = 0
    """Those that call it data."""
    measured: int = 0
    """Those that state a result by it."""


def kinds_said(findings: Findings, label_at: LabelAt) -> dict[str, frozenset[ConceptType]]:
    """The folded forms of what a text says is of some kind, with the kinds: `LLMs such as GPT-4o`.

    >>> from kg.model import Relation, Span
    >>> text = "LLMs such as GPT-4o"
    >>> name, whole = Span(13, 19), Span(0, 19)
    >>> kind = {"kind": RelationKind.IS_A, "tail": Span(0, 4), "sentence": whole, "confidence": 0.9}
    >>> relation = Relation(head=name, **kind)
    >>> kinds_said(Findings(relations=(relation,)), lambda span: span.of(text))
    {'gpt 4o': frozenset({<ConceptType.MODEL: 'Model'>})}
    """
    found: dict[str, frozenset[ConceptType]] = {}
    for relation in findings.relations:
        if relation.kind is RelationKind.IS_A:
            kind = kind_of(label_at(relation.tail).lower().replace("-", " ").split())
            if kind:
                form = concept_form(label_at(relation.head))
                found[form] = found.get(form, frozenset()) | {kind}
    return found


def measures_of(findings: Findings, label_at: LabelAt) -> frozenset[str]:
    """The folded forms of what a text states results by: `an AUC of 0.92`; not `fewer tokens by 40%`."""
    return frozenset(
        concept_form(label_at(claim.metric))
        for claim in findings.claims
        if claim.metric and claim.role is ClaimRole.RESULT and claim.figure.kind is ClaimKind.MEASURE
    )


def data_of(findings: Findings, label_at: LabelAt) -> frozenset[str]:
    """The folded forms of what a text states results on: `93.2% on ImageNet`."""
    return frozenset(concept_form(label_at(span)) for claim in findings.claims for span in claim.data)


def together(several: Iterable[Attestation]) -> Attestation:
    """What is said of one concept by several names.

    >>> together([Attestation(papers=2, data=1), Attestation(papers=3, data=1)])
    Attestation(papers=5, kinds=Counter(), data=2, measured=0)
    """
    names = list(several)
    if len(names) == 1:  # as of most
        return names[0]
    kinds: Counter[ConceptType] = Counter()
    for each in names:
        kinds.update(each.kinds)
    return Attestation(
        sum(each.papers for each in names),
        kinds,
        sum(each.data for each in names),
        sum(each.measured for each in names),
    )


def said_type(label: str, said: Attestation, looks: ConceptType | None) -> ConceptType | None:
    """What papers say that a concept is, where enough of them do; `None` where not.

    `looks` is what its mentions look like. Those that say so are weighed against all that name it: one paper
    is enough for a name that no other prints, and never for a phrase.

    >>> said_type("GPT-4o", Attestation(papers=500, kinds={ConceptType.MODEL: 160}), ConceptType.METHOD)
    <ConceptType.MODEL: 'Model'>
    >>> said_type("social media", Attestation(papers=200, kinds={ConceptType.DATASET: 2}), None)
    >>> said_type("GSM8K", Attestation(papers=120, data=67), ConceptType.METHOD)
    <ConceptType.DATASET: 'Dataset'>
    >>> said_type("AUC", Attestation(papers=170, measured=130), None)
    <ConceptType.METRIC: 'Metric'>
    """
    if not (said.data or said.kinds or said.measured):  # as of most
        return None
    is_name = has_marks(label.split()[-1]) if label.split() else False
    if said.data >= max(_DATA, (_DATA_OF_NAME if is_name else _DATA_OF_PHRASE) * said.papers):
        return ConceptType.DATASET
    kinds = _with_methods(said.kinds)
    if kinds:
        kind = max(kinds, key=lambda each: (kinds[each], each))
        papers = kinds[kind]
        enough = 1 if is_name else _TOLD if looks is None else _TOLD_AGAINST
        agreed = papers >= AGREED * sum(kinds.values())
        if agreed and papers >= max(enough, _PART * said.papers):
            return kind
    fewest = {None: 1, ConceptType.METHOD: 2}.get(looks, 0)
    if fewest and said.measured >= max(fewest, _MEASURED * said.papers):
        return ConceptType.METRIC
    return None


def _with_methods(kinds: Mapping[ConceptType, int]) -> Mapping[ConceptType, int]:
    """What papers call a method is no other thing where as many call it a model: `methods such as U-Net`."""
    methods, models = kinds.get(ConceptType.METHOD, 0), kinds.get(ConceptType.MODEL, 0)
    if not 0 < methods <= models:
        return kinds
    joined = dict(kinds)
    del joined[ConceptType.METHOD]
    joined[ConceptType.MODEL] = models + methods
    return joined
