"""The relations that the network sees, in the words of the graph.

A link is between two entities of one sentence. `our method` stands for what the paper introduces, where that
is one thing; what else names nothing alone is no end of a relation.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from kg.extract.abbreviations import long_forms
from kg.extract.relations.broader import is_example, is_told_of, whole
from kg.extract.relations.counting import counting
from kg.extract.relations.halves import is_cut_off
from kg.extract.relations.having import HAD, SETTING, is_had
from kg.extract.relations.neighbours import are_beside, are_compared
from kg.extract.relations.own import Own
from kg.extract.relations.said import Said
from kg.extract.relations.sketch import Thing
from kg.extract.relations.sorts import is_tried_on
from kg.extract.source import Source
from kg.model import SURE, Entity, EntityType, Findings, Link, LinkType, RelationKind, Span
from kg.text.language.inflection import concept_form

LEAST = 0.3
"""How likely a link must be to be told at all."""
MOST = 0.95
"""How sure the network is at most."""
_SURE = 0.52  # of links so likely or more 64 % are right on SciERC's development part


def confidence(chance: float) -> float:
    """How often a link that is so likely is right, ends included, 0 to 1 with 2 decimals.

    >>> confidence(0.52), confidence(0.3), confidence(0.9)
    (0.6, 0.38, 0.95)
    """
    return round(min(MOST, SURE + chance - _SURE), 2)


_KINDS: Mapping[LinkType, RelationKind] = MappingProxyType(
    {
        LinkType.USED_FOR: RelationKind.USED_FOR,
        LinkType.FEATURE_OF: RelationKind.FEATURE_OF,
        LinkType.HYPONYM_OF: RelationKind.IS_A,
        LinkType.PART_OF: RelationKind.PART_OF,
        LinkType.COMPARE: RelationKind.COMPARED_WITH,
    }
)
_OURS = re.compile(r"\b(?:our|(?:the|this|our) (?:proposed|presented|new)) (?:[\w-]+ ){0,2}\Z", re.IGNORECASE)
_DENIAL = re.compile(r"\b(?:not|neither|nor|without|cannot|rather than|instead of)\b|n['’]t\b", re.IGNORECASE)
_FAILURE = re.compile(
    r"\b(?:fail(?:s|ed|ing)? to|struggl(?:es?|ed|ing)|suffer(?:s|ed|ing)? from|hinder(?:s|ed|ing)?|unable to"
    r"|unsuitable|ill-suited|lacks?(?! of)|overlook(?:s|ed|ing)?|prone to|susceptible to)\b",
    re.IGNORECASE,
)
"""Between two things it says that one is of no use for the other: `RNNs struggle to model long contexts`."""
_TELLS = re.compile(r"\s+(?:is|are)\s|\s*,\s")
_NEAR = 20  # letters before the first that may deny
_OWNS = re.compile(r"['’]s\s")
_GOES_ON = re.compile(r"(?: \([^()\n]{1,40}\))?[-‐‑]\w|['’]s[-‐‑]|\s(?:based|driven)\s(?!by|in|on|upon)")
_DETERMINER = re.compile(r"(?:a|an|the|our|their|its|this|these|that|such) ", re.IGNORECASE)


def linked(source: Source, findings: Findings, own: Own) -> Iterator[Said]:
    """What likely links say; `own` is what the paper introduces.

    A link that is not sure enough for an edge is told only of concepts that the text is known to name.
    """
    longs = long_forms(findings)
    known = {*own.forms, *longs, *longs.values(), *(concept_form(each.label) for each in findings.keyphrases)}
    for link in findings.links:
        if link.chance < LEAST or link.type is LinkType.CONJUNCTION:
            continue
        head = _thing(source.text, findings.entities[link.head], longs, own)
        tail = head and _thing(source.text, findings.entities[link.tail], longs, own)
        if tail and link.type is LinkType.HYPONYM_OF:
            tail = whole(source.text, tail) if _is_kind(source.text, findings, link) else None
        if not (head and tail):
            continue
        if link.type is LinkType.COMPARE and not _are_compared(source.text, findings, link):
            continue
        said = _said(source.text, findings, link, (head, tail), own.forms)
        told = said.confidence >= SURE or known.issuperset((head.form, tail.form))
        if told and not _is_denied(source.text, findings, link):
            yield said


def _confidence(text: str, findings: Findings, link: Link) -> float:
    """How often a link is right: of a feature by the words, too, as where work is done is none."""
    sure = confidence(link.chance)
    if link.type is not LinkType.FEATURE_OF:
        return sure
    if not is_had(text, findings.entities[link.head].span, findings.entities[link.tail].span):
        return min(sure, SETTING)
    return round(min(MOST, sure + HAD), 2)


def _is_denied(text: str, findings: Findings, link: Link) -> bool:
    """Whether the words between two entities, or just before them, deny what they say."""
    first, second = sorted((findings.entities[link.head].span, findings.entities[link.tail].span))
    if link.type is LinkType.USED_FOR and _FAILURE.search(text, first.end, second.start):
        return True
    return bool(_DENIAL.search(text, max(0, first.start - _NEAR), second.start))


def _is_kind(text: str, findings: Findings, link: Link) -> bool:
    """Whether the words around two entities let one be a kind of the other."""
    example, kind = findings.entities[link.head], findings.entities[link.tail]
    before, between = text[link.sentence.start : example.span.start], text[example.span.end : kind.span.start]
    if _TELLS.match(between) and not is_told_of(before.lower(), between.lstrip()):
        return False
    if are_beside(text, kind.span, example.span) or _OWNS.match(text, example.span.end):
        return False
    return is_example(text, kind.span, example.span, example.type)


def _are_compared(text: str, findings: Findings, link: Link) -> bool:
    """Whether one of two entities may be measured against the other."""
    first, second = sorted((findings.entities[link.head], findings.entities[link.tail]), key=_start)
    return are_compared(text, first, second)


def _start(entity: Entity) -> int:
    return entity.span.start


def _said(
    text: str, findings: Findings, link: Link, ends: tuple[Thing, Thing], forms: Collection[str]
) -> Said:
    (head, tail), sentence, sure = ends, link.sentence, _confidence(text, findings, link)
    if link.type is LinkType.EVALUATE_FOR:
        tried = is_tried_on(head.form, findings.entities[link.head].type)
        kind = RelationKind.EVALUATED_ON if tried else RelationKind.EVALUATED_BY
        return Said(kind, tail, head, sentence, sure)
    if link.type is LinkType.USED_FOR and tail.form in forms:
        return Said(RelationKind.USES, tail, head, sentence, sure)
    if link.type is LinkType.COMPARE and tail.form in forms:
        head, tail = tail, head
    return Said(_KINDS[link.type], head, tail, sentence, sure)


def _thing(text: str, entity: Entity, longs: Mapping[str, str], own: Own) -> Thing | None:
    """What an entity names; `None` where it names nothing alone."""
    span = entity.span
    if entity.type is EntityType.GENERIC:
        before = text[max(0, span.start - 40) : span.start]
        named = own.may_be(span.of(text).lower().rpartition(" ")[2])
        return own.one if named and _OURS.search(before) else None
    opening = _DETERMINER.match(text, span.start, span.end)
    if opening:
        span = Span(opening.end(), span.end)
    span = _uncounted(text, span)
    if is_cut_off(text, span):
        return None
    if _GOES_ON.match(text, span.end):
        return None  # `large language model (LLM)-based agent`
    form = concept_form(span.of(text))
    return Thing(span, longs.get(form, form), span) if form else None


def _uncounted(text: str, span: Span) -> Span:
    """A phrase without the words that only tell how many things it names."""
    printed = span.of(text)
    first = counting(printed.split())
    return Span(span.end - len(printed.split(maxsplit=first)[-1]), span.end) if first else span
